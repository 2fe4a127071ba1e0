"""Makes pairs of what somebody may ask and the passage that should be found."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from embedding.corpus import Article, Headline, Passage
from embedding.unigram import Ids, Unigram
from vietnamese import unaccented

QUESTION_WORDS = (
    *(
        "là gì",
        "ở đâu",
        "khi nào",
        "bao nhiêu",
        "ai",
        "như thế nào",
        "vì sao",
        "tại sao",
        "năm nào",
    ),
    *("người nào", "là ai", "mấy", "thế nào", "điều gì", "có phải", "nào", "ngày nào", "do đâu"),
    *("cái gì", "cho biết", "?"),
)
"""Put before or behind a piece of a sentence, so that it is not they that decide what is found."""

FROM_TITLE, FROM_LEAD = 0.25, 0.15
"""Probabilities that an article is asked for by its headline and by its lead; else by a sentence.
"""

BARE_TITLE, BARE_LEAD, BARE_SENTENCE, BARE_QUESTION, BARE_HEADLINE = 0.3, 0.2, 0.2, 0.2, 0.25
"""Probabilities that they are typed without accents."""

FROM_BEGINNING = 0.5
"""Probability that a headline's passage is the article's beginning."""

ASKED = 0.6
"""Probability that question words are added to a piece of a sentence, and BEHIND of those that they
follow.
"""
BEHIND = 0.7

THINNED = 0.5
"""Probability that single words of a piece are left out, too."""

WITHOUT_ITSELF = 0.5
"""Probability that the sentence asked with is not in the passage."""

TITLED = 0.3
"""Probability that the headline is put before the passage."""

LENGTHS = (50, 90, 140)
"""Pieces after which a passage ends, with the sentence."""

LONGEST, LONGEST_WHOLE = 200, 220
SHORT_SENTENCE = 6


class Pair(NamedTuple):
    """What is asked, and what should be found."""

    question: Ids
    passage: Ids


class Pairs:
    """Makes pairs by chance."""

    def __init__(self, unigram: Unigram, rng: random.Random) -> None:
        self._unigram = unigram
        self._rng = rng
        self._question_words = [unigram.encode(words) for words in QUESTION_WORDS]

    def of_article(self, article: Article) -> Pair:
        """Returns a headline, a lead or a damaged sentence, and a passage of the same article."""
        chance = self._rng.random()
        if chance < FROM_TITLE and len(article.title.plain) > 3:
            question = self._either(article.title, BARE_TITLE)
            begin = 0 if self._chance(FROM_BEGINNING) else self._any(article.sentences)
            passage = self._sentences(article.sentences, begin)
        elif (
            chance < FROM_TITLE + FROM_LEAD
            and article.lead is not None
            and len(article.lead.plain) > 3
        ):
            question = self._span(self._either(article.lead, BARE_LEAD), self._rng.uniform(0.4, 1))
            passage = self._sentences(article.sentences, self._any(article.sentences))
        else:
            question, passage = self._of_sentence(article.sentences)
        found = np.concatenate(passage)[:LONGEST]
        if self._chance(TITLED):
            found = np.concatenate([article.title.plain, found])
        return Pair(question if len(question) else found[:5], found)

    def of_passage(self, passage: Passage) -> Pair:
        """Returns a question and what answers it."""
        asked = self._rng.choice(passage.questions)
        question = self._either(asked.question, BARE_QUESTION)
        if passage.whole or len(passage.sentences) < 4 or asked.sentence < 0:
            return Pair(question, np.concatenate(passage.sentences)[:LONGEST_WHOLE])
        found = self._sentences(passage.sentences, self._before(asked.sentence))
        return Pair(question, np.concatenate(found)[:LONGEST])

    def of_headline(self, headline: Headline) -> Pair:
        """Returns a headline and its lead."""
        return Pair(self._either(headline.title, BARE_HEADLINE), headline.lead)

    def _of_sentence(self, sentences: Sequence[Ids]) -> tuple[Ids, list[Ids]]:
        number = self._any(sentences)
        if len(sentences[number]) < SHORT_SENTENCE:
            number = (number + 1) % len(sentences)
        sentence = sentences[number]
        question = self._span(sentence, self._rng.uniform(0.25, 0.7))
        if self._chance(THINNED) and len(question) > 5:
            lost = self._rng.uniform(0, 0.4)
            question = question[[self._rng.random() > lost for _ in question]]
        if not len(question):
            question = sentence
        if self._chance(BARE_SENTENCE):
            question = self._unigram.encode(unaccented(self._unigram.decode(question)))
        if self._chance(ASKED):
            words = self._rng.choice(self._question_words)
            question = np.concatenate(
                [question, words] if self._chance(BEHIND) else [words, question]
            )
        passage = self._sentences(sentences, self._before(number))
        if self._chance(WITHOUT_ITSELF) and len(passage) > 1:
            passage = [ids for ids in passage if ids is not sentence]
        return question, passage

    def _sentences(self, sentences: Sequence[Ids], begin: int) -> list[Ids]:
        """Returns sentences from one on, until there are enough pieces."""
        most, taken, size = self._rng.choice(LENGTHS), [], 0
        for ids in sentences[begin:]:
            taken.append(ids)
            size += len(ids)
            if size > most:
                break
        return taken

    def _before(self, sentence: int) -> int:
        """Returns where a passage begins that has the sentence."""
        return max(0, sentence - self._rng.randrange(3))

    def _span(self, ids: Ids, share: float) -> Ids:
        """Returns so much of a text, in one piece."""
        if len(ids) < 4:
            return ids
        size = max(3, int(len(ids) * share))
        begin = self._rng.randrange(len(ids) - size + 1)
        return ids[begin : begin + size]

    def _either(self, typed: tuple[Ids, Ids], bare: float) -> Ids:
        return typed[1] if self._chance(bare) else typed[0]

    def _any(self, sentences: Sequence[Ids]) -> int:
        return self._rng.randrange(len(sentences))

    def _chance(self, probability: float) -> bool:
        return self._rng.random() < probability
