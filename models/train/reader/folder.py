"""The model's folder: model.onnx, tokenizer.json, model.properties and reference.json."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch

import onnx_run
from files import replacing, sha256
from reader import export
from reader.inputs import Input, Inputs
from reader.network import SpanReader
from reader.settings import Settings
from reader.vocabulary import write_tokenizer
from reader.windows import Window
from reader.wordpiece import WordPiece

log = logging.getLogger(__name__)

QUESTION = "Cầu Vàm Đông dài bao nhiêu mét?"
HEADLINE = "Thông xe cầu Vàm Đông sau ba năm thi công"
WINDOW = (
    "Sáng 12/3, cầu Vàm Đông được thông xe. Cầu dài 320 m, rộng 12 m, tổng vốn hơn 450 tỷ đồng."
)
"""The input of reference.json."""

DIGITS = 4

PROPERTIES = """\
# Describes the reader in this folder; docs/models.md tells what each line means.
name={name}
model=model.onnx
tokenizer=tokenizer.json
sha256.model={model}
sha256.tokenizer={tokenizer}
kind=bert
title=apart
max-tokens={max_tokens}
question-pieces={question}
title-pieces={title}
"""


class Difference(NamedTuple):
    """By how much eight bits change what the reader says, at most: logits, and shares of
    probability.
    """

    logit: float
    probability: float


def write(
    folder: Path,
    reader: SpanReader,
    pieces: Sequence[str],
    settings: Settings,
    samples: Sequence[Input] = (),
) -> Difference:
    """Writes the folder and returns by how much it differs from the reader, on one input and on
    samples.

    Raises ValueError where that is more than the settings allow; the folder has no properties then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model, tokenizer = folder / "model.onnx", folder / "tokenizer.json"
    with replacing(model) as part:
        onnx.save(export.quantised(export.full_precision(reader)), str(part))
    write_tokenizer(pieces, tokenizer)
    cut = WordPiece(pieces)
    known = Inputs(cut, settings).of(QUESTION, HEADLINE, Window(cut.encode(WINDOW).ids))
    difference = largest_difference(reader, model, [known, *samples])
    log.info(
        "%s: %d KiB; a logit differs by at most %.3f, a probability by %.3f",
        model,
        model.stat().st_size >> 10,
        *difference,
    )
    if difference.logit > settings.difference or difference.probability > settings.probability:
        raise ValueError(f"eight bits change too much: {difference}")
    _write_reference(folder / "reference.json", reader, known)
    lines = PROPERTIES.format(
        name=settings.name,
        model=sha256(model),
        tokenizer=sha256(tokenizer),
        max_tokens=settings.max_tokens,
        question=settings.limits.question,
        title=settings.limits.title,
    )
    with replacing(folder / "model.properties") as part:
        part.write_text(lines, encoding="utf-8")
    return difference


def logits(reader: SpanReader, item: Input) -> tuple[np.ndarray, np.ndarray]:
    """Returns what the reader itself says of an input."""
    reader.eval()
    ids = torch.tensor([item.ids])
    with torch.no_grad():
        start, end = reader(ids, torch.tensor([item.types]), torch.ones_like(ids))
    return start[0].numpy(), end[0].numpy()


def largest_difference(reader: SpanReader, file: Path, inputs: Sequence[Input]) -> Difference:
    """Returns by how much the file differs from the reader at most."""
    model = onnx.load(str(file))
    pairs = []
    for item in inputs:
        ids = np.array([item.ids])
        given = (ids, np.array([item.types]), np.ones_like(ids))
        outputs = onnx_run.run(model, dict(zip(export.INPUTS, given)))
        pairs += [
            (outputs[name][0], exact) for name, exact in zip(export.OUTPUTS, logits(reader, item))
        ]
    return Difference(
        max(float(np.abs(found - exact).max()) for found, exact in pairs),
        max(float(np.abs(_shares(found) - _shares(exact)).max()) for found, exact in pairs),
    )


def _shares(values: np.ndarray) -> np.ndarray:
    powers = np.exp(values - values.max())
    return powers / powers.sum()


def _write_reference(file: Path, reader: SpanReader, item: Input) -> None:
    start, end = logits(reader, item)
    reference = {
        "question": QUESTION,
        "headline": HEADLINE,
        "window": WINDOW,
        "input_ids": item.ids,
        "token_type_ids": item.types,
        "start_logits": [round(float(logit), DIGITS) for logit in start],
        "end_logits": [round(float(logit), DIGITS) for logit in end],
    }
    with replacing(file) as part:
        part.write_text(json.dumps(reference, ensure_ascii=False) + "\n", encoding="utf-8")
