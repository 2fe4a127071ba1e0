"""Hard negatives: passages of other articles that the product itself finds for a question.

The product must be serving the archive with the articles (`java -jar target/hoidap.jar serve`).
"""

from __future__ import annotations

import json
import re
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator

from reader.examples import Example, Passage
from vietnamese import composed

FOUND = 10
"""Passages that are asked for."""

KEPT = 6
"""Negatives that are kept of a question."""

SAME = 80
"""Characters by which a passage is known to be of the example's own text."""

SECONDS = 60

Search = Callable[[str], list[Passage]]
"""Finds passages for a question, best first."""


def search_at(address: str) -> Search:
    """Returns a search of the product that serves at the address, such as http://localhost:7070."""

    def search(question: str) -> list[Passage]:
        query = urllib.parse.urlencode({"q": question, "limit": FOUND})
        url = f"{address.rstrip('/')}/api/search?{query}"
        with urllib.request.urlopen(url, timeout=SECONDS) as response:
            results = json.load(response)["results"]
        return [Passage(result["title"], result["text"]) for result in results]

    return search


def with_negatives(examples: Iterable[Example], search: Search) -> Iterator[Example]:
    """Gives the examples, each with what is found for its question and does not answer it."""
    for example in examples:
        passages = [
            passage for passage in search(example.question) if _is_negative(passage, example)
        ]
        yield example.with_negatives(tuple(passages[:KEPT]))


def _is_negative(passage: Passage, example: Example) -> bool:
    """Neither of the article asked about nor holding the answer's words."""
    text = _compared(passage.text)
    answer = _compared(example.answer)
    return (
        _compared(passage.title) != _compared(example.title)
        and not (answer and answer in text)
        and text[:SAME] not in _compared(example.text)
    )


def _compared(text: str) -> str:
    return re.sub(r"\s+", " ", composed(text)).lower()
