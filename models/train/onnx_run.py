"""Runs an ONNX graph with numpy, to see that a file says what it should.

It knows the operators that the two pipelines write and no others, and is made to be compared with,
not to be fast. Debian has no ONNX Runtime for Python.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnx.mapping import TENSOR_TYPE_TO_NP_TYPE

Array = np.ndarray
Attributes = dict[str, Any]


def run(model: onnx.ModelProto, inputs: Mapping[str, Array]) -> dict[str, Array]:
    """Returns the outputs of the model's graph."""
    values: dict[str, Array] = {"": None, **inputs}
    values.update(
        (tensor.name, numpy_helper.to_array(tensor)) for tensor in model.graph.initializer
    )
    for node in model.graph.node:
        operator = OPERATORS.get(node.op_type)
        if operator is None:
            raise NotImplementedError(f"the operator {node.op_type} is not known")
        attributes = {item.name: helper.get_attribute_value(item) for item in node.attribute}
        results = operator(attributes, *(values[name] for name in node.input))
        if not isinstance(results, tuple):
            results = (results,)
        values.update(zip(node.output, results))
    return {output.name: values[output.name] for output in model.graph.output}


def _dynamic_quantize(_: Attributes, x: Array) -> tuple[Array, Array, Array]:
    low, high = min(0.0, float(x.min())), max(0.0, float(x.max()))
    scale = np.float32((high - low) / 255) or np.float32(1)
    zero = np.uint8(np.clip(np.rint(-low / scale), 0, 255))
    return np.clip(np.rint(x / scale) + zero, 0, 255).astype(np.uint8), scale, zero


def _integer_product(_: Attributes, a: Array, b: Array, a_zero: Array, b_zero: Array) -> Array:
    """Doubles hold these sums exactly, and are much faster than numpy's integers."""
    return np.matmul(a.astype(float) - float(a_zero), b.astype(float) - float(b_zero)).astype(
        np.int32
    )


def _cast(attributes: Attributes, x: Array) -> Array:
    return x.astype(TENSOR_TYPE_TO_NP_TYPE[attributes["to"]])


def _constant(attributes: Attributes) -> Array:
    return numpy_helper.to_array(attributes["value"])


def _constant_of_shape(attributes: Attributes, shape: Array) -> Array:
    value = numpy_helper.to_array(attributes["value"])
    return np.full(shape, value[0], value.dtype)


def _reshape(_: Attributes, x: Array, shape: Array) -> Array:
    return x.reshape([x.shape[i] if size == 0 else size for i, size in enumerate(shape)])


def _slice(
    _: Attributes, x: Array, starts: Array, ends: Array, axes: Array, steps: Array | None = None
) -> Array:
    cuts = [slice(None)] * x.ndim
    for i, axis in enumerate(axes):
        step = 1 if steps is None else int(steps[i])
        cuts[axis] = slice(int(starts[i]), int(ends[i]), step)
    return x[tuple(cuts)]


def _unsqueeze(_: Attributes, x: Array, axes: Array) -> Array:
    return np.expand_dims(x, tuple(int(axis) for axis in axes))


def _squeeze(_: Attributes, x: Array, axes: Array) -> Array:
    return np.squeeze(x, tuple(int(axis) for axis in axes))


def _softmax(attributes: Attributes, x: Array) -> Array:
    axis = attributes.get("axis", -1)
    powers = np.exp(x - x.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def _mean(attributes: Attributes, x: Array) -> Array:
    return x.mean(tuple(attributes["axes"]), keepdims=bool(attributes.get("keepdims", 1)))


def _length(attributes: Attributes, x: Array) -> Array:
    axes = tuple(attributes["axes"])
    return np.sqrt(np.square(x).sum(axes, keepdims=bool(attributes.get("keepdims", 1))))


def _clip(_: Attributes, x: Array, low: Array | None = None, high: Array | None = None) -> Array:
    return np.clip(x, low, high)


def _div(_: Attributes, x: Array, y: Array) -> Array:
    return x / y if np.issubdtype(x.dtype, np.floating) else x // y


def _gather(attributes: Attributes, x: Array, indices: Array) -> Array:
    return np.take(x, indices, axis=attributes.get("axis", 0))


def _simple(function: Callable[..., Array]) -> Callable[..., Array]:
    """Returns an operator without attributes."""
    return lambda _, *inputs: function(*inputs)


OPERATORS: dict[str, Callable[..., Any]] = {
    "Add": _simple(np.add),
    "Cast": _cast,
    "Clip": _clip,
    "Concat": lambda attributes, *parts: np.concatenate(parts, attributes["axis"]),
    "Constant": _constant,
    "ConstantOfShape": _constant_of_shape,
    "Div": _div,
    "DynamicQuantizeLinear": _dynamic_quantize,
    "Erf": _simple(lambda x: torch.erf(torch.from_numpy(x)).numpy()),
    "Gather": _gather,
    "Identity": _simple(np.asarray),
    "MatMul": _simple(np.matmul),
    "MatMulInteger": _integer_product,
    "Mul": _simple(np.multiply),
    "Pow": _simple(np.power),
    "Range": _simple(np.arange),
    "ReduceL2": _length,
    "ReduceMean": _mean,
    "Reshape": _reshape,
    "Shape": _simple(lambda x: np.array(x.shape, np.int64)),
    "Slice": _slice,
    "Softmax": _softmax,
    "Sqrt": _simple(np.sqrt),
    "Squeeze": _squeeze,
    "Sub": _simple(np.subtract),
    "Transpose": lambda attributes, x: x.transpose(attributes["perm"]),
    "Unsqueeze": _unsqueeze,
}
