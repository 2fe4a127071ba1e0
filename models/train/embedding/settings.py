"""The settings of the run that made the shipped model. A run without arguments uses them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Everything that the model depends on but the data.

    width: numbers of a vector; shorter: widths to which vectors are cut in part of the steps, so
    that their first numbers say most, and whole: the probability that they are not; batch: pairs
    that are told apart; steps, rate, warm_up, last: as in the reader's settings; sharpness: what
    cosines are multiplied with; questions: share of pairs from questions in the first half of the
    steps and in the second; headlines: share of pairs of headline and lead.
    """

    name: str = "viword-256"
    width: int = 256
    shorter: tuple[int, ...] = (128,)
    whole: float = 0.6
    batch: int = 1024
    steps: int = 7_400
    rate: float = 3e-3
    warm_up: int = 100
    last: float = 0.02
    betas: tuple[float, float] = (0.9, 0.98)
    sharpness: float = 20.0
    questions: tuple[float, float] = (0.2, 0.5)
    headlines: float = 0.12
    vocabulary: int = 40_000
    seed: int = 0


SHIPPED = Settings()
