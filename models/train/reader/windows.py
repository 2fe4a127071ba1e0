"""Cuts windows of whole sentences out of texts, with the answer in them or without it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.examples import NOWHERE, Example
from reader.settings import Cutting, Limits
from reader.wordpiece import WordPiece
from vietnamese import content_words, sentence_starts

MARGIN = 40
"""Pieces by which a text must be longer than a window for one without the answer."""

SHORTEST = 20
"""Pieces that a window at a text's end has at least."""


class Window(NamedTuple):
    """Pieces of a window, and the first and last of the answer's among them, or NOWHERE."""

    ids: list[int]
    start: int = NOWHERE
    end: int = NOWHERE


@dataclass(frozen=True)
class CutText:
    """A text in pieces: their numbers, begins and ends, and the pieces that begin a sentence."""

    text: str
    ids: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    sentences: Sequence[int]

    def words(self, begin: int, length: int) -> str:
        """Returns the text of a window."""
        last = min(len(self.ids), begin + length) - 1
        return self.text[self.starts[begin] : self.ends[last]]

    def pieces(self, start: int, end: int) -> tuple[int, int] | None:
        """Returns the first and last piece of some characters; None if there are none."""
        inside = [i for i in range(len(self.ids)) if self.ends[i] > start and self.starts[i] < end]
        return (inside[0], inside[-1]) if inside else None


class Windows:
    """Cuts windows for one set of settings; texts that were cut are remembered."""

    def __init__(self, tokenizer: WordPiece, limits: Limits, cutting: Cutting) -> None:
        self._tokenizer = tokenizer
        self._limits = limits
        self._cutting = cutting
        self._known: dict[str, CutText] = {}

    def of(self, example: Example, rng: random.Random) -> Window | None:
        """Returns a window by chance; None where the answer does not fit in one."""
        text = self._cut(example.text)
        if not text.ids:
            return None
        longer = len(text.ids) > min(self._cutting.lengths)
        length = rng.choice(self._cutting.lengths) if longer else self._limits.passage
        if not example.answered:
            return self._unanswered(example, text, length, rng)
        answer = text.pieces(example.start, example.end)
        if answer is None or answer[1] - answer[0] > self._limits.answer:
            return None
        if rng.random() < self._cutting.absent and len(text.ids) > length + MARGIN:
            window = self._without(example, text, answer, length, rng)
            if window is not None:
                return window
        return _around(text, answer, length, rng)

    def _cut(self, text: str) -> CutText:
        cut = self._known.get(text)
        if cut is None:
            pieces = self._tokenizer.encode(text)
            sentences = [0]
            place = 0
            for begin in sentence_starts(text):
                while place < len(pieces.starts) and pieces.starts[place] < begin:
                    place += 1
                if sentences[-1] < place < len(pieces.starts):
                    sentences.append(place)
            cut = self._known[text] = CutText(text, *pieces, sentences)
        return cut

    def _unanswered(
        self, example: Example, text: CutText, length: int, rng: random.Random
    ) -> Window:
        if rng.random() < self._cutting.likely_unanswered:
            begin = self._likeliest(example, text, text.sentences, length, rng)
        else:
            begin = rng.choice(text.sentences)
        if len(text.ids) - begin < SHORTEST:
            begin = max(0, len(text.ids) - length)
        return Window(list(text.ids[begin : begin + length]))

    def _without(
        self,
        example: Example,
        text: CutText,
        answer: tuple[int, int],
        length: int,
        rng: random.Random,
    ) -> Window | None:
        first, last = answer
        begins = [begin for begin in text.sentences if begin > last or begin + length < first]
        if not begins:
            return None
        if rng.random() < self._cutting.likely:
            begin = self._likeliest(example, text, begins, length, rng)
        else:
            begin = rng.choice(begins)
        if example.answer.lower() in text.words(begin, length).lower():
            return None
        return Window(list(text.ids[begin : begin + length]))

    def _likeliest(
        self,
        example: Example,
        text: CutText,
        begins: Sequence[int],
        length: int,
        rng: random.Random,
    ) -> int:
        """Returns the window of some that shares most words with the question; chance decides
        between equals.
        """
        asked = content_words(example.question)
        tried = rng.sample(begins, min(len(begins), self._cutting.tried))
        shared = [
            len(asked & content_words(text.words(begin, length))) + rng.random() for begin in tried
        ]
        return tried[max(range(len(tried)), key=shared.__getitem__)]


def _around(
    text: CutText, answer: tuple[int, int], length: int, rng: random.Random
) -> Window | None:
    """Returns a window with the answer, from the beginning of a sentence if it can be."""
    first, last = answer
    begins = [begin for begin in text.sentences if begin <= first and begin + length > last]
    if begins:
        begin = rng.choice(begins)
    else:
        begin = max(0, first - rng.randrange(max(1, length - (last - first) - 1)))
    if begin + length <= last:
        return None
    return Window(list(text.ids[begin : begin + length]), first - begin, last - begin)
