"""Reads the weights of a reader back from the model.onnx that `export` wrote, to go on training it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reader.earlier import renamed
from reader.export import EMBEDDINGS, SCALES
from reader.network import Shape, SpanReader


def restored(file: Path, vocabulary: int, shape: Shape) -> SpanReader:
    """Returns the reader of the file, as exact as its eight bits are.

    Raises ValueError where the file has not the weights of a reader of this vocabulary and shape.
    """
    known = _tensors(file)
    reader = SpanReader(vocabulary, shape)
    state = {}
    for name, there in reader.state_dict().items():
        if name not in known:
            raise ValueError(
                f"{file} has no weights {name}: another pipeline wrote it, or for another shape"
            )
        values = known[name].astype(np.float32) * known.get(name + SCALES, 1)
        is_product = name.endswith(".weight") and there.dim() == 2 and name not in _LOOKED_UP
        state[name] = torch.from_numpy(np.array(values.T if is_product else values, np.float32))
        if state[name].shape != there.shape:
            raise ValueError(
                f"{file}: {name} is {list(state[name].shape)}, not {list(there.shape)}"
            )
    reader.load_state_dict(state)
    return reader


_LOOKED_UP = (EMBEDDINGS, "positions.weight", "types.weight")
"""Tables whose rows are taken, where other matrices are kept turned over."""


def _tensors(file: Path) -> dict[str, np.ndarray]:
    """Returns the file's weights by name; equal ones are there once, and named by nodes that copy
    them.
    """
    graph = onnx.load(str(file)).graph
    known = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "Identity" and node.input[0] in known:
            known[node.output[0]] = known[node.input[0]]
    return known if EMBEDDINGS in known else renamed(known)
