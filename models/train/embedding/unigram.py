"""Cuts text into the most probable pieces of a vocabulary; most pieces are Vietnamese words.

The same pieces as the tokenizer.json that `folder` writes gives in HuggingFace's library, without
the empty piece that it adds behind some marks and that weighs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from vietnamese import composed

BLANK = "▁"
"""Begins each word, and stands between the syllables of one."""

PAD, UNKNOWN = 0, 1
SPECIAL = ("<pad>", "<unk>")

MARK = re.compile(r"([^\w\s])")
PENALTY = 10.0
"""By how much an unknown letter is less probable than the least probable piece."""

Ids = np.ndarray
"""A text as numbers of pieces, 16 bits each."""


class Unigram:
    """A vocabulary with the logarithm of each piece's probability; the first two pieces are
    SPECIAL.
    """

    def __init__(self, pieces: Sequence[tuple[str, float]]) -> None:
        self.pieces = [(piece, float(score)) for piece, score in pieces]
        usual = self.pieces[len(SPECIAL) :]
        self._scores = {piece: (score, i) for i, (piece, score) in enumerate(usual, len(SPECIAL))}
        self._beginnings = {piece[:end] for piece, _ in usual for end in range(1, len(piece) + 1)}
        self._unknown = min(score for _, score in usual) - PENALTY

    def __len__(self) -> int:
        return len(self.pieces)

    def encode(self, text: str) -> Ids:
        """Returns the pieces of a text."""
        numbers: list[int] = []
        for part in MARK.split(composed(text).lower()):
            words = part.split()
            if words:
                numbers += self._best(BLANK + BLANK.join(words))
        return np.array(numbers, np.uint16)

    def decode(self, ids: Iterable[int]) -> str:
        """Returns the text of some pieces, in lower case and with blanks around marks."""
        return "".join(self.pieces[i][0] for i in ids).replace(BLANK, " ").strip()

    def _best(self, text: str) -> list[int]:
        """Viterbi: the best way to each place in the text, from the best ways to the places before
        it.
        """
        best = [0.0] + [-np.inf] * len(text)
        last: list[tuple[int, int]] = [(0, PAD)] * (len(text) + 1)
        for begin in range(len(text)):
            for end in range(begin + 1, len(text) + 1):
                piece = text[begin:end]
                if piece not in self._beginnings:
                    break
                score, number = self._scores.get(piece, (-np.inf, UNKNOWN))
                if best[begin] + score > best[end]:
                    best[end], last[end] = best[begin] + score, (begin, number)
            if best[begin] + self._unknown > best[begin + 1]:
                best[begin + 1], last[begin + 1] = best[begin] + self._unknown, (begin, UNKNOWN)
        numbers: list[int] = []
        place = len(text)
        while place > 0:
            place, number = last[place]
            if number != UNKNOWN or numbers[-1:] != [
                UNKNOWN
            ]:  # unknown letters side by side are one
                numbers.append(number)
        return numbers[::-1]
