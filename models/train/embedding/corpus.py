"""The texts to learn from, cut into pieces once: articles, questions with their passages, headlines
with leads.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from embedding.unigram import Ids, Unigram
from files import read_json_lines
from vietnamese import sentences, unaccented

LONGEST = 8_000
"""Characters of an article that are read."""

SHORTEST_PARAGRAPH = 20
FEWEST_SENTENCES = 3
SHORTEST_PASSAGE = 30
SHORTEST_HEADLINE, SHORTEST_LEAD = 15, 60
HEADLINES = 0.6
"""Share of the headlines that is taken."""

KEPT_OUT = ("vinews", "vico")
"""Sources of reading examples that are development sets."""

WHOLE = ("alqac",)
"""Sources whose passages are read whole: laws, where a sentence says little without the others."""


class Typed(NamedTuple):
    """A short text as it is and as typed without accents."""

    plain: Ids
    bare: Ids


@dataclass(frozen=True)
class Article:
    """Headline, lead (if there is one) and the sentences of the text."""

    title: Typed
    lead: Typed | None
    sentences: list[Ids]


class Asked(NamedTuple):
    """A question, and which sentence answers it; -1 if that is not known."""

    question: Typed
    sentence: int


@dataclass(frozen=True)
class Passage:
    """A passage and the questions on it; whole: whether only all of it answers."""

    questions: list[Asked]
    sentences: list[Ids]
    whole: bool


class Headline(NamedTuple):
    """A headline and the lead below it."""

    title: Typed
    lead: Ids


@dataclass(frozen=True)
class Corpus:
    """All of them."""

    articles: list[Article]
    passages: list[Passage]
    headlines: list[Headline]


class Reading:
    """Reads files of texts for one vocabulary."""

    def __init__(self, unigram: Unigram) -> None:
        self._unigram = unigram

    def articles(self, files: Iterable[Path]) -> Iterator[Article]:
        """Gives articles of three sentences or more; without a title, the text begins with it."""
        for file in files:
            for fields in read_json_lines(file):
                title, text = fields.get("title"), fields.get("text") or ""
                if title is None:
                    title, _, text = text.partition("\n")
                paragraphs = [
                    part for part in text[:LONGEST].split("\n") if len(part) >= SHORTEST_PARAGRAPH
                ]
                found = [self._unigram.encode(s) for part in paragraphs for s in sentences(part)]
                found = [ids for ids in found if len(ids)]
                if len(found) >= FEWEST_SENTENCES:
                    lead = fields.get("lead")
                    yield Article(self._typed(title), self._typed(lead) if lead else None, found)

    def passages(self, files: Iterable[Path]) -> Iterator[Passage]:
        """Gives the passages of reading examples, each once with all questions that it answers."""
        asked: dict[tuple[str, str], list[tuple[str, int]]] = {}
        for file in files:
            for fields in read_json_lines(file):
                source, text = fields["src"], fields["ctx"]
                if (
                    fields["start"] >= 0
                    and source not in KEPT_OUT
                    and len(text) >= SHORTEST_PASSAGE
                ):
                    answer = text[fields["start"] : fields["end"]]
                    number = next((i for i, s in enumerate(sentences(text)) if answer in s), -1)
                    asked.setdefault((source, text), []).append((fields["q"], number))
        for (source, text), questions in asked.items():
            yield Passage(
                [Asked(self._typed(question), number) for question, number in questions],
                [self._unigram.encode(sentence) for sentence in sentences(text)],
                source in WHOLE,
            )

    def headlines(self, files: Iterable[Path], rng: random.Random) -> Iterator[Headline]:
        """Gives headlines with leads that say something, part of them by chance."""
        for file in files:
            for fields in read_json_lines(file):
                title, lead = fields.get("title") or "", fields.get("lead") or ""
                long = len(title) > SHORTEST_HEADLINE and len(lead) > SHORTEST_LEAD
                if long and rng.random() < HEADLINES:
                    yield Headline(self._typed(title), self._unigram.encode(lead))

    def _typed(self, text: str) -> Typed:
        return Typed(self._unigram.encode(text), self._unigram.encode(unaccented(text.lower())))
