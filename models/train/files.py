"""Files: checksums, JSON lines (gzipped or not), and writing one whole or not at all."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

BLOCK = 1 << 20


def sha256(file: Path) -> str:
    """Returns the checksum of the file in hexadecimal digits."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """Gives a path to write to; the file takes its place when that has gone well, and only then."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(file.name + ".part")
    yield beside
    os.replace(beside, file)


def open_text(file: Path) -> TextIO:
    """Opens a text file to read; one whose name ends in .gz is unpacked."""
    if file.suffix == ".gz":
        return gzip.open(file, "rt", encoding="utf-8")
    return file.open(encoding="utf-8")


def read_json_lines(file: Path) -> Iterator[dict[str, Any]]:
    """Reads one object a line; empty lines are passed over."""
    with open_text(file) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except json.JSONDecodeError as fault:
                    raise ValueError(f"{file}, line {number}: no JSON: {fault}") from fault


def write_json_lines(file: Path, objects: Iterable[dict[str, Any]]) -> int:
    """Writes one object a line, and returns how many."""
    count = 0
    with replacing(file) as part, part.open("w", encoding="utf-8") as out:
        for item in objects:
            out.write(json.dumps(item, ensure_ascii=False) + "\n")
            count += 1
    return count
