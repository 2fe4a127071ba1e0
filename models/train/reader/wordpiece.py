"""BERT's cased word pieces, with the place of each in the text.

The same pieces as the tokenizer.json that `vocabulary` writes gives in HuggingFace's library.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

LONGEST_WORD = 60
"""Characters of a word beyond which it is unknown as a whole."""

KEPT_WORDS = 500_000
"""Words whose pieces are remembered."""


class Pieces(NamedTuple):
    """A text in pieces: number of each, where it begins and where it ends."""

    ids: list[int]
    starts: list[int]
    ends: list[int]


class WordPiece:
    """Cuts texts into pieces of a vocabulary."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self.pad = self._numbers["[PAD]"]
        self.unknown = self._numbers["[UNK]"]
        self.first = self._numbers["[CLS]"]
        self.separator = self._numbers["[SEP]"]
        self._known: dict[str, list[tuple[int, int, int]]] = {}

    def encode(self, text: str) -> Pieces:
        """Returns the pieces of the text."""
        pieces = Pieces([], [], [])
        for begin, end in _words(text):
            for number, start, stop in self._of_word(text[begin:end]):
                pieces.ids.append(number)
                pieces.starts.append(begin + start)
                pieces.ends.append(begin + stop)
        return pieces

    def _of_word(self, word: str) -> list[tuple[int, int, int]]:
        pieces = self._known.get(word)
        if pieces is None:
            pieces = self._cut(word)
            if len(self._known) < KEPT_WORDS:
                self._known[word] = pieces
        return pieces

    def _cut(self, word: str) -> list[tuple[int, int, int]]:
        """Takes the longest piece that fits, again and again."""
        whole = [(self.unknown, 0, len(word))]
        if len(word) > LONGEST_WORD:
            return whole
        pieces: list[tuple[int, int, int]] = []
        start = 0
        while start < len(word):
            end = next(
                (end for end in range(len(word), start, -1) if self._has(word, start, end)), start
            )
            if end == start:
                return whole
            pieces.append((self._numbers[_piece(word, start, end)], start, end))
            start = end
        return pieces

    def _has(self, word: str, start: int, end: int) -> bool:
        return _piece(word, start, end) in self._numbers


def _piece(word: str, start: int, end: int) -> str:
    return word[start:end] if start == 0 else "##" + word[start:end]


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Gives begin and end of each word; a mark or a Chinese character is one by itself."""
    begin = None
    for place, letter in enumerate(text):
        blank = _is_blank(letter)
        alone = not blank and _stands_alone(letter)
        if (blank or alone) and begin is not None:
            yield begin, place
            begin = None
        if alone:
            yield place, place + 1
        elif not blank and begin is None:
            begin = place
    if begin is not None:
        yield begin, len(text)


def _is_blank(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf")


def _stands_alone(letter: str) -> bool:
    code = ord(letter)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or 0x4E00 <= code <= 0x9FFF or unicodedata.category(letter).startswith("P")
