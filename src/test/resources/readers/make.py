"""Writes the readers that README.md describes."""

import hashlib
import json
import pathlib

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = pathlib.Path(__file__).parent
LETTERS = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
)
DIGITS = "0123456789"
SIGNS = ".,?!:;-“”()/%"
CHARACTERS = LETTERS + LETTERS.upper() + DIGITS + SIGNS


def model(folder, first, separator, starts, ends, inner, types, names):
    """The steps are those of README.md."""
    constants = {
        "starts": numpy.array(starts, numpy.float32),
        "ends": numpy.array(ends, numpy.float32),
        "inner": numpy.array(inner, numpy.float32),
        "first": numpy.array(first, numpy.int64),
        "separator": numpy.array(separator, numpy.int64),
        "axis": numpy.array(1, numpy.int64),
        "one": numpy.array([1], numpy.int64),
        "all": numpy.array([1 << 30], numpy.int64),
        "nothing": numpy.array([0, 0, 0, 1], numpy.int64),
        "zero": numpy.array(0, numpy.float32),
        "unit": numpy.array(1, numpy.float32),
        "half": numpy.array(0.5, numpy.float32),
        "fifty": numpy.array(50, numpy.float32),
        "rows": numpy.array([1], numpy.int64),
        "columns": numpy.array([2], numpy.int64),
    }

    def node(kind, inputs, output, **attributes):
        return helper.make_node(kind, inputs.split(), [output], **attributes)

    steps = [node("Equal", "input_ids first", "is_first")]
    if types:
        steps += [
            node("Cast", "token_type_ids", "second", to=TensorProto.FLOAT),
            node("Sub", "unit second", "asked_or_first"),
        ]
    else:
        steps += [
            node("Equal", "input_ids separator", "is_separator"),
            node("Cast", "is_separator", "separators", to=TensorProto.FLOAT),
            node("CumSum", "separators axis", "passed"),
            node("Equal", "passed zero", "before"),
            node("Cast", "before", "asked_or_first", to=TensorProto.FLOAT),
        ]
    steps += [
        node("Where", "is_first zero asked_or_first", "asked"),
        node("Cast", "attention_mask", "mask", to=TensorProto.FLOAT),
        node("Unsqueeze", "input_ids columns", "each"),
        node("Unsqueeze", "input_ids rows", "other"),
        node("Equal", "each other", "is_same"),
        node("Cast", "is_same", "same", to=TensorProto.FLOAT),
        node("Mul", "asked mask", "asked_read"),
        node("Unsqueeze", "asked_read rows", "asked_other"),
        node("Mul", "same asked_other", "shared_each"),
        node("ReduceMax", "shared_each", "shared", axes=[2], keepdims=0),
        node("Mul", "shared half", "bonus"),
        node("Mul", "asked fifty", "penalty"),
        node("Gather", "starts input_ids", "start_of_piece"),
        node("Add", "start_of_piece bonus", "start_shared"),
        node("Add", "start_shared penalty", names[0]),
        node("Slice", "input_ids one all one", "rest"),
        node("Pad", "rest nothing", "next"),
        node("Gather", "inner next", "goes_on"),
        node("Gather", "ends input_ids", "end_of_piece"),
        node("Sub", "end_of_piece goes_on", "end_of_number"),
        node("Add", "end_of_number penalty", names[1]),
    ]
    inputs = ["input_ids", "attention_mask"] + (["token_type_ids"] if types else [])
    graph = helper.make_graph(
        steps,
        "tiny",
        [helper.make_tensor_value_info(i, TensorProto.INT64, ["batch", "tokens"]) for i in inputs],
        [helper.make_tensor_value_info(o, TensorProto.FLOAT, ["batch", "tokens"]) for o in names],
        [
            numpy_helper.from_array(value, name)
            for name, value in constants.items()
            if any(name in step.input for step in steps)
        ],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    made.ir_version = 7
    onnx.checker.check_model(made)
    onnx.save(made, str(folder / "model.onnx"))


def write(folder, tokenizer, properties):
    with open(folder / "tokenizer.json", "w", encoding="utf-8") as file:
        json.dump(tokenizer, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    sums = {
        name.split(".")[0]: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("model.onnx", "tokenizer.json")
    }
    lines = ["model=model.onnx", "tokenizer=tokenizer.json"] + properties
    lines += [f"sha256.{name}={value}" for name, value in sums.items()]
    lines += ["licence=that of this project", "source=../make.py"]
    (folder / "model.properties").write_text("\n".join(lines) + "\n", encoding="utf-8")


def added(vocabulary, tokens):
    return [
        {
            "id": vocabulary[token],
            "content": token,
            "single_word": False,
            "lstrip": False,
            "rstrip": False,
            "normalized": False,
            "special": True,
        }
        for token in tokens
    ]


def bert():
    folder = HERE / "bert"
    folder.mkdir(exist_ok=True)
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    pieces = special + list(CHARACTERS) + ["##" + c for c in LETTERS + LETTERS.upper() + DIGITS]
    vocabulary = {piece: i for i, piece in enumerate(pieces)}
    starts = [6 if piece in DIGITS else 0 for piece in pieces]
    ends = [3 if piece[-1] in DIGITS else 0 for piece in pieces]
    starts[2] = ends[2] = 2
    inner = [2 if len(piece) == 3 and piece[-1] in DIGITS else 0 for piece in pieces]
    model(folder, 2, 3, starts, ends, inner, True, ["start_logits", "end_logits"])
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added(vocabulary, special),
        "normalizer": {
            "type": "BertNormalizer",
            "clean_text": True,
            "handle_chinese_chars": True,
            "strip_accents": False,
            "lowercase": False,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": False},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 60,
            "vocab": vocabulary,
        },
    }
    write(folder, tokenizer, ["name=tiny-bert", "kind=bert", "title=apart", "max-tokens=256"])


def roberta():
    folder = HERE / "roberta"
    folder.mkdir(exist_ok=True)
    special = ["<s>", "<pad>", "</s>", "<unk>"]
    pieces = special + ["▁"] + list(CHARACTERS) + ["▁" + c for c in LETTERS + LETTERS.upper() + DIGITS]
    vocabulary = {piece: i for i, piece in enumerate(pieces)}
    starts = [6 if len(piece) == 2 and piece[1] in DIGITS else 0 for piece in pieces]
    ends = [3 if piece[-1] in DIGITS else 0 for piece in pieces]
    starts[0] = ends[0] = 2
    inner = [2 if piece in DIGITS else 0 for piece in pieces]
    model(folder, 0, 2, starts, ends, inner, False, ["begin", "end"])
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added(vocabulary, special),
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [
                {"SpecialToken": {"id": "<s>", "type_id": 0}},
                {"Sequence": {"id": "A", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}},
            ],
            "pair": [
                {"SpecialToken": {"id": "<s>", "type_id": 0}},
                {"Sequence": {"id": "A", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}},
                {"Sequence": {"id": "B", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}},
            ],
            "special_tokens": {
                "<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
                "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]},
            },
        },
        "decoder": {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True},
        "model": {
            "type": "Unigram",
            "unk_id": 3,
            # one piece is better than two, so that a blank goes with the letter behind it
            "vocab": [[piece, -1.0 if len(piece) == 1 else -1.5] for piece in pieces],
        },
    }
    write(
        folder,
        tokenizer,
        [
            "name=tiny-roberta",
            "kind=roberta",
            "title=joined",
            "max-tokens=256",
            "start-output=begin",
            "end-output=end",
        ],
    )


bert()
roberta()
