"""Writes the reader as an ONNX file with weights in eight bits.

Each matrix that tokens are multiplied with is kept as integers with a scale a column; what goes in
is made integers when run (DynamicQuantizeLinear, MatMulInteger). The embeddings of pieces have a
scale a row. The last matrix, two columns, stays as it is.
"""

from __future__ import annotations

import io

import numpy as np
import onnx
import torch
from onnx import NodeProto, TensorProto, helper, numpy_helper

from quantised import eight_bits
from reader.network import SpanReader

INPUTS = ("input_ids", "token_type_ids", "attention_mask")
OUTPUTS = ("start_logits", "end_logits")
OPSET = 13
EMBEDDINGS = "words.weight"
SCALES = ".scales"
"""Behind the name of a matrix in eight bits: its scales."""


def full_precision(reader: SpanReader) -> onnx.ModelProto:
    """Returns the reader as a graph with its weights as they are."""
    reader.eval()
    ids = torch.ones(2, 16, dtype=torch.long)
    file = io.BytesIO()
    torch.onnx.export(
        reader,
        (ids, torch.zeros_like(ids), torch.ones_like(ids)),
        file,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "batch", 1: "tokens"} for name in INPUTS + OUTPUTS},
        opset_version=OPSET,
    )
    return onnx.load_from_string(file.getvalue())


def quantised(model: onnx.ModelProto) -> onnx.ModelProto:
    """Returns the graph with its matrices in eight bits, under the names that they have in the
    network.
    """
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    parts = _Parts()
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            parts.product(node, weights.pop(node.input[1]))
        elif node.op_type == "Gather" and node.input[0] == EMBEDDINGS:
            parts.lookup(node, weights.pop(EMBEDDINGS))
        else:
            parts.nodes.append(node)
    made = helper.make_graph(
        parts.nodes, graph.name, graph.input, graph.output, [*weights.values(), *parts.tensors]
    )
    result = helper.make_model(made, opset_imports=model.opset_import, producer_name="hoidap")
    result.ir_version = model.ir_version
    onnx.checker.check_model(result)
    return result


def _name(node: NodeProto) -> str:
    """Returns the name in the network of the matrix of a product: /layers.0/query/MatMul is
    layers.0.query's.
    """
    return node.name.strip("/").rpartition("/")[0].replace("/", ".") + ".weight"


class _Parts:
    """Nodes and tensors of the new graph, as they come."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.tensors: list[TensorProto] = []

    def product(self, node: NodeProto, tensor: TensorProto) -> None:
        """Adds a product with integers; the last matrix is left as it is."""
        name, values = _name(node), numpy_helper.to_array(tensor)
        if values.shape[1] == len(OUTPUTS):
            self._add("MatMul", [node.input[0], self._tensor(name, values)], node.output[0])
            return
        matrix, scales = eight_bits(values, axis=0)
        weights = self._tensor(name, matrix)
        scale = self._tensor(name + SCALES, scales.reshape(-1))
        zero = self._tensor(name + ".zero", np.array(0, np.int8))
        integers, in_scale, in_zero = (f"{name}.{part}" for part in ("in", "in_scale", "in_zero"))
        self._add("DynamicQuantizeLinear", [node.input[0]], integers, in_scale, in_zero)
        self._add("MatMulInteger", [integers, weights, in_zero, zero], f"{name}.sums")
        self._add("Cast", [f"{name}.sums"], f"{name}.floats", to=TensorProto.FLOAT)
        self._add("Mul", [in_scale, scale], f"{name}.scale")
        self._add("Mul", [f"{name}.floats", f"{name}.scale"], node.output[0])

    def lookup(self, node: NodeProto, tensor: TensorProto) -> None:
        """Adds a look-up of rows of integers."""
        name = tensor.name
        matrix, scales = eight_bits(numpy_helper.to_array(tensor), axis=1)
        rows = self._tensor(name, matrix)
        scale = self._tensor(name + SCALES, scales)
        self._add("Gather", [rows, node.input[1]], f"{name}.rows")
        self._add("Cast", [f"{name}.rows"], f"{name}.floats", to=TensorProto.FLOAT)
        self._add("Gather", [scale, node.input[1]], f"{name}.scale")
        self._add("Mul", [f"{name}.floats", f"{name}.scale"], node.output[0])

    def _tensor(self, name: str, values: np.ndarray) -> str:
        self.tensors.append(numpy_helper.from_array(values, name))
        return name

    def _add(self, operator: str, inputs: list[str], *outputs: str, **attributes: int) -> None:
        self.nodes.append(helper.make_node(operator, inputs, list(outputs), **attributes))
