"""Questions as people type them: without accents, in lower case, without the mark."""

from __future__ import annotations

import random

from reader.settings import Typing
from vietnamese import unaccented


def as_typed(question: str, habits: Typing, rng: random.Random) -> str:
    """Returns the question altered by chance, or as it is."""
    chance = rng.random()
    if chance < habits.unaccented:
        question = unaccented(question)
        if rng.random() < habits.unaccented_lower:
            question = question.lower()
    elif chance < habits.unaccented + habits.lower:
        question = question.lower()
    return question.rstrip(" ?.!") if rng.random() < habits.unmarked else question
