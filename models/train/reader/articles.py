"""Articles that questions are about."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from files import read_json_lines
from vietnamese import composed


@dataclass(frozen=True)
class Article:
    """An article: its headline and its text, lead included, all composed."""

    title: str
    text: str


@dataclass(frozen=True)
class ArticleFile:
    """A file of articles, one JSON object a line, and what stands before their ids in the
    questions.
    """

    path: Path
    prefix: str = ""

    @staticmethod
    def named(argument: str) -> ArticleFile:
        """Reads `FILE` or `PREFIX=FILE`."""
        prefix, parted, path = argument.rpartition("=")
        return ArticleFile(Path(path), prefix if parted else "")


def read_articles(files: Iterable[ArticleFile], wanted: Container[str]) -> dict[str, Article]:
    """Returns the articles wanted, by id."""
    articles = {}
    for file in files:
        for fields in read_json_lines(file.path):
            name = file.prefix + str(fields.get("id") or fields.get("url", ""))
            if name in wanted:
                articles[name] = _article(fields)
    return articles


def _article(fields: dict[str, Any]) -> Article:
    """A text without a headline beside it begins with it, on a line of its own."""
    text = fields.get("text") or ""
    title = fields.get("title")
    if title is None:
        title, parted, rest = text.partition("\n")
        text = rest if parted else title
    if fields.get("lead"):
        text = fields["lead"] + "\n" + text
    return Article(composed(title), composed(text).strip())
