"""Puts the training data together: questions on articles, and sets of reading examples."""

from __future__ import annotations

import csv
import logging
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from files import read_json_lines, write_json_lines
from reader.articles import ArticleFile, read_articles
from reader.division import in_held_out_half, in_held_out_third
from reader.examples import Example, of_question, read_examples
from reader.settings import Division

log = logging.getLogger(__name__)

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


def write_examples(
    material: Material, division: Division, seed: int, folder: Path
) -> dict[str, int]:
    """Writes news.jsonl, new.jsonl and reading.jsonl into the folder, and returns the examples of
    each.
    """
    sources: dict[str, list[Example]] = {"news": [], "new": []}
    for file in material.questions:
        name = file.name.split(".")[0]
        if name in division.files:
            log.info("%s is not for training: left out", file)
        else:
            asked = questions(file, material.articles, division)
            sources["news" if name == NEWS else "new"].extend(asked)
    counts = {name: _write(folder, name, examples) for name, examples in sources.items()}
    counts["reading"] = _write(folder, "reading", reading(material, division, random.Random(seed)))
    return counts


def _write(folder: Path, name: str, examples: Iterable[Example]) -> int:
    return write_json_lines(folder / f"{name}.jsonl", (example.fields() for example in examples))


def questions(file: Path, articles: Iterable[ArticleFile], division: Division) -> Iterator[Example]:
    """Gives the questions of a file that are for training, as examples."""
    source = file.name.split(".")[0]
    asked = list(read_json_lines(file))
    if source == NEWS and division.half:
        asked = [fields for fields in asked if not in_held_out_half(fields["article"])]
    wanted = {fields["article"] for fields in asked}
    found = read_articles(articles, wanted)
    if len(found) < len(wanted):
        missing = sorted(wanted - found.keys())
        raise ValueError(
            f"{file}: {len(missing)} of {len(wanted)} articles are in no file, such as {missing[0]}"
        )
    lost = 0
    for fields in asked:
        example = of_question(source, fields, found[fields["article"]])
        if example is None:
            lost += 1
        else:
            yield example
    log.info(
        "%s: %d questions, %d whose answer does not stand in the article", source, len(asked), lost
    )


def reading(material: Material, division: Division, rng: random.Random) -> Iterator[Example]:
    """Gives the reading examples, without those that the development sets have; of some sources a
    part.
    """
    documents = _documents(material.health) if material.health else {}
    counts: Counter[str] = Counter()
    for file in material.reading:
        for example in read_examples(file):
            taken = rng.random() < division.shares.get(example.source, 1)
            if taken and _is_for_training(example, documents, division.third):
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
