"""The training: its rates, going on where it was ended, and the run from nothing to a model."""

from __future__ import annotations

import json
import logging
import os
import random
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import onnx_run
from files import sha256, write_json_lines
from reader import checkpoint, export, folder
from reader.articles import ArticleFile
from reader.data import Material
from reader.examples import Passage
from reader.inputs import Input, Inputs
from reader.network import SpanReader, random_reader
from reader.pipeline import SOURCES, VOCABULARY, Pipeline
from reader.restore import restored
from reader.settings import SHIPPED, Stage
from reader.training import Training, learning_rate
from reader.vocabulary import read_pieces
from reader.windows import Window
from reader.wordpiece import WordPiece
from tests import news, tiny

SHIPPED_MODEL = Path(__file__).parent.parent.parent / "viread" / "model.onnx"


def setUpModule() -> None:
    """One processor is enough, and gives the same sums each time."""
    torch.set_num_threads(1)
    logging.disable(logging.INFO)


def tearDownModule() -> None:
    """Lets others log again."""
    logging.disable(logging.NOTSET)


class RateTest(unittest.TestCase):
    """Learning rates."""

    def test_the_rate_rises_then_falls(self) -> None:
        stage = Stage("a", steps=100, rate=1.0, weights={}, warm_up=10, last=0.1)
        rates = [learning_rate(step, stage) for step in range(100)]
        self.assertAlmostEqual(0.1, rates[0])
        self.assertEqual(9, int(np.argmax(rates)))
        self.assertAlmostEqual(0.1, rates[-1], delta=0.01)
        self.assertEqual(sorted(rates[9:], reverse=True), rates[9:])


class ResumptionTest(unittest.TestCase):
    """A training that was ended and gone on with."""

    def trained(self, *parts: int | None) -> dict[str, torch.Tensor]:
        """Trains in parts of so many steps, each as if it were a process of its own."""
        pieces = tiny.vocabulary()
        stages = tuple(
            replace(stage, steps=steps) for stage, steps in zip(tiny.SETTINGS.stages, (7, 5))
        )
        settings = replace(tiny.SETTINGS, stages=stages)
        with tempfile.TemporaryDirectory() as name:
            for number, part in enumerate(parts):
                torch.manual_seed(11)
                reader = random_reader(len(pieces), tiny.SHAPE)
                file = Path(name, "checkpoint.pt")
                training = Training(
                    reader, {"new": news.examples()}, WordPiece(pieces), settings, file
                )
                self.assertEqual(number == len(parts) - 1, training.run(part))
            return reader.state_dict()

    def test_it_ends_as_if_it_had_not_been_ended(self) -> None:
        whole, parted = self.trained(None), self.trained(4, 4, None)
        for name, weights in whole.items():
            self.assertTrue(torch.equal(weights, parted[name]), name)

    def test_without_examples_it_says_so(self) -> None:
        reader = random_reader(300, tiny.SHAPE)
        with tempfile.TemporaryDirectory() as name, self.assertRaisesRegex(
            ValueError, "no examples of new"
        ):
            file = Path(name, "checkpoint.pt")
            Training(reader, {}, WordPiece(tiny.vocabulary()), tiny.SETTINGS, file).run()


class ExportTest(unittest.TestCase):
    """The ONNX file."""

    def test_the_graph_says_what_the_reader_says(self) -> None:
        reader = random_reader(300, tiny.SHAPE)
        model = export.full_precision(reader)
        ids = np.array([[2, 9, 30, 299, 3, 7, 8, 3], [2, 9, 3, 7, 3, 0, 0, 0]])
        types = np.array([[0, 0, 0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 0, 0, 0]])
        mask = np.array([[1] * 8, [1] * 5 + [0] * 3])
        found = onnx_run.run(model, dict(zip(export.INPUTS, (ids, types, mask))))
        with torch.no_grad():
            exact = reader(*(torch.from_numpy(values) for values in (ids, types, mask)))
        for name, values in zip(export.OUTPUTS, exact):
            np.testing.assert_allclose(values.numpy(), found[name], atol=1e-5)

    def test_matrices_are_kept_in_eight_bits(self) -> None:
        model = export.quantised(export.full_precision(random_reader(300, tiny.SHAPE)))
        kinds = {
            tensor.name: (tensor.data_type, list(tensor.dims)) for tensor in model.graph.initializer
        }
        self.assertEqual((onnx.TensorProto.INT8, [300, 32]), kinds["words.weight"])
        self.assertEqual((onnx.TensorProto.INT8, [32, 64]), kinds["layers.1.wide.weight"])
        large = [
            dims
            for kind, dims in kinds.values()
            if kind == onnx.TensorProto.FLOAT and len(dims) == 2
        ]
        self.assertEqual([[2, 32], [32, 2], [96, 32], [300, 1]], sorted(large))
        products = [node.op_type for node in model.graph.node].count("MatMulInteger")
        self.assertEqual(6 * tiny.SHAPE.layers, products)

    def test_a_reader_is_read_back_to_go_on_with(self) -> None:
        written = export.quantised(export.full_precision(random_reader(300, tiny.SHAPE)))
        with tempfile.TemporaryDirectory() as name:
            file = Path(name, "model.onnx")
            onnx.save(written, str(file))
            again = export.quantised(export.full_precision(restored(file, 300, tiny.SHAPE)))
            with self.assertRaisesRegex(
                ValueError, r"words.weight is \[300, 32\], not \[299, 32\]"
            ):
                restored(file, 299, tiny.SHAPE)
            with self.assertRaisesRegex(ValueError, "no weights layers.2"):
                restored(file, 300, replace(tiny.SHAPE, layers=3))
        for once, twice in zip(written.graph.initializer, again.graph.initializer):
            self.assertEqual(once.name, twice.name)
            values = (numpy_helper.to_array(tensor) for tensor in (once, twice))
            np.testing.assert_allclose(*values, rtol=1e-6, err_msg=once.name)

    @unittest.skipUnless(SHIPPED_MODEL.is_file(), "the reader's folder is not there")
    def test_the_shipped_reader_is_read_back_too(self) -> None:
        pieces = read_pieces(VOCABULARY)
        reader = restored(SHIPPED_MODEL, len(pieces), SHIPPED.shape)
        cut = WordPiece(pieces)
        window = Window(cut.encode(folder.WINDOW).ids)
        item = Inputs(cut, SHIPPED).of(folder.QUESTION, folder.HEADLINE, window)
        difference = folder.largest_difference(reader, SHIPPED_MODEL, [item])
        self.assertLess(difference.logit, SHIPPED.difference)
        self.assertLess(difference.probability, SHIPPED.probability)
        start, end = (int(logits.argmax()) for logits in folder.logits(reader, item))
        self.assertEqual("320m", "".join(pieces[number] for number in item.ids[start : end + 1]))

    def test_a_model_that_is_not_the_reader_is_refused(self) -> None:
        pieces = tiny.vocabulary()
        reader = random_reader(len(pieces), tiny.SHAPE)
        with tempfile.TemporaryDirectory() as name:
            with self.assertRaisesRegex(ValueError, "too much"):
                folder.write(Path(name), reader, pieces, replace(tiny.SETTINGS, difference=0.0))
            self.assertFalse(Path(name, "model.properties").exists())


