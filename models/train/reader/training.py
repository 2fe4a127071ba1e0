"""Trains the reader, stage by stage, and goes on where a run before was ended."""

from __future__ import annotations

import itertools
import logging
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim import AdamW

from reader import checkpoint
from reader.checkpoint import Progress
from reader.examples import Example
from reader.inputs import Batch, Inputs
from reader.network import SpanReader
from reader.settings import Settings, Stage
from reader.wordpiece import WordPiece

log = logging.getLogger(__name__)

TOLD = 25
"""Steps between two lines that say how the training goes."""

IMPOSSIBLE = -1e4
"""Logit of padding."""


def learning_rate(step: int, stage: Stage) -> float:
    """Returns the rate of a step, counted from 0: up in a straight line, then down in another."""
    rise = min(1.0, (step + 1) / stage.warm_up)
    fall = max(stage.last, 1 - step / stage.steps * (1 - stage.last))
    return stage.rate * rise * fall


def loss_of(reader: SpanReader, batch: Batch) -> Tensor:
    """Returns how far the reader is from the answers: the mean of start and end."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        starts, ends = reader(batch.ids, batch.types, batch.mask)
    padding = batch.mask == 0
    start = functional.cross_entropy(starts.masked_fill(padding, IMPOSSIBLE), batch.start)
    end = functional.cross_entropy(ends.masked_fill(padding, IMPOSSIBLE), batch.end)
    return (start + end) / 2


class Training:
    """A training of a reader with examples by source, and the file of its checkpoints."""

    def __init__(
        self,
        reader: SpanReader,
        examples: Mapping[str, Sequence[Example]],
        tokenizer: WordPiece,
        settings: Settings,
        file: Path,
    ) -> None:
        self._reader = reader
        self._examples = examples
        self._inputs = Inputs(tokenizer, settings)
        self._settings = settings
        self._file = file
        self._saved = time.monotonic()

    def run(self, most: int | None = None) -> bool:
        """Trains to the end, or for at most so many steps; returns whether the end is reached."""
        torch.manual_seed(self._settings.seed)
        self._reader.freeze_embeddings()
        resumed = self._file.is_file()
        progress = checkpoint.load_model(self._file, self._reader) if resumed else Progress()
        left = itertools.count() if most is None else iter(range(most))
        for number in range(progress.stage, len(self._settings.stages)):
            stage = self._settings.stages[number]
            optimiser = self._optimiser()
            if resumed and number == progress.stage:
                checkpoint.load_optimiser(self._file, optimiser)
            else:
                progress = Progress(stage=number)
            if progress.step < stage.steps:
                ended = self._stage(stage, progress, optimiser, left)
                checkpoint.save(self._file, progress, self._reader, optimiser)
                if not ended:
                    return False
        return True

    def _stage(
        self, stage: Stage, progress: Progress, optimiser: AdamW, left: Iterator[int]
    ) -> bool:
        self._reader.train()
        losses: list[float] = []
        batches = self._batches(stage, progress)
        while progress.step < stage.steps:
            if next(left, None) is None:
                return False
            loss = self._learn(next(batches), learning_rate(progress.step, stage), optimiser)
            losses.append(loss)
            progress.step += 1
            progress.used += 1
            self._tell(stage, progress, losses)
            self._keep(progress, optimiser)
        return True

    def _batches(self, stage: Stage, progress: Progress) -> Iterator[Batch]:
        """Gives batches from where the progress is, and notes each new epoch in it."""
        examples = [
            example
            for source, weight in stage.weights.items()
            for _ in range(weight)
            for example in self._examples.get(source, ())
        ]
        if not examples:
            raise ValueError(
                f"no examples of {', '.join(stage.weights)} for the stage {stage.name}"
            )
        while True:
            rng = random.Random(f"{self._settings.seed}/{progress.stage}/{progress.epoch}")
            taken = [
                example
                for example in examples
                if rng.random() < stage.shares.get(example.source, 1)
            ]
            rng.shuffle(taken)
            inputs = self._inputs.epoch(taken, stage.negatives, rng)
            if not inputs:
                raise ValueError("no example has an answer that fits in a window")
            log.info("%s: epoch %d, %d inputs", stage.name, progress.epoch + 1, len(inputs))
            yield from itertools.islice(self._inputs.batches(inputs, rng), progress.used, None)
            progress.epoch += 1
            progress.used = 0

    def _learn(self, batch: Batch, rate: float, optimiser: AdamW) -> float:
        for group in optimiser.param_groups:
            group["lr"] = rate
        loss = loss_of(self._reader, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._reader.parameters(), self._settings.norm)
        optimiser.step()
        return loss.item()

    def _tell(self, stage: Stage, progress: Progress, losses: Sequence[float]) -> None:
        if progress.step % TOLD == 0:
            recent = losses[-2 * TOLD :]
            mean = sum(recent) / len(recent)
            log.info("%s: step %d of %d, loss %.3f", stage.name, progress.step, stage.steps, mean)

    def _keep(self, progress: Progress, optimiser: AdamW) -> None:
        if time.monotonic() - self._saved > self._settings.minutes_between_checkpoints * 60:
            checkpoint.save(self._file, progress, self._reader, optimiser)
            self._saved = time.monotonic()

    def _optimiser(self) -> AdamW:
        """Matrices lose a little of their weight each step; vectors do not."""
        learnt = [parameter for parameter in self._reader.parameters() if parameter.requires_grad]
        matrices = [parameter for parameter in learnt if parameter.dim() > 1]
        vectors = [parameter for parameter in learnt if parameter.dim() <= 1]
        return AdamW(
            [
                {"params": matrices, "weight_decay": self._settings.decay},
                {"params": vectors, "weight_decay": 0.0},
            ],
            foreach=True,
        )
