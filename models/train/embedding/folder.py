"""The model's folder: model.onnx, tokenizer.json, model.properties and reference.json."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from embedding.network import StaticEmbedding
from embedding.unigram import BLANK, SPECIAL, UNKNOWN, Unigram
from files import replacing, sha256
from quantised import eight_bits

OPSET, FORMAT = 13, 8
TINY = 1e-9
DIGITS = 5
FIRST = 4
"""Numbers of a vector that reference.json has."""

WEIGHTLESS = re.compile(rf"{BLANK}?[^\w]|{BLANK}|")
"""Pieces that say nothing: marks and blanks."""

TEXTS = (
    "Việt Nam có bao nhiêu dự án đầu tư tại Lào, tổng vốn 6,21 tỷ USD?",
    "ky hop thu 48 uy ban lien chinh phu viet nam - lao",
    'Ngày 28/1/2026, TP.HCM (COVID-19): "Thủ tướng Sonexay Siphandone" hội kiến…',
    "Hoà bình",
)
"""The texts of reference.json."""

PROPERTIES = """\
# Describes the model in this folder; see "Models" in the README for every key.
name={name}
model=model.onnx
tokenizer=tokenizer.json
dimension={dimension}
output=sentence_embedding
pooling=none
max-tokens=0
query-prefix=
passage-prefix=
canonical-tones=true
word-pieces=true
vocabulary={vocabulary}
token-embeddings=token_embeddings
token-weights=token_weights
sha256.model={model}
sha256.tokenizer={tokenizer}
"""


def write(folder: Path, model: StaticEmbedding, unigram: Unigram, name: str) -> None:
    """Writes the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rows, scales = table(model, unigram)
    file, tokenizer = folder / "model.onnx", folder / "tokenizer.json"
    with replacing(file) as part:
        onnx.save(graph(rows, scales), str(part))
    _write_text(tokenizer, json.dumps(tokenizer_json(unigram), ensure_ascii=False))
    reference = [_reference(text, unigram, rows, scales) for text in TEXTS]
    _write_text(folder / "reference.json", json.dumps(reference, ensure_ascii=False, indent=1))
    lines = PROPERTIES.format(
        name=name,
        dimension=rows.shape[1],
        vocabulary=len(unigram),
        model=sha256(file),
        tokenizer=sha256(tokenizer),
    )
    _write_text(folder / "model.properties", lines)


def table(model: StaticEmbedding, unigram: Unigram) -> tuple[np.ndarray, np.ndarray]:
    """Returns the vectors in eight bits and a scale for each, with the piece's weight in it."""
    weights = model.weights.detach().numpy().copy()
    for number, (piece, _) in enumerate(unigram.pieces):
        if number < len(SPECIAL) or WEIGHTLESS.fullmatch(piece):
            weights[number] = 0
    rows, scales = eight_bits(model.vectors.weight.detach().numpy(), axis=1)
    return rows, (scales * weights[:, None]).astype(np.float32)


