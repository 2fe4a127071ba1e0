"""Trains the vectors: of a batch of passages, each question must be nearest to its own."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

import torch
from torch import Tensor
from torch.nn import functional

from embedding.corpus import Corpus
from embedding.network import StaticEmbedding, rarity
from embedding.pairs import Pair, Pairs
from embedding.settings import Settings
from embedding.unigram import Unigram

log = logging.getLogger(__name__)

TOLD = 200
"""Steps between two lines that say how the training goes."""

T = TypeVar("T")


def learning_rate(step: int, settings: Settings) -> float:
    """Returns the rate of a step, counted from 0: up in a straight line, then down in another."""
    rise = min(1.0, (step + 1) / settings.warm_up)
    return settings.rate * rise * max(settings.last, 1 - step / settings.steps)


def contrast(questions: Tensor, passages: Tensor, sharpness: float) -> Tensor:
    """Returns how badly questions find their passages among all, and passages their questions."""
    cosines = functional.normalize(questions, dim=-1) @ functional.normalize(passages, dim=-1).T
    own = torch.arange(len(questions))
    return functional.cross_entropy(cosines * sharpness, own) + functional.cross_entropy(
        cosines.T * sharpness, own
    )


def train(corpus: Corpus, unigram: Unigram, settings: Settings) -> StaticEmbedding:
    """Returns the vectors that the corpus teaches."""
    torch.manual_seed(settings.seed)
    rng = random.Random(settings.seed)
    model = StaticEmbedding(rarity(corpus.articles, len(unigram)), settings.width)
    optimiser = torch.optim.Adam(model.parameters(), lr=settings.rate, betas=settings.betas)
    batches = _batches(corpus, Pairs(unigram, rng), settings, rng)
    for step in range(settings.steps):
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(step, settings)
        pairs = next(batches)
        whole = not settings.shorter or rng.random() < settings.whole
        width = settings.width if whole else rng.choice(settings.shorter)
        questions = model([pair.question for pair in pairs])[:, :width]
        passages = model([pair.passage for pair in pairs])[:, :width]
        loss = contrast(questions, passages, settings.sharpness)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if (step + 1) % TOLD == 0:
            log.info("step %d of %d, loss %.3f", step + 1, settings.steps, loss.item() / 2)
    return model


def _batches(
    corpus: Corpus, pairs: Pairs, settings: Settings, rng: random.Random
) -> Iterator[list[Pair]]:
    """Gives batches: pairs of questions and of headlines, and the rest of articles, two of each."""
    articles, passages = _endless(corpus.articles, rng), _endless(corpus.passages, rng)
    headlines = _endless(corpus.headlines, rng)
    for step in range(settings.steps):
        share = settings.questions[0] if step < settings.steps / 2 else settings.questions[1]
        batch = [pairs.of_passage(item) for item in _some(passages, int(settings.batch * share))]
        batch += [
            pairs.of_headline(item)
            for item in _some(headlines, int(settings.batch * settings.headlines))
        ]
        while len(batch) < settings.batch:
            article = next(articles)
            batch += [pairs.of_article(article), pairs.of_article(article)]
        yield batch


def _some(items: Iterator[T], count: int) -> list[T]:
    """Takes so many, or as many as there are."""
    return [item for _, item in zip(range(count), items)]


def _endless(items: Sequence[T], rng: random.Random) -> Iterator[T]:
    """Gives the items in a random order, then in another, and so on; none if there are none."""
    while items:
        yield from rng.sample(items, len(items))
