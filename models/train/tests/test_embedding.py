"""The embedding model: its pieces, its pairs, its training and its files."""

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
from embedding import folder, vocabulary
from embedding.corpus import Corpus, Reading
from embedding.measure import Questions, measure, ndcg
from embedding.pairs import Pairs
from embedding.settings import SHIPPED
from embedding.training import learning_rate, train
from embedding.unigram import BLANK, Unigram
from files import write_json_lines
from tests import news

MODEL = Path(__file__).parent.parent.parent / "viword-256"
SETTINGS = replace(SHIPPED, width=16, shorter=(8,), batch=32, steps=60, rate=0.05, warm_up=5)


def setUpModule() -> None:
    """One processor is enough."""
    torch.set_num_threads(1)
    logging.disable(logging.INFO)


def tearDownModule() -> None:
    """Lets others log again."""
    logging.disable(logging.NOTSET)


def small_vocabulary() -> Unigram:
    """Counts the words of the news."""
    words = vocabulary.recent_of(news.texts() * 20)
    return Unigram(vocabulary.pieces(words, {}, {"xyz": -5.0}, 5_000))


class ShippedTest(unittest.TestCase):
    """The model that is shipped is one that this pipeline would write."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.unigram = folder.read_unigram(MODEL / "tokenizer.json")
        cls.model = onnx.load(str(MODEL / "model.onnx"))
        cls.tensors = {t.name: numpy_helper.to_array(t) for t in cls.model.graph.initializer}
        cls.reference = json.loads((MODEL / "reference.json").read_text(encoding="utf-8"))

    def test_the_tokenizer_is_the_same(self) -> None:
        written = json.loads((MODEL / "tokenizer.json").read_text(encoding="utf-8"))
        self.assertEqual(written, folder.tokenizer_json(self.unigram))

    def test_the_graph_is_the_same(self) -> None:
        made = folder.graph(self.tensors["table"], self.tensors["scale"])
        self.assertEqual(self.model.graph.node, made.graph.node)
        self.assertEqual(self.model.graph.output, made.graph.output)

    def test_marks_and_blanks_weigh_nothing(self) -> None:
        for number, (piece, _) in enumerate(self.unigram.pieces):
            if number < 2 or folder.WEIGHTLESS.fullmatch(piece):
                self.assertEqual(0, self.tensors["scale"][number], piece)

    def test_texts_are_cut_and_embedded_as_the_reference_says(self) -> None:
        for known in self.reference:
            ids = self.unigram.encode(known["text"])
            self.assertEqual(known["ids"], ids.tolist())
            made = folder.vector(ids, self.tensors["table"], self.tensors["scale"])
            np.testing.assert_allclose(known["first"], made[: folder.FIRST], atol=1e-5)

    def test_the_graph_gives_what_the_reference_says(self) -> None:
        ids = np.array([self.reference[0]["ids"]])
        found = onnx_run.run(self.model, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        np.testing.assert_allclose(
            self.reference[0]["first"], found["sentence_embedding"][0, :4], atol=1e-5
        )
        self.assertEqual(ids.shape, found["token_weights"].shape)


class UnigramTest(unittest.TestCase):
    """Texts in words."""

    def setUp(self) -> None:
        words = {
            "▁cầu": -3.0,
            "▁dài": -3.0,
            "▁cầu▁dài": -5.0,
            "▁": -9.0,
            "a": -9.0,
            "b": -9.0,
            "▁,": -4.0,
        }
        self.unigram = Unigram([("<pad>", 0.0), ("<unk>", 0.0), *words.items()])

    def cut(self, text: str) -> list[str]:
        return [self.unigram.pieces[number][0] for number in self.unigram.encode(text)]

    def test_the_most_probable_way_is_taken(self) -> None:
        self.assertEqual(["▁cầu▁dài", "▁,", "▁", "a", "b"], self.cut("Cầu  dài, AB"))

    def test_unknown_letters_side_by_side_are_one(self) -> None:
        self.assertEqual(["▁", "a", "<unk>", "b"], self.cut("a☂☂b".replace("☂", "ж")))

    def test_nothing_is_nothing(self) -> None:
        self.assertEqual([], self.cut(" \n"))

    def test_pieces_are_read_back(self) -> None:
        self.assertEqual("cầu dài , ab", self.unigram.decode(self.unigram.encode("Cầu dài, ab")))


class VocabularyTest(unittest.TestCase):
    """What is a word."""

    def test_words_are_counted_and_known_without_accents_too(self) -> None:
        words = vocabulary.words_of(["Cầu_Giấy dài 320 m"] * 60 + ["hiếm"] * 3)
        pieces = [
            piece for piece, _ in vocabulary.pieces(words, {"covid": 50, "rare": 3}, {}, 40_000)
        ]
        self.assertEqual(["<pad>", "<unk>"], pieces[:2])
        for piece in ("▁cầu▁giấy", "▁cau▁giay", "▁covid", "▁2026", "▁999", "▁“", "z", BLANK):
            self.assertIn(piece, pieces)
        for piece in ("▁hiếm", "▁rare"):
            self.assertNotIn(piece, pieces)
        self.assertEqual(len(pieces), len(set(pieces)))

    def test_it_is_no_larger_than_asked_for(self) -> None:
        words = {f"từ{chr(97 + a)}{chr(97 + b)}": 20 for a in range(26) for b in range(26)}
        self.assertEqual(1_498, len(vocabulary.pieces(words, {}, {}, 1_500)))


class RunTest(unittest.TestCase):
    """A small run. TRAINED names a folder to keep the model in."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.place = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        kept = os.environ.get("TRAINED")
        cls.target = Path(kept, "embedding") if kept else cls.place / "model"
        cls.unigram = small_vocabulary()
        cls.corpus = cls.read()
        cls.model = train(cls.corpus, cls.unigram, SETTINGS)
        folder.write(cls.target, cls.model, cls.unigram, "tiny")

    @classmethod
    def read(cls) -> Corpus:
        files = {name: cls.place / f"{name}.jsonl" for name in ("articles", "reading", "headlines")}
        articles = news.ARTICLES.values()
        write_json_lines(files["articles"], ({"title": a.title, "text": a.text} for a in articles))
        write_json_lines(files["reading"], (example.fields() for example in news.examples()))
        write_json_lines(files["headlines"], ({"title": a.title, "lead": a.text} for a in articles))
        reading = Reading(cls.unigram)
        return Corpus(
            list(reading.articles([files["articles"]])),
            list(reading.passages([files["reading"]])),
            list(reading.headlines([files["headlines"]], random.Random(1))),
        )

    def test_the_texts_are_read(self) -> None:
        self.assertEqual(10, len(self.corpus.articles))
        self.assertEqual(10, len(self.corpus.passages))
        self.assertEqual({2}, {len(passage.questions) for passage in self.corpus.passages})
        self.assertIn(len(self.corpus.headlines), range(1, 10))
        number = self.corpus.passages[0].questions[0].sentence
        sentence = self.unigram.decode(self.corpus.passages[0].sentences[number])
        self.assertIn("320 m", sentence)

    def test_pairs_are_of_the_same_article(self) -> None:
        pairs = Pairs(self.unigram, random.Random(2))
        text = self.unigram.decode(np.concatenate(self.corpus.articles[0].sentences))
        title = self.unigram.decode(self.corpus.articles[0].title.plain)
        for _ in range(100):
            question, passage = pairs.of_article(self.corpus.articles[0])
            self.assertGreater(len(question), 0)
            self.assertIn(self.unigram.decode(passage).removeprefix(title).strip()[:20], text)

    def test_questions_find_their_articles(self) -> None:
        names = list(news.ARTICLES)
        asked = [fields for fields in news.QUESTIONS if not fields.get("none")]
        questions = Questions(
            [article.text for article in news.ARTICLES.values()],
            [fields["question"] for fields in asked],
            [names.index(fields["article"]) for fields in asked],
        )
        found = measure(questions, self.unigram, *folder.table(self.model, self.unigram))
        self.assertGreater(found["vectors"], 0.8)
        self.assertGreater(found["words"], 0.8)

    def test_the_file_gives_the_vectors(self) -> None:
        model = onnx.load(str(self.target / "model.onnx"))
        for known in json.loads((self.target / "reference.json").read_text(encoding="utf-8")):
            ids = np.array([known["ids"]])
            found = onnx_run.run(model, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
            np.testing.assert_allclose(
                known["first"], found["sentence_embedding"][0, :4], atol=1e-4
            )

    def test_the_rate_rises_then_falls(self) -> None:
        rates = [learning_rate(step, SHIPPED) for step in range(SHIPPED.steps)]
        self.assertEqual(99, int(np.argmax(rates)))
        self.assertAlmostEqual(SHIPPED.rate * SHIPPED.last, rates[-1])

    def test_the_first_rank_counts_most(self) -> None:
        scores = np.array([[3.0, 2.0, 1.0], [1.0, 1.0, 0.0]])
        self.assertAlmostEqual((1 + 1 / np.log2(3)) / 2, ndcg(scores, [0, 1]))


if __name__ == "__main__":
    unittest.main()
