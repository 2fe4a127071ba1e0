"""Puts the training data together: questions on articles, and sets of reading examples."""

from __future__ import annotations

import csv
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from files import read_json_lines, write_json_lines
from reader.articles import Article, ArticleFile, read_articles
from reader.division import in_held_out_half, in_held_out_third
from reader.examples import Example, of_question, read_examples
from reader.settings import Division

log = logging.getLogger(__name__)

Question = dict[str, Any]
"""A question as a file has it."""

NEWS = "news-questions"
"""The file of questions of which half is held out."""

CONVERSATIONS = "vico"
HEALTH = "vinews"
"""Sources of reading examples: turns of conversations-dev, and questions of health-news-dev."""


@dataclass(frozen=True)
class Material:
    """Where the data are.

    questions: files of questions; articles: what they are about; reading: files of reading
    examples, and health: the folder of health-news-dev, by which a third of them is held out.
    """

    questions: tuple[Path, ...]
    articles: tuple[ArticleFile, ...]
    reading: tuple[Path, ...] = ()
    health: Path | None = None


def write_examples(material: Material, division: Division, folder: Path) -> dict[str, int]:
    """Writes news.jsonl, new.jsonl and reading.jsonl into the folder; returns how many of each."""
    asked = _asked(material.questions, division)
    articles = _articles(material.articles, asked)
    sources: dict[str, list[Example]] = {"news": [], "new": []}
    for name, questions in asked.items():
        sources["news" if name == NEWS else "new"] += _examples(name, questions, articles)
    counts = {name: _write(folder, name, examples) for name, examples in sources.items()}
    counts["reading"] = _write(folder, "reading", reading(material, division))
    return counts


def _write(folder: Path, name: str, examples: Iterable[Example]) -> int:
    return write_json_lines(folder / f"{name}.jsonl", (example.fields() for example in examples))


def _asked(files: Iterable[Path], division: Division) -> dict[str, list[Question]]:
    """Returns the questions that are for training, by the name of their file."""
    asked = {}
    for file in files:
        name = file.name.split(".")[0]
        if name in division.files:
            log.info("%s is not for training: left out", name)
            continue
        questions = read_json_lines(file)
        if name == NEWS and division.half:
            questions = (fields for fields in questions if not in_held_out_half(fields["article"]))
        asked[name] = list(questions)
    return asked


def _articles(
    files: Iterable[ArticleFile], asked: Mapping[str, Sequence[Question]]
) -> dict[str, Article]:
    """Returns the articles that questions are about. All must be there: a slip in a path would else
    be a worse model.
    """
    wanted = {fields["article"] for questions in asked.values() for fields in questions}
    found = read_articles(files, wanted)
    missing = sorted(wanted - found.keys())
    if missing:
        raise ValueError(
            f"{len(missing)} of {len(wanted)} articles are in no file, such as {missing[0]}"
        )
    return found


def _examples(
    name: str, questions: Sequence[Question], articles: Mapping[str, Article]
) -> list[Example]:
    made = (of_question(name, fields, articles[fields["article"]]) for fields in questions)
    examples = [example for example in made if example is not None]
    lost = len(questions) - len(examples)
    log.info("%s: %d questions, %d whose answer is not in the article", name, len(questions), lost)
    return examples


def reading(material: Material, division: Division) -> Iterator[Example]:
    """Gives the reading examples, without those that the development sets have."""
    documents = _documents(material.health) if material.health else {}
    counts: Counter[str] = Counter()
    for file in material.reading:
        for example in read_examples(file):
            if _is_for_training(example, documents, division.third):
                counts[example.source] += 1
                yield example
            else:
                counts[example.source + " left out"] += 1
    log.info("reading examples: %s", dict(sorted(counts.items())))


def _is_for_training(example: Example, documents: dict[str, str], third: bool) -> bool:
    """Questions of health-news-dev whose article is not known are left out with the third."""
    if example.source == CONVERSATIONS:
        return False
    if example.source == HEALTH and third:
        document = documents.get(example.question)
        return document is not None and not in_held_out_third(document)
    return True


def _documents(folder: Path) -> dict[str, str]:
    """Returns for each question of a BEIR folder the article it is about."""
    relevant = {}
    for file in sorted((folder / "qrels").glob("*.tsv")):
        with file.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                relevant[row["query-id"]] = row["corpus-id"]
    queries = read_json_lines(folder / "queries.jsonl")
    return {query["text"]: relevant[query["_id"]] for query in queries if query["_id"] in relevant}
