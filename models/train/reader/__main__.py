"""Makes the reader, from nothing to the model's folder; a run that was ended is gone on with."""

from __future__ import annotations

import argparse
import logging
from dataclasses import replace
from pathlib import Path

import torch

from reader.articles import ArticleFile
from reader.data import Material
from reader.negatives import search_at
from reader.pipeline import Pipeline
from reader.settings import SHIPPED

QUESTIONS = Path(__file__).parent.parent / "questions"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m reader", description=__doc__)
    add = parser.add_argument
    add("target", type=Path, help="folder of the model that is made")
    add("--work", type=Path, required=True, help="folder for what is made on the way, 2 GB")
    add(
        "--articles",
        type=ArticleFile.named,
        action="append",
        default=[],
        metavar="[PREFIX=]FILE",
        help="articles that questions are about, JSON lines; what their ids have before them there",
    )
    add(
        "--questions",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="questions, JSON lines; default: all of models/train/questions",
    )
    add(
        "--reading", type=Path, action="append", default=[], metavar="FILE", help="reading examples"
    )
    add(
        "--health",
        type=Path,
        metavar="DIR",
        help="health-news-dev, by which reading examples are held out",
    )
    add("--search", metavar="URL", help="the product, serving the articles: finds hard negatives")
    add(
        "--begin",
        type=Path,
        metavar="DIR",
        help="folder of a reader to go on with, instead of BERT",
    )
    add("--threads", type=int, default=torch.get_num_threads(), help="processors to use")
    add("--export-only", action="store_true", help="write the folder from the last checkpoint")
    return parser.parse_args()


def main() -> None:
    """Does all steps."""
    arguments = _arguments()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(SHIPPED.seed)
    # a reader that is gone on with has the first stage behind it
    begun = replace(SHIPPED, stages=SHIPPED.stages[1:]) if arguments.begin else SHIPPED
    pipeline = Pipeline.usual(begun, arguments.work)
    if not arguments.export_only:
        questions = arguments.questions or sorted(QUESTIONS.glob("*.jsonl.gz"))
        pipeline.gather(
            Material(
                tuple(questions),
                tuple(arguments.articles),
                tuple(arguments.reading),
                arguments.health,
            )
        )
        if arguments.search:
            pipeline.search(search_at(arguments.search))
        pipeline.train(pipeline.begin(arguments.begin))
    pipeline.export(arguments.target)


if __name__ == "__main__":
    main()
