"""The steps from nothing to the model's folder. A step whose result is there is not done again."""

from __future__ import annotations

import logging
import random
from dataclasses import dataclass
from pathlib import Path

from files import write_json_lines
from reader import checkpoint, data, folder, network, weights
from reader.data import Material
from reader.examples import Example, read_examples
from reader.folder import Difference
from reader.inputs import Inputs
from reader.network import SpanReader
from reader.negatives import Search, with_negatives
from reader.restore import restored
from reader.settings import Settings
from reader.tensor_bundle import read_bundle
from reader.training import Training
from reader.vocabulary import old_numbers, read_pieces
from reader.wordpiece import WordPiece

log = logging.getLogger(__name__)

VOCABULARY = Path(__file__).with_name("vocabulary.txt")
SOURCES = ("news", "new", "reading")
SAMPLES = 8
"""Examples by which the exported model is held against the one that was trained."""

SEARCHED = ("news", "new")
"""Sources whose questions get hard negatives: their articles are in the archive that is searched.
"""


@dataclass(frozen=True)
class Pipeline:
    """A run: its settings, the folder for what is made on the way, and the pieces of the
    vocabulary.
    """

    settings: Settings
    work: Path
    pieces: tuple[str, ...]

    @staticmethod
    def usual(settings: Settings, work: Path) -> Pipeline:
        """Returns a run with the vocabulary of the shipped model."""
        return Pipeline(settings, work, tuple(read_pieces(VOCABULARY)))

    def gather(self, material: Material) -> None:
        """Puts the examples together."""
        if not all(self._examples(source).is_file() for source in SOURCES):
            counts = data.write_examples(material, self.settings.division, self.work)
            log.info("examples: %s", counts)

    def search(self, search: Search) -> None:
        """Adds hard negatives to the examples that have none yet."""
        for source in SEARCHED:
            target = self._searched(source)
            if not target.is_file():
                found = with_negatives(read_examples(self._examples(source)), search)
                log.info(
                    "%s: negatives for %d",
                    source,
                    write_json_lines(target, (e.fields() for e in found)),
                )

    def begin(self, known: Path | None = None) -> SpanReader:
        """Returns the reader to begin with: that of a folder, or else BERT's layers."""
        if known is not None:
            return restored(known / "model.onnx", len(self.pieces), self.settings.shape)
        bert = self.work / "mbert"
        weights.fetch(bert)
        kept = old_numbers(self.pieces, read_pieces(bert / weights.VOCABULARY))
        return network.from_bert(read_bundle(bert / weights.VARIABLES), kept, self.settings.shape)

    def train(self, reader: SpanReader, most: int | None = None) -> bool:
        """Trains the reader; returns whether the end is reached within so many steps."""
        examples = {source: self._read(source) for source in SOURCES}
        training = Training(
            reader, examples, WordPiece(self.pieces), self.settings, self._checkpoint()
        )
        return training.run(most)

    def export(self, target: Path) -> Difference:
        """Writes the model's folder, and returns by how much it differs from the reader that was
        trained.
        """
        reader = SpanReader(len(self.pieces), self.settings.shape)
        checkpoint.load_model(self._checkpoint(), reader)
        rng = random.Random(self.settings.seed)
        inputs = Inputs(WordPiece(self.pieces), self.settings)
        samples = [inputs.example(example, rng) for example in self._read(SOURCES[0])[:SAMPLES]]
        return folder.write(
            target,
            reader,
            self.pieces,
            self.settings,
            [item for item in samples if item is not None],
        )

    def _read(self, source: str) -> list[Example]:
        searched = self._searched(source)
        file = searched if searched.is_file() else self._examples(source)
        return list(read_examples(file))

    def _examples(self, source: str) -> Path:
        return self.work / f"{source}.jsonl"

    def _searched(self, source: str) -> Path:
        return self.work / f"{source}-negatives.jsonl"

    def _checkpoint(self) -> Path:
        return self.work / "checkpoint.pt"
