"""The model: a text's vector is the sum of its pieces' vectors, each times its weight."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from embedding.corpus import Article
from embedding.unigram import Ids

LEAST, MOST, UNIT = 0.2, 12.0, 6.0
"""Bounds of the rarity that a weight begins with, and what it is divided by."""


class StaticEmbedding(nn.Module):
    """Vectors and weights of all pieces."""

    def __init__(self, rarity: np.ndarray, width: int) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(len(rarity), width, mode="sum")
        nn.init.normal_(self.vectors.weight, std=2 / math.sqrt(width))
        self.weights = nn.Parameter(
            torch.tensor(np.clip(rarity, LEAST, MOST) / UNIT, dtype=torch.float)
        )

    def forward(self, texts: Sequence[Ids]) -> Tensor:
        """Returns a vector for each text, of any length."""
        lengths = [len(ids) for ids in texts]
        begins = torch.tensor(np.cumsum([0, *lengths[:-1]]), dtype=torch.long)
        ids = torch.from_numpy(np.concatenate(texts).astype(np.int64))
        return self.vectors(ids, begins, per_sample_weights=self.weights[ids])


def rarity(articles: Sequence[Article], pieces: int) -> np.ndarray:
    """Returns for each piece the logarithm of how few articles have it."""
    having = np.zeros(pieces)
    for article in articles:
        having[np.unique(np.concatenate(article.sentences))] += 1
    return np.log((len(articles) + 1) / (having + 1))
