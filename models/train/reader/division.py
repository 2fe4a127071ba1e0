"""Which questions can be left out of training, to measure on them.

By the first byte of the SHA-256 of an article's id, so that all questions on an article fall to one
side and nobody needs a list. What is left out is told by `settings.Division`.
"""

from __future__ import annotations

import hashlib


def in_held_out_half(article: str) -> bool:
    """Whether an article of news-questions belongs to the half that can be left out."""
    return _first_byte(article) % 2 == 1


def in_held_out_third(document: str) -> bool:
    """Whether an article of health-news-dev belongs to the third that can be left out."""
    return _first_byte(document) % 3 == 0


def _first_byte(name: str) -> int:
    return hashlib.sha256(name.encode()).digest()[0]