def vector(ids: Sequence[int], rows: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """Returns the vector of a text, of length 1; 0 where nothing in it weighs anything."""
    chosen = np.asarray(ids, np.int64)
    total = (rows[chosen].astype(np.float32) * scales[chosen]).sum(0)
    return total / max(float(np.linalg.norm(total)), TINY)


def graph(rows: np.ndarray, scales: np.ndarray) -> onnx.ModelProto:
    """Returns the model as ONNX: the text's vector, and for late interaction each piece's and its
    weight.
    """
    nodes = [
        _node("Gather", "table input_ids", "rows8", axis=0),
        _node("Cast", "rows8", "rows", to=TensorProto.FLOAT),
        _node("Gather", "scale input_ids", "sc", axis=0),
        _node("Cast", "attention_mask", "m", to=TensorProto.FLOAT),
        _node("Unsqueeze", "m ax2", "m3"),
        _node("Mul", "sc m3", "ws"),
        _node("Transpose", "ws", "wt", perm=[0, 2, 1]),
        _node("MatMul", "wt rows", "sum3"),
        _node("Squeeze", "sum3 ax1", "sum"),
        _node("Mul", "rows ws", "scaled"),
        _node("ReduceL2", "scaled", "token_weights", axes=[2], keepdims=0),
        _node("ReduceL2", "scaled", "tn", axes=[2], keepdims=1),
        _node("Clip", "tn eps", "tsafe"),
        _node("Div", "scaled tsafe", "token_embeddings"),
        _node("ReduceL2", "sum", "norm", axes=[1], keepdims=1),
        _node("Clip", "norm eps", "safe"),
        _node("Div", "sum safe", "sentence_embedding"),
    ]
    tokens = ["batch", "tokens"]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, tokens)
        for name in ("input_ids", "attention_mask")
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
        for name, shape in (
            ("sentence_embedding", ["batch", rows.shape[1]]),
            ("token_embeddings", [*tokens, rows.shape[1]]),
            ("token_weights", tokens),
        )
    ]
    constants = {
        "table": rows,
        "scale": scales,
        "ax2": np.array([2], np.int64),
        "ax1": np.array([1], np.int64),
        "eps": np.array(TINY, np.float32),
    }
    tensors = [numpy_helper.from_array(values, name) for name, values in constants.items()]
    made = helper.make_graph(nodes, "static_embedding", inputs, outputs, tensors)
    model = helper.make_model(
        made, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="hoidap"
    )
    model.ir_version = FORMAT
    onnx.checker.check_model(model)
    return model


def _node(operator: str, inputs: str, output: str, **attributes: Any) -> onnx.NodeProto:
    return helper.make_node(operator, inputs.split(), [output], **attributes)


def tokenizer_json(unigram: Unigram) -> dict[str, Any]:
    """Returns what HuggingFace's library needs to cut texts as `Unigram` does."""
    blanks = {"type": "Metaspace", "replacement": BLANK, "prepend_scheme": "always", "split": False}
    mark = {
        "type": "Split",
        "pattern": {"Regex": r" ?[^\w\s] ?"},
        "behavior": "Isolated",
        "invert": False,
    }
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_special(number, piece) for number, piece in enumerate(SPECIAL)],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "NFC"},
                {"type": "Lowercase"},
                {"type": "Replace", "pattern": {"Regex": r"\s+"}, "content": " "},
                {"type": "Strip", "strip_left": True, "strip_right": True},
            ],
        },
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [mark, blanks]},
        "post_processor": None,
        "decoder": blanks,
        "model": {
            "type": "Unigram",
            "unk_id": UNKNOWN,
            "vocab": [list(piece) for piece in unigram.pieces],
            "byte_fallback": False,
        },
    }


def _special(number: int, piece: str) -> dict[str, Any]:
    return {
        "id": number,
        "content": piece,
        "single_word": False,
        "lstrip": False,
        "rstrip": False,
        "normalized": False,
        "special": True,
    }


def read_unigram(tokenizer: Path) -> Unigram:
    """Returns the vocabulary of a tokenizer.json, or of a file that has only the pieces."""
    content = json.loads(tokenizer.read_text(encoding="utf-8"))
    return Unigram(content["model"]["vocab"] if isinstance(content, dict) else content)


def _reference(text: str, unigram: Unigram, rows: np.ndarray, scales: np.ndarray) -> dict[str, Any]:
    ids = [int(number) for number in unigram.encode(text)]
    return {
        "text": text,
        "pieces": [unigram.pieces[number][0] for number in ids],
        "ids": ids,
        "first": [round(float(x), DIGITS) for x in vector(ids, rows, scales)[:FIRST]],
    }


def _write_text(file: Path, text: str) -> None:
    with replacing(file) as part:
        part.write_text(text, encoding="utf-8")
