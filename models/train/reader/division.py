"""Which questions are learnt from and which are kept to calibrate and to measure.

By the first bytes of the SHA-256 of an article's id, so that all questions on an article fall to
one side and nobody needs a list.
"""

from __future__ import annotations

import hashlib


def in_held_out_half(article: str) -> bool:
    """Whether an article of news-questions belongs to the half that no reader is trained on."""
    return _byte(article, 0) % 2 == 1


def is_for_calibration(article: str) -> bool:
    """Whether an article of the held-out half serves to calibrate; the others of it are for
    measuring.
    """
    return in_held_out_half(article) and _byte(article, 1) % 2 == 0


def in_held_out_third(document: str) -> bool:
    """Whether an article of health-news-dev belongs to the third that no reader is trained on."""
    return _byte(document, 0) % 3 == 0


def _byte(name: str, place: int) -> int:
    return hashlib.sha256(name.encode()).digest()[place]
