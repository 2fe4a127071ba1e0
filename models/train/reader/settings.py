"""The settings of the run that made the shipped model. A run without arguments uses them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.network import Shape


@dataclass(frozen=True)
class Limits:
    """Most pieces that are read of a question, a headline, a passage and an answer."""

    question: int = 48
    title: int = 32
    passage: int = 168
    answer: int = 90


@dataclass(frozen=True)
class Cutting:
    """How windows are cut from texts that are longer than one; probabilities of what is done.

    lengths: pieces of a window, one of them by chance; absent: a window without the answer, of a
    text that has it; likely: the absent window is the likeliest one; likely_unanswered: the same
    where the text has no answer; tried: windows that the likeliest is chosen of; titled: the
    headline is put before it.
    """

    lengths: tuple[int, ...] = (40, 60, 90, 120)
    absent: float = 0.3
    likely: float = 0.7
    likely_unanswered: float = 0.8
    tried: int = 12
    titled: float = 0.85


@dataclass(frozen=True)
class Typing:
    """How questions are altered to be as people type them; probabilities."""

    unaccented: float = 0.12
    unaccented_lower: float = 0.3
    lower: float = 0.15
    unmarked: float = 0.3


@dataclass(frozen=True)
class Stage:
    """A part of the training with its own rate of learning and data.

    weights: how often the examples of each source (news, new, reading) are gone through in an
    epoch; shares: of the reading examples of a set the share that is taken in an epoch, all where
    none is named; negatives: the probability that a question is also read beside a hard negative,
    in an epoch; steps: batches; rate: highest learning rate; warm_up: steps until it is reached;
    last: the share of it that is left at the end, to which it falls in a straight line.
    """

    name: str
    steps: int
    rate: float
    weights: Mapping[str, int]
    shares: Mapping[str, float] = field(default_factory=dict)
    negatives: float = 0.5
    warm_up: int = 60
    last: float = 0.02


@dataclass(frozen=True)
class Division:
    """What is not learnt from.

    half: whether the held-out half of news-questions is left out; third: whether the held-out third
    of health-news-dev is; files: files of questions that only calibrate and measure, or that the
    shipped model has not seen.
    """

    half: bool = False
    third: bool = True
    files: tuple[str, ...] = (
        "questions-5",
        "questions-6",
        *(f"questions-{number}" for number in range(7, 16)),
    )


_FEWER = {
    "squadmt": 0.12,
    "mailong": 0.12,
    "alqac": 0.12,
    "hamy": 0.12,
    "seminar": 0.6,
    "viquad": 0.6,
}
"""Sets that are less like news than the others."""

STAGES = (
    # stands for the reader that the shipped one went on from: as long, but its rates were not kept
    Stage("begin", steps=1_300, rate=5e-5, weights={"news": 2, "reading": 1}),
    Stage(
        "go on",
        steps=140,
        rate=3.5e-5,
        weights={"news": 1, "new": 2, "reading": 1},
        shares=_FEWER,
        last=0.82,
    ),
    Stage(
        "end",
        steps=645,
        rate=3e-5,
        weights={"news": 1, "new": 2, "reading": 1},
        shares=_FEWER,
    ),
)


@dataclass(frozen=True)
class Settings:
    """Everything that the model depends on but the data.

    tokens: most of a batch, padding included; pool: inputs among which those of like length are put
    together; norm: longest gradient; decay: of weights that are matrices; difference, probability:
    most that a logit of the 8-bit model, and the probability of a start or an end, may differ from
    the one it was made of.
    """

    name: str = "viread"
    shape: Shape = Shape(layers=6, width=768, heads=12, inner=3072, positions=512)
    stages: tuple[Stage, ...] = STAGES
    limits: Limits = field(default_factory=Limits)
    division: Division = field(default_factory=Division)
    cutting: Cutting = field(default_factory=Cutting)
    typing: Typing = field(default_factory=Typing)
    tokens: int = 4096
    pool: int = 2048
    norm: float = 1.0
    decay: float = 0.01
    seed: int = 1
    minutes_between_checkpoints: float = 7
    max_tokens: int = 256
    difference: float = 2.0
    probability: float = 0.25


SHIPPED = Settings()
