"""Measures a ranking: words alone (BM25), vectors alone, and both together."""

from __future__ import annotations

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from embedding.folder import vector
from embedding.unigram import Unigram
from files import read_json_lines
from vietnamese import WORD, composed

K1, B = 1.2, 0.75
"""BM25's usual constants."""

DEPTH = 10
VECTORS = 0.5
"""What vectors count beside words, both standardised."""


@dataclass(frozen=True)
class Questions:
    """Texts, questions, and for each of these the number of the text that answers it."""

    texts: list[str]
    questions: list[str]
    answers: list[int]


def read_beir(folder: Path) -> Questions:
    """Reads a folder with corpus.jsonl, queries.jsonl and qrels; the first article of a question
    counts.
    """
    relevant: dict[str, str] = {}
    for file in sorted((folder / "qrels").glob("*.tsv")):
        with file.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                relevant.setdefault(row["query-id"], row["corpus-id"])
    numbers, texts = {}, []
    for fields in read_json_lines(folder / "corpus.jsonl"):
        numbers[fields["_id"]] = len(texts)
        texts.append(f"{fields.get('title', '')}\n{fields['text']}")
    queries = [q for q in read_json_lines(folder / "queries.jsonl") if q["_id"] in relevant]
    return Questions(
        texts, [q["text"] for q in queries], [numbers[relevant[q["_id"]]] for q in queries]
    )


def ndcg(scores: np.ndarray, answers: Sequence[int]) -> float:
    """Returns the mean of nDCG@10, where one text answers each question."""
    gains = 0.0
    for row, answer in zip(scores, answers):
        rank = int((row > row[answer]).sum()) + int((row[:answer] == row[answer]).sum())
        gains += 1 / math.log2(rank + 2) if rank < DEPTH else 0.0
    return gains / len(answers)


def terms(text: str) -> list[str]:
    """Returns syllables and pairs that stand side by side, for most words have two."""
    syllables = WORD.findall(composed(text).lower())
    return syllables + [f"{a}_{b}" for a, b in zip(syllables, syllables[1:])]


def keywords(asked: Questions) -> np.ndarray:
    """Returns BM25 of every question (rows) for every text."""
    counts = [Counter(terms(text)) for text in asked.texts]
    lengths = np.array([sum(count.values()) for count in counts], float)
    norms = K1 * (1 - B + B * lengths / lengths.mean())
    having: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, count in enumerate(counts):
        for term, times in count.items():
            having[term].append((number, times))
    scores = np.zeros((len(asked.questions), len(counts)))
    for row, question in zip(scores, asked.questions):
        for term in terms(question):
            texts = having.get(term, [])
            rarity = math.log(1 + (len(counts) - len(texts) + 0.5) / (len(texts) + 0.5))
            for number, times in texts:
                row[number] += rarity * times * (K1 + 1) / (times + norms[number])
    return scores


def measure(
    asked: Questions, unigram: Unigram, rows: np.ndarray, scales: np.ndarray
) -> Mapping[str, float]:
    """Returns nDCG@10 of words, of vectors and of both."""
    texts = np.stack([vector(unigram.encode(text), rows, scales) for text in asked.texts])
    questions = np.stack([vector(unigram.encode(text), rows, scales) for text in asked.questions])
    by_words, by_meaning = keywords(asked), questions @ texts.T
    both = _standard(by_words) + VECTORS * _standard(by_meaning)
    scores = {"words": by_words, "vectors": by_meaning, "both": both}
    return {name: ndcg(values, asked.answers) for name, values in scores.items()}


def _standard(scores: np.ndarray) -> np.ndarray:
    spread = np.maximum(scores.std(1, keepdims=True), 1e-9)
    return (scores - scores.mean(1, keepdims=True)) / spread
