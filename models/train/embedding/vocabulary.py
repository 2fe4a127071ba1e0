"""Counts a vocabulary of Vietnamese words in news whose words are known.

To count anew, from texts with the syllables of a word joined by _ and from newer texts without:

    python3 -m embedding.vocabulary --segmented FILE... --recent FILE.jsonl... \\
        --foreign FILE.tsv > pieces.json

Foreign names and the rest are put together from the pieces of another vocabulary: lines of a piece,
a tab and the logarithm of its probability, as sentencepiece's training writes.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from embedding.settings import SHIPPED
from embedding.unigram import BLANK, SPECIAL
from files import open_text, read_json_lines
from vietnamese import composed, unaccented

WORD = re.compile(r"[^\W\d_]+(?:_[^\W\d_]+){0,4}")
SYLLABLE = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")

FEWEST = 14
"""Times that a word must occur."""

FEWEST_RECENT = 40
"""Times that a syllable of newer texts must occur, if the older ones do not know it."""

RECENT_SHARE = 0.3
"""What an occurrence in newer texts counts, of which there are more."""

LONGEST_SYLLABLE = 16
RECENT_TEXT = 2_000
"""Characters of a newer text that are read."""

FEWEST_BARE, BARE_SHARE = 60, 0.05
"""Times that a word must occur to be known without accents too, and what that counts."""

MARKS = ".,;:!?\"'()-/%“”‘’…–—&+@#$*=[]<>"
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789" + MARKS
YEARS = range(1900, 2036)
COMMON_LETTERS = 420

YEAR, SMALL_NUMBER, NUMBER, MARK, FOREIGN, LETTER, ALONE = 2e-6, 5e-5, 1e-6, 1e-3, 0.02, 1e-7, 1e-4
"""Shares of all occurrences that these pieces are given, for their own counts say little."""

Counts = Mapping[str, float]


def words_of(segmented: Iterable[str]) -> Counter[str]:
    """Counts words in texts whose syllables are joined by _."""
    counts: Counter[str] = Counter()
    for text in segmented:
        counts.update(composed(text).lower().split())
    return counts


def recent_of(texts: Iterable[str]) -> Counter[str]:
    """Counts syllables in other texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(SYLLABLE.findall(composed(text).lower()))
    return counts


def pieces(
    segmented: Counts, recent: Counts, foreign: Counts, size: int
) -> list[tuple[str, float]]:
    """Returns the vocabulary: pieces with the logarithm of their probability."""
    words = _words(segmented, recent)
    total = sum(words.values())
    counts: Counter[str] = Counter()
    for word, count in words.items():
        counts[BLANK + word] += count
    for word, count in words.items():
        if count >= FEWEST_BARE and unaccented(word) != word:
            counts[BLANK + unaccented(word)] += count * BARE_SHARE
    for year in YEARS:
        counts[f"{BLANK}{year}"] += total * YEAR
    for number in range(1000):
        counts[f"{BLANK}{number}"] += total * (SMALL_NUMBER if number < 100 else NUMBER)
    for mark in MARKS:
        counts[BLANK + mark] += total * MARK
    for piece, score in foreign.items():
        if (
            piece not in counts
            and len(piece) >= 2
            and BLANK not in piece[1:]
            and not DIGIT.search(piece)
        ):
            counts[piece] = total * math.exp(score) * FOREIGN
    for letter in [*_letters(segmented), *LETTERS]:
        if letter not in counts:
            counts[letter] = total * LETTER
    counts[BLANK] += total * ALONE
    return _scored(counts, size)


def _words(segmented: Counts, recent: Counts) -> dict[str, float]:
    found: Counter[str] = Counter()
    for word, count in segmented.items():
        if WORD.fullmatch(word):
            found[word.replace("_", BLANK)] += count
    words: dict[str, float] = {word: count for word, count in found.items() if count >= FEWEST}
    for syllable, count in recent.items():
        if count >= FEWEST_RECENT and syllable not in words and len(syllable) <= LONGEST_SYLLABLE:
            words[syllable] = max(3, count * RECENT_SHARE)
    return words


def _letters(segmented: Counts) -> list[str]:
    counts: Counter[str] = Counter()
    for word, count in segmented.items():
        for letter in word.replace("_", ""):
            counts[letter] += count
    return [letter for letter, _ in counts.most_common(COMMON_LETTERS)]


def _scored(counts: Counts, size: int) -> list[tuple[str, float]]:
    """Takes short pieces, so that everything can be put together, then the most frequent of the
    rest.
    """
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    short = [item for item in ordered if len(item[0]) <= 2]
    rest = [item for item in ordered if len(item[0]) > 2]
    chosen = short + rest[: max(0, size - len(short) - 4)]
    total = sum(count for _, count in chosen)
    special = [(piece, 0.0) for piece in SPECIAL]
    return special + [(piece, math.log(count / total)) for piece, count in chosen]


def _recent_texts(files: Iterable[Path]) -> Iterable[str]:
    for file in files:
        for fields in read_json_lines(file):
            parts = (
                fields.get("title"),
                fields.get("lead"),
                (fields.get("text") or "")[:RECENT_TEXT],
            )
            yield " ".join(part or "" for part in parts)


def _foreign(file: Path | None) -> dict[str, float]:
    if file is None:
        return {}
    with open_text(file) as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return {piece: float(score) for piece, score in rows if not piece.startswith("<")}


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python3 -m embedding.vocabulary", description=__doc__)
    parser.add_argument("--segmented", type=Path, nargs="+", required=True)
    parser.add_argument("--recent", type=Path, nargs="*", default=[])
    parser.add_argument("--foreign", type=Path)
    arguments = parser.parse_args()
    segmented = words_of(line for file in arguments.segmented for line in open_text(file))
    recent = recent_of(_recent_texts(arguments.recent))
    made = pieces(segmented, recent, _foreign(arguments.foreign), SHIPPED.vocabulary)
    print(json.dumps(made, ensure_ascii=False))


if __name__ == "__main__":
    _main()
