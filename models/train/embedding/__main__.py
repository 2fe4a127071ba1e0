"""Makes the embedding model, from texts to the model's folder."""

from __future__ import annotations

import argparse
import logging
import random
from pathlib import Path

import torch

from embedding import folder
from embedding.corpus import Corpus, Reading
from embedding.measure import measure, read_beir
from embedding.settings import SHIPPED
from embedding.training import train

log = logging.getLogger(__name__)

TOKENIZER = Path(__file__).parent.parent.parent / "viword-256" / "tokenizer.json"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m embedding", description=__doc__)
    add = parser.add_argument
    add("target", type=Path, help="folder of the model that is made")
    add("--articles", type=Path, nargs="+", required=True, help="JSON lines with title, lead, text")
    add("--reading", type=Path, nargs="*", default=[], help="reading examples, as for the reader")
    add("--headlines", type=Path, nargs="*", default=[], help="JSON lines with title and lead")
    add(
        "--vocabulary",
        type=Path,
        default=TOKENIZER,
        help="tokenizer.json, or what embedding.vocabulary wrote",
    )
    add("--measure", type=Path, metavar="DIR", help="a question set in BEIR's layout")
    add("--threads", type=int, default=torch.get_num_threads(), help="processors to use")
    return parser.parse_args()


def main() -> None:
    """Does all steps."""
    arguments = _arguments()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(arguments.threads)
    unigram = folder.read_unigram(arguments.vocabulary)
    reading = Reading(unigram)
    corpus = Corpus(
        list(reading.articles(arguments.articles)),
        list(reading.passages(arguments.reading)),
        list(reading.headlines(arguments.headlines, random.Random(SHIPPED.seed))),
    )
    counts = [len(part) for part in (corpus.articles, corpus.passages, corpus.headlines)]
    log.info("%d articles, %d passages with questions, %d headlines with leads", *counts)
    model = train(corpus, unigram, SHIPPED)
    folder.write(arguments.target, model, unigram, SHIPPED.name)
    if arguments.measure:
        rows, scales = folder.table(model, unigram)
        log.info("nDCG@10: %s", measure(read_beir(arguments.measure), unigram, rows, scales))


if __name__ == "__main__":
    main()
