"""A reader that fits in a test, and the files of a BERT to begin it from."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from reader import weights
from reader.network import Shape
from reader.settings import Cutting, Limits, Settings, Stage
from reader.vocabulary import SPECIAL
from tests import news
from vietnamese import unaccented

SHAPE = Shape(layers=2, width=32, heads=2, inner=64, positions=96)

SETTINGS = Settings(
    name="tiny",
    shape=SHAPE,
    stages=(
        Stage("begin", steps=30, rate=4e-3, weights={"new": 1}, warm_up=5),
        Stage("go-on", steps=10, rate=1e-3, weights={"new": 2}, warm_up=2),
    ),
    limits=Limits(question=24, title=12, passage=40),
    cutting=Cutting(lengths=(16, 24, 40)),
    tokens=400,
    pool=16,
    max_tokens=96,
)


def vocabulary() -> list[str]:
    """Returns pieces: the words of the news, their letters, and marks."""
    words = {word for text in news.texts() for word in re.findall(r"[^\W\d_]+", text)}
    words |= {unaccented(word) for word in words} | {word.lower() for word in words}
    letters = {letter for word in words for letter in word} | set("0123456789")
    marks = {
        letter for text in news.texts() for letter in text if unicodedata.category(letter)[0] == "P"
    }
    tails = {"##" + letter for letter in letters}
    return [*SPECIAL, *sorted(words | letters | marks | tails)]


def variables(vocabulary_size: int, shape: Shape = SHAPE) -> dict[str, np.ndarray]:
    """Returns random weights by the names that BERT's have."""
    generator = np.random.default_rng(3)

    def matrix(*sizes: int) -> np.ndarray:
        return generator.normal(0, 0.1, sizes).astype(np.float32)

    bert = {
        "embeddings/word_embeddings": matrix(vocabulary_size, shape.width),
        "embeddings/position_embeddings": matrix(shape.positions, shape.width),
        "embeddings/token_type_embeddings": matrix(2, shape.width),
    }
    norms = ["embeddings"]
    for number in range(shape.layers):
        layer = f"encoder/layer_{number}"
        norms += [f"{layer}/attention/output", f"{layer}/output"]
        for name, inward, outward in (
            ("attention/self/query", shape.width, shape.width),
            ("attention/self/key", shape.width, shape.width),
            ("attention/self/value", shape.width, shape.width),
            ("attention/output/dense", shape.width, shape.width),
            ("intermediate/dense", shape.width, shape.inner),
            ("output/dense", shape.inner, shape.width),
        ):
            bert[f"{layer}/{name}/kernel"] = matrix(inward, outward)
            bert[f"{layer}/{name}/bias"] = matrix(outward)
    for name in norms:
        bert[f"{name}/LayerNorm/gamma"] = np.ones(shape.width, np.float32)
        bert[f"{name}/LayerNorm/beta"] = np.zeros(shape.width, np.float32)
    return {"module/bert/" + name: values for name, values in bert.items()}


def write_bert(folder: Path, pieces: list[str]) -> None:
    """Writes the files that Maven's artifact has."""
    for name in (weights.VOCABULARY, weights.VARIABLES):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / weights.VOCABULARY).write_text("\n".join(pieces) + "\n", encoding="utf-8")
    write_bundle(folder / weights.VARIABLES, variables(len(pieces)))


def write_bundle(prefix: Path, values: Mapping[str, np.ndarray]) -> None:
    """Writes a tensor bundle: two blocks of entries, so that a reader must find both."""
    data = b""
    entries = [(b"", b"\x08\x01")]  # the header: one file
    for name, array in sorted(values.items()):
        dims = b"".join(_field(2, _tag(1, 0) + _varint(size)) for size in array.shape)
        entry = _tag(1, 0) + _varint(1) + _field(2, dims)
        entry += _tag(4, 0) + _varint(len(data)) + _tag(5, 0) + _varint(array.nbytes)
        entry += struct.pack("<BI", 6 << 3 | 5, 0)  # a checksum, which is not read
        entries.append((name.encode(), entry))
        data += array.tobytes()
    half = len(entries) // 2
    index, handles = b"", []
    for part in (entries[:half], entries[half:]):
        block = _block(part)
        handles.append((part[-1][0], _varint(len(index)) + _varint(len(block))))
        index += block + b"\x00\x00\x00\x00\x00"
    block = _block(handles)
    footer = _varint(0) + _varint(0) + _varint(len(index)) + _varint(len(block))
    index += block + b"\x00\x00\x00\x00\x00" + footer.ljust(48, b"\x00")
    prefix.with_name(prefix.name + ".index").write_bytes(index)
    prefix.with_name(prefix.name + ".data-00000-of-00001").write_bytes(data)


def _block(entries: list[tuple[bytes, bytes]]) -> bytes:
    block, before = b"", b""
    for key, value in entries:
        shared = next(
            (i for i, (a, b) in enumerate(zip(key, before)) if a != b), min(len(key), len(before))
        )
        block += (
            _varint(shared)
            + _varint(len(key) - shared)
            + _varint(len(value))
            + key[shared:]
            + value
        )
        before = key
    return block + struct.pack("<II", 0, 1)


def _field(number: int, content: bytes) -> bytes:
    return _tag(number, 2) + _varint(len(content)) + content


def _tag(number: int, wire: int) -> bytes:
    return _varint(number << 3 | wire)


def _varint(value: int) -> bytes:
    parts = []
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes([*parts, value])
