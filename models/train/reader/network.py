"""The network: BERT's encoder, with two numbers for each token: an answer begins here, it ends
here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

EPSILON = 1e-12
DROPOUT = 0.1
HIDDEN = -1e4
"""What is added to the attention that a token pays to padding."""


@dataclass(frozen=True)
class Shape:
    """Sizes of an encoder.

    layers: how many layers; width: numbers a token; heads: of attention; inner: numbers between the
    two matrices of a layer's second half; positions: longest input.
    """

    layers: int
    width: int
    heads: int
    inner: int
    positions: int


class Layer(nn.Module):
    """Attention and a feed-forward net, each with what went in added and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.size = shape.width // shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.mixed = nn.Linear(shape.width, shape.width)
        self.mixed_norm = nn.LayerNorm(shape.width, eps=EPSILON)
        self.wide = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.narrow_norm = nn.LayerNorm(shape.width, eps=EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, tokens: Tensor, hidden: Tensor) -> Tensor:
        batch, length, width = tokens.shape

        def by_head(values: Tensor) -> Tensor:
            return values.view(batch, length, self.heads, self.size).transpose(1, 2)

        query, key, value = (by_head(part(tokens)) for part in (self.query, self.key, self.value))
        attention = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(self.size) + hidden
        seen = torch.matmul(torch.softmax(attention, -1), value)
        seen = seen.transpose(1, 2).reshape(batch, length, width)
        tokens = self.mixed_norm(tokens + self.dropout(self.mixed(seen)))
        inner = functional.gelu(self.wide(tokens))
        return self.narrow_norm(tokens + self.dropout(self.narrow(inner)))


class SpanReader(nn.Module):
    """Reads inputs of question and passage and says of each token how well an answer begins or ends
    there.
    """

    def __init__(self, vocabulary: int, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.types = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=EPSILON)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.spans = nn.Linear(shape.width, 2)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Returns logits of start and end, [batch, tokens] like the three inputs."""
        places = torch.arange(ids.shape[1])[None]
        tokens = self.words(ids) + self.positions(places) + self.types(types)
        tokens = self.dropout(self.norm(tokens))
        hidden = (1 - mask[:, None, None, :].float()) * HIDDEN
        for layer in self.layers:
            tokens = layer(tokens, hidden)
        spans = self.spans(tokens).float()
        return spans[..., 0], spans[..., 1]

    def freeze_embeddings(self) -> None:
        """Keeps the embeddings of pieces and positions as they are: there is too little text to
        move them.
        """
        self.words.weight.requires_grad_(False)
        self.positions.weight.requires_grad_(False)


def random_reader(vocabulary: int, shape: Shape) -> SpanReader:
    """Returns a reader with random weights of BERT's usual spread, for tests."""
    reader = SpanReader(vocabulary, shape)
    for module in reader.modules():
        if isinstance(module, (nn.Linear, nn.Embedding)):
            nn.init.normal_(module.weight, std=0.02)
    return reader


def from_bert(variables: Mapping[str, np.ndarray], kept: Sequence[int], shape: Shape) -> SpanReader:
    """Returns a reader with the first layers of BERT; `kept` are the pieces kept, by their old
    numbers.
    """

    def variable(name: str) -> Tensor:
        return torch.tensor(variables["module/bert/" + name])

    def fill(part: nn.Module, name: str, weight: str, bias: str) -> None:
        value = variable(f"{name}/{weight}")
        part.weight.copy_(value.t() if isinstance(part, nn.Linear) else value)
        part.bias.copy_(variable(f"{name}/{bias}"))

    reader = SpanReader(len(kept), shape)
    with torch.no_grad():
        reader.words.weight.copy_(variable("embeddings/word_embeddings")[torch.tensor(kept)])
        reader.positions.weight.copy_(variable("embeddings/position_embeddings"))
        reader.types.weight.copy_(variable("embeddings/token_type_embeddings"))
        fill(reader.norm, "embeddings/LayerNorm", "gamma", "beta")
        for number, layer in enumerate(reader.layers):
            place = f"encoder/layer_{number}/"
            for part, name in (
                (layer.query, "attention/self/query"),
                (layer.key, "attention/self/key"),
                (layer.value, "attention/self/value"),
                (layer.mixed, "attention/output/dense"),
                (layer.wide, "intermediate/dense"),
                (layer.narrow, "output/dense"),
            ):
                fill(part, place + name, "kernel", "bias")
            fill(layer.mixed_norm, place + "attention/output/LayerNorm", "gamma", "beta")
            fill(layer.narrow_norm, place + "output/LayerNorm", "gamma", "beta")
        nn.init.normal_(reader.spans.weight, std=0.02)
        nn.init.zeros_(reader.spans.bias)
    return reader
