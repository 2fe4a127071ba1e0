"""Examples to learn from: a question, a text, and where in it the answer stands, if it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from files import read_json_lines
from reader.articles import Article
from vietnamese import composed

NOWHERE = -1
"""Start and end of an answer that a text does not have."""


class Passage(NamedTuple):
    """A passage of some article."""

    title: str
    text: str


@dataclass(frozen=True)
class Example:
    """A question and a text.

    source: where the example comes from; start, end: the answer in the text, or NOWHERE; negatives:
    passages of other articles that look as if they answered.
    """

    source: str
    question: str
    title: str
    text: str
    start: int = NOWHERE
    end: int = NOWHERE
    negatives: tuple[Passage, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the text has the answer."""
        return self.start >= 0

    @property
    def answer(self) -> str:
        """The answer as it stands in the text; empty if it does not."""
        return self.text[self.start : self.end] if self.answered else ""

    def with_negatives(self, negatives: tuple[Passage, ...]) -> Example:
        """Returns the example with these passages."""
        return replace(self, negatives=negatives)

    def fields(self) -> dict[str, Any]:
        """Returns the example as a line of a file has it."""
        fields = {
            "src": self.source,
            "q": self.question,
            "title": self.title,
            "ctx": self.text,
            "start": self.start,
            "end": self.end,
        }
        if self.negatives:
            fields["negs"] = [list(passage) for passage in self.negatives]
        return fields

    @staticmethod
    def of(fields: Mapping[str, Any]) -> Example:
        """Reads the fields of a line."""
        return Example(
            fields["src"],
            fields["q"],
            fields["title"],
            fields["ctx"],
            fields["start"],
            fields["end"],
            tuple(Passage(*passage) for passage in fields.get("negs", ())),
        )


def read_examples(file: Path) -> Iterator[Example]:
    """Reads the examples of a file."""
    return map(Example.of, read_json_lines(file))


def of_question(source: str, fields: Mapping[str, Any], article: Article) -> Example | None:
    """Returns a question on an article as an example; None where its answer does not stand in the
    article.

    The fields say where: `at` is the answer's place in the text, or `sentence` the sentence that
    has it.
    """
    example = Example(source, composed(fields["question"]), article.title, article.text)
    if fields.get("none"):
        return example
    answer = composed(fields["answer"])
    start = _place(answer, fields, article.text)
    return None if start < 0 else replace(example, start=start, end=start + len(answer))


def _place(answer: str, fields: Mapping[str, Any], text: str) -> int:
    if "at" in fields:
        at = fields["at"]
        return at if text.startswith(answer, at) else _nearest(answer, at, text)
    sentence = composed(fields["sentence"])
    begin, within = text.find(sentence), sentence.find(answer)
    return begin + within if begin >= 0 and within >= 0 else NOWHERE


def _nearest(answer: str, at: int, text: str) -> int:
    """Finds the answer in a text that was altered, as near as it can be to where it was."""
    before, behind = text.rfind(answer, 0, at + len(answer)), text.find(answer, at)
    found = [place for place in (before, behind) if place >= 0]
    return min(found, key=lambda place: abs(place - at), default=NOWHERE)
