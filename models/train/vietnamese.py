"""Vietnamese text as both pipelines see it: one way to write letters, no accents, sentences, words.
"""

from __future__ import annotations

import re
import unicodedata

SENTENCE_END = re.compile(r'[.!?…]["”’)]*\s+|\n+')
"""What stands between two sentences: a mark with blanks behind it, or a line break."""

WORD = re.compile(r"\w+")


def composed(text: str) -> str:
    """Returns the text with each accented letter as one character (NFC)."""
    return unicodedata.normalize("NFC", text)


def unaccented(text: str) -> str:
    """Returns the text as somebody types it who leaves out accents, đ included."""
    letters = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return composed(bare).replace("đ", "d").replace("Đ", "D")


def content_words(text: str) -> set[str]:
    """Returns the words of the text in lower case, those of one letter left out."""
    return {word for word in WORD.findall(text.lower()) if len(word) > 1}


def sentence_starts(text: str) -> list[int]:
    """Returns where each sentence but the first begins."""
    return [match.end() for match in SENTENCE_END.finditer(text)]


def sentences(text: str) -> list[str]:
    """Returns the sentences, without the blanks between them."""
    bounds = [0, *sentence_starts(text), len(text)]
    parts = (text[begin:end].strip() for begin, end in zip(bounds, bounds[1:]))
    return [part for part in parts if part]
