"""Reads the variables of a TensorFlow checkpoint ("tensor bundle") without TensorFlow.

Two files: `NAME.index` is a table in LevelDB's format, uncompressed, whose values are protocol
buffers that say type, shape and place of each variable; `NAME.data-00000-of-00001` holds the
numbers.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FOOTER = 48
"""Bytes at the end of an index: two block handles, padding and a magic number."""

FLOAT = 1
"""TensorFlow's number for 32-bit floats, the only type that is read."""


@dataclass
class _Entry:
    """What the index says of a variable."""

    kind: int = 0
    shape: tuple[int, ...] = ()
    offset: int = 0
    size: int = 0


def read_bundle(prefix: Path) -> dict[str, np.ndarray]:
    """Returns the float variables by name; `prefix` is the path of both files without their
    endings.
    """
    index = prefix.with_name(prefix.name + ".index").read_bytes()
    numbers = np.memmap(prefix.with_name(prefix.name + ".data-00000-of-00001"), np.uint8, mode="r")
    variables = {}
    for name, value in _table(index):
        entry = _entry(value)
        if name and entry.kind == FLOAT:
            part = numbers[entry.offset : entry.offset + entry.size]
            variables[name.decode()] = part.view(np.float32).reshape(entry.shape)
    return variables


def _table(index: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Reads keys and values: the footer names the block of blocks, that the blocks with both."""
    position = len(index) - FOOTER
    for _ in range(2):  # offset and size of a block that is not needed
        _, position = _varint(index, position)
    offset, position = _varint(index, position)
    size, _ = _varint(index, position)
    for _, handle in _block(index, offset, size):
        offset, position = _varint(handle, 0)
        size, _ = _varint(handle, position)
        yield from _block(index, offset, size)


def _block(index: bytes, offset: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Reads a block: each key is given by what it shares with the one before and what follows."""
    if index[offset + size] != 0:
        raise ValueError("the index is compressed, which this does not read")
    block = index[offset : offset + size]
    (restarts,) = struct.unpack("<I", block[-4:])
    end = len(block) - 4 - 4 * restarts
    position, key = 0, b""
    while position < end:
        shared, position = _varint(block, position)
        fresh, position = _varint(block, position)
        length, position = _varint(block, position)
        key = key[:shared] + block[position : position + fresh]
        position += fresh
        yield key, block[position : position + length]
        position += length


def _entry(message: bytes) -> _Entry:
    """Reads a BundleEntryProto: 1 type, 2 shape, 4 offset, 5 size."""
    entry = _Entry()
    for field, value in _fields(message):
        if field == 1:
            entry.kind = value
        elif field == 2:
            entry.shape = tuple(
                dict(_fields(dim)).get(1, 0) for number, dim in _fields(value) if number == 2
            )
        elif field == 4:
            entry.offset = value
        elif field == 5:
            entry.size = value
    return entry


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Reads number and value of each field of a protocol buffer."""
    position = 0
    while position < len(message):
        tag, position = _varint(message, position)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            value, position = _varint(message, position)
            yield number, value
            continue
        if wire == 2:
            length, position = _varint(message, position)
        else:
            length = {1: 8, 5: 4}[wire]
        yield number, message[position : position + length]
        position += length


def _varint(data: bytes, position: int) -> tuple[int, int]:
    """Returns a number written seven bits a byte, lowest first, and where the next thing begins."""
    value = shift = 0
    while True:
        byte = data[position]
        position += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, position
        shift += 7
