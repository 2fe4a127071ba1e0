"""Makes of questions that quote a sentence those that the repository keeps: the answer's place
instead.

    python3 -m reader.placed questions-7.jsonl questions/questions-7.jsonl.gz \\
        --articles [PREFIX=]FILE

So no more of an article is kept than the words that answer.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from files import read_json_lines, replacing
from reader.articles import Article, ArticleFile, read_articles
from reader.examples import of_question

KEPT = ("type", "none", "kind", "why")
"""Fields that stay as they are, behind the others."""


def placed(
    name: str, asked: Iterable[Mapping[str, Any]], articles: Mapping[str, Article]
) -> Iterator[dict[str, Any]]:
    """Gives the questions of a file with this name; those whose answer is nowhere are left out."""
    for number, fields in enumerate(asked):
        example = of_question(name, fields, articles[fields["article"]])
        if example is None:
            continue
        kept = {
            "id": fields.get("id", f"{name}-{number:03}"),
            "article": fields["article"],
            "question": example.question,
        }
        if example.answered:
            kept.update(answer=example.answer, at=example.start)
        kept.update((key, fields[key]) for key in KEPT if key in fields)
        yield kept


def write(file: Path, questions: Iterable[Mapping[str, Any]]) -> int:
    """Writes a zipped file that is the same whenever it is written, and returns how many."""
    lines = [json.dumps(fields, ensure_ascii=False) + "\n" for fields in questions]
    with replacing(file) as part:
        part.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
    return len(lines)


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python3 -m reader.placed", description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--articles", type=ArticleFile.named, action="append", required=True)
    arguments = parser.parse_args()
    asked = list(read_json_lines(arguments.source))
    articles = read_articles(arguments.articles, {fields["article"] for fields in asked})
    name = arguments.source.name.split(".")[0]
    count = write(arguments.target, placed(name, asked, articles))
    print(f"{arguments.target}: {count} of {len(asked)} questions", file=sys.stderr)


if __name__ == "__main__":
    _main()
