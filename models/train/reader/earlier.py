"""The names of weights in the file of models/viread, which is older than this pipeline."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from reader.export import EMBEDDINGS, OUTPUTS, SCALES

PARTS = {
    "L": "layers",
    "pe": "positions",
    "te": "types",
    "ne": "norm",
    "out": "spans",
    "q": "query",
    "k": "key",
    "v": "value",
    "o": "mixed",
    "n1": "mixed_norm",
    "f1": "wide",
    "f2": "narrow",
    "n2": "narrow_norm",
}
"""Parts of the old names, and what they are called now."""

PRODUCTS = ("query", "key", "value", "mixed", "wide", "narrow")
"""The matrices of a layer, which are numbered through all layers."""

MATRIX = re.compile(r"q(\d+)_([ws])")


def renamed(known: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Returns the weights by the names that the network has for them."""
    return {_name(name, values): values for name, values in known.items()}


def _name(name: str, values: np.ndarray) -> str:
    matrix = MATRIX.fullmatch(name)
    if matrix:
        layer, part = divmod(int(matrix[1]), len(PRODUCTS))
        return f"layers.{layer}.{PRODUCTS[part]}.weight" + (SCALES if matrix[2] == "s" else "")
    if name in ("emb_w", "emb_s"):
        return EMBEDDINGS + (SCALES if name == "emb_s" else "")
    if values.ndim == 2 and values.shape[1] == len(OUTPUTS):
        return "spans.weight"
    return ".".join(PARTS.get(part, part) for part in name.removeprefix("m.").split("."))
