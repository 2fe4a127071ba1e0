"""Inputs of the network, made of examples, and batches of them.

`[CLS] question [SEP] headline [SEP] window [SEP]`, of type 0 up to the first separator and 1 behind
it. Where the window does not answer, start and end are the first token.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from reader.examples import Example
from reader.settings import Settings
from reader.typing_habits import as_typed
from reader.windows import Window, Windows
from reader.wordpiece import WordPiece


class Input(NamedTuple):
    """An input: its tokens and their types, and the first and last of the answer."""

    ids: list[int]
    types: list[int]
    start: int = 0
    end: int = 0


class Batch(NamedTuple):
    """Inputs side by side, the shorter ones padded; mask is 1 where there is no padding."""

    ids: Tensor
    types: Tensor
    mask: Tensor
    start: Tensor
    end: Tensor


class Inputs:
    """Makes inputs for one set of settings."""

    def __init__(self, tokenizer: WordPiece, settings: Settings) -> None:
        self._tokenizer = tokenizer
        self._settings = settings
        self._windows = Windows(tokenizer, settings.limits, settings.cutting)

    def of(self, question: str, title: str, window: Window) -> Input:
        """Returns the input of a question beside a window."""
        limits, separator = self._settings.limits, self._tokenizer.separator
        asked = self._tokenizer.encode(question).ids[: limits.question]
        head = [self._tokenizer.first, *asked, separator]
        headline = self._tokenizer.encode(title).ids[: limits.title]
        if headline:
            headline.append(separator)
        ids = [*head, *headline, *window.ids, separator]
        types = [0] * len(head) + [1] * (len(ids) - len(head))
        if window.start < 0:
            return Input(ids, types)
        offset = len(head) + len(headline)
        return Input(ids, types, window.start + offset, window.end + offset)

    def example(self, example: Example, rng: random.Random) -> Input | None:
        """Returns an input of the example by chance, or None where there is no window for it."""
        question = as_typed(example.question, self._settings.typing, rng)
        title = example.title if rng.random() < self._settings.cutting.titled else ""
        window = self._windows.of(example, rng)
        return None if window is None else self.of(question, title, window)

    def negative(self, example: Example, rng: random.Random) -> Input:
        """Returns an input with one of the example's hard negatives."""
        question = as_typed(example.question, self._settings.typing, rng)
        title, text = rng.choice(example.negatives)
        pieces = self._tokenizer.encode(text).ids[: self._settings.limits.passage]
        return self.of(question, title, Window(pieces))

    def epoch(
        self, examples: Sequence[Example], negatives: float, rng: random.Random
    ) -> list[Input]:
        """Returns inputs of all examples in a random order."""
        made = [self.example(example, rng) for example in examples]
        inputs = [item for item in made if item is not None]
        for example in examples:
            if example.negatives and rng.random() < negatives:
                inputs.append(self.negative(example, rng))
        rng.shuffle(inputs)
        return inputs

    def batches(self, inputs: Sequence[Input], rng: random.Random) -> Iterator[Batch]:
        """Gives batches of inputs of like length, from pools, so that the order stays random."""
        for begin in range(0, len(inputs), self._settings.pool):
            pool = sorted(
                inputs[begin : begin + self._settings.pool], key=lambda item: len(item.ids)
            )
            groups = _groups(pool, self._settings.tokens)
            rng.shuffle(groups)
            for group in groups:
                yield padded(group, self._tokenizer.pad)


def _groups(inputs: Sequence[Input], tokens: int) -> list[list[Input]]:
    """Cuts inputs that are in order of length into groups of so many tokens."""
    groups: list[list[Input]] = [[]]
    for item in inputs:
        if groups[-1] and (len(groups[-1]) + 1) * len(item.ids) > tokens:
            groups.append([])
        groups[-1].append(item)
    return groups


def padded(inputs: Sequence[Input], pad: int) -> Batch:
    """Puts inputs side by side."""
    longest = max(len(item.ids) for item in inputs)

    def rows(values: Sequence[list[int]], filler: int) -> Tensor:
        return torch.tensor([row + [filler] * (longest - len(row)) for row in values])

    return Batch(
        rows([item.ids for item in inputs], pad),
        rows([item.types for item in inputs], 0),
        rows([[1] * len(item.ids) for item in inputs], 0),
        torch.tensor([item.start for item in inputs]),
        torch.tensor([item.end for item in inputs]),
    )