class SmallRunTest(unittest.TestCase):
    """Everything but the fetching, with thirty questions. TRAINED names a folder to keep the model
    in.
    """

    @classmethod
    def setUpClass(cls) -> None:
        cls.place = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        kept = os.environ.get("TRAINED")
        cls.target = Path(kept, "reader") if kept else cls.place / "model"
        pieces = tiny.vocabulary()
        cls.pipeline = Pipeline(tiny.SETTINGS, cls.place / "work", tuple(pieces))
        tiny.write_bert(cls.place / "work" / "mbert", pieces)
        articles = [
            {"id": name, "title": a.title, "text": a.text} for name, a in news.ARTICLES.items()
        ]
        write_json_lines(cls.place / "articles.jsonl", articles)
        write_json_lines(cls.place / "questions-1.jsonl", news.QUESTIONS)
        files = (cls.place / "questions-1.jsonl",), (ArticleFile(cls.place / "articles.jsonl"),)
        cls.pipeline.gather(Material(*files))
        cls.pipeline.search(
            lambda question: [Passage(a.title, a.text) for a in news.ARTICLES.values()]
        )
        cls.ended = cls.pipeline.train(cls.pipeline.begin())
        cls.difference = cls.pipeline.export(cls.target)

    def test_it_comes_to_its_end(self) -> None:
        self.assertTrue(self.ended)
        files = {"model.onnx", "tokenizer.json", "model.properties", "reference.json"}
        self.assertEqual(files, {file.name for file in self.target.iterdir()})

    def test_the_model_was_trained_on_the_questions(self) -> None:
        """It knows of far more of them than chance would where an answer begins."""
        reader = self.reader()
        made, rng = Inputs(WordPiece(self.pipeline.pieces), tiny.SETTINGS), random.Random(9)
        items = [item for example in news.examples() if (item := made.example(example, rng))]
        self.assertGreater(self.right(reader, items), self.right(self.pipeline.begin(), items) + 5)

    def reader(self) -> SpanReader:
        reader = SpanReader(len(self.pipeline.pieces), tiny.SHAPE)
        checkpoint.load_model(self.place / "work" / "checkpoint.pt", reader)
        return reader

    @staticmethod
    def right(reader: SpanReader, items: list[Input]) -> int:
        return sum(int(folder.logits(reader, item)[0].argmax()) == item.start for item in items)

    def test_the_properties_have_the_checksums(self) -> None:
        lines = (self.target / "model.properties").read_text(encoding="utf-8").splitlines()
        properties = dict(line.split("=", 1) for line in lines if "=" in line)
        self.assertEqual("tiny", properties["name"])
        for name in ("model", "tokenizer"):
            self.assertEqual(sha256(self.target / properties[name]), properties[f"sha256.{name}"])

    def test_the_file_says_what_the_reference_says(self) -> None:
        reference = json.loads((self.target / "reference.json").read_text(encoding="utf-8"))
        ids = np.array([reference["input_ids"]])
        inputs = (ids, np.array([reference["token_type_ids"]]), np.ones_like(ids))
        found = onnx_run.run(
            onnx.load(str(self.target / "model.onnx")), dict(zip(export.INPUTS, inputs))
        )
        for name in export.OUTPUTS:
            np.testing.assert_allclose(
                reference[name], found[name][0], atol=self.difference.logit + 1e-3
            )

    def test_what_is_there_is_not_made_again(self) -> None:
        before = (self.place / "work" / "checkpoint.pt").read_bytes()
        self.assertTrue(self.pipeline.train(self.pipeline.begin()))
        self.pipeline.gather(Material((), ()))
        self.assertEqual(before, (self.place / "work" / "checkpoint.pt").read_bytes())
        self.assertEqual(30, len((self.place / "work" / "new.jsonl").read_text().splitlines()))

    def test_the_stages_of_the_shipped_model_know_their_data(self) -> None:
        named = {source for stage in SHIPPED.stages for source in stage.weights}
        self.assertLessEqual(named, set(SOURCES))


if __name__ == "__main__":
    unittest.main()
