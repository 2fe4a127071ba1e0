"""The pieces of multilingual BERT that Vietnamese uses, and the tokenizer.json made of them.

`vocabulary.txt` has the pieces of the model that is shipped, in order, so that a model made again
has the same. To count anew, over texts of other news:

    python3 -m reader.vocabulary WORK/mbert/assets/vocab.txt TEXTS.jsonl... > vocabulary.txt
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from files import read_json_lines, replacing
from reader.wordpiece import LONGEST_WORD, WordPiece

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")

FEWEST = 3
"""Times that a piece must occur to be kept."""

LETTERS = ((0, 0x250), (0x1EA0, 0x1F00), (0x2010, 0x2040))
"""Characters always kept: Latin, Vietnamese, quotation marks and dashes."""


def read_pieces(file: Path) -> list[str]:
    """Reads a vocabulary: one piece a line, in order."""
    return file.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def old_numbers(pieces: Iterable[str], everything: Sequence[str]) -> list[int]:
    """Returns for each piece kept its number in the whole vocabulary, which is its row of
    embeddings.
    """
    numbers = {piece: number for number, piece in enumerate(everything)}
    return [numbers[piece] for piece in pieces]


def needed(everything: Sequence[str], texts: Iterable[str]) -> list[str]:
    """Returns the pieces that the texts use, and the letters from which the rest can be put
    together.
    """
    tokenizer = WordPiece(everything)
    counts: Counter[int] = Counter()
    for text in texts:
        counts.update(tokenizer.encode(text).ids)
    return [
        piece
        for number, piece in enumerate(everything)
        if piece in SPECIAL or counts[number] >= FEWEST or _is_letter(piece)
    ]


def _is_letter(piece: str) -> bool:
    bare = piece.replace("##", "")
    return len(bare) == 1 and any(first <= ord(bare) < end for first, end in LETTERS)


def tokenizer_json(pieces: Sequence[str]) -> dict[str, Any]:
    """Returns what HuggingFace's library needs to cut texts as `WordPiece` does."""
    numbers = {piece: number for number, piece in enumerate(pieces)}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_special(piece, numbers[piece]) for piece in SPECIAL],
        "normalizer": {
            "type": "BertNormalizer",
            "clean_text": True,
            "handle_chinese_chars": True,
            "strip_accents": False,
            "lowercase": False,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "BertProcessing",
            "sep": ["[SEP]", numbers["[SEP]"]],
            "cls": ["[CLS]", numbers["[CLS]"]],
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": False},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": LONGEST_WORD,
            "vocab": numbers,
        },
    }


def _special(piece: str, number: int) -> dict[str, Any]:
    return {
        "id": number,
        "content": piece,
        "single_word": False,
        "lstrip": False,
        "rstrip": False,
        "normalized": False,
        "special": True,
    }


def write_tokenizer(pieces: Sequence[str], file: Path) -> None:
    """Writes tokenizer.json."""
    with replacing(file) as part:
        part.write_text(json.dumps(tokenizer_json(pieces), ensure_ascii=False), encoding="utf-8")


def _main(arguments: list[str]) -> None:
    if len(arguments) < 2:
        sys.exit(__doc__)
    vocabulary, *files = map(Path, arguments)
    texts = (
        value
        for file in files
        for item in read_json_lines(file)
        for value in item.values()
        if isinstance(value, str)
    )
    print("\n".join(needed(read_pieces(vocabulary), texts)))


if __name__ == "__main__":
    _main(sys.argv[1:])
