"""Windows, questions as typed, and inputs."""

from __future__ import annotations

import random
import unittest
from dataclasses import replace

from reader.examples import Example, Passage
from reader.inputs import Inputs, padded
from reader.settings import Cutting, Limits, Typing
from reader.typing_habits import as_typed
from reader.vocabulary import SPECIAL
from reader.windows import Windows
from reader.wordpiece import WordPiece
from tests import news, tiny

TRIES = 200
WORDS = [f"w{number}" for number in range(60)]
PIECES = [*SPECIAL, ".", *WORDS, "Hỏi", "w", "?"]
SENTENCES = [" ".join(WORDS[begin : begin + 6]) + "." for begin in range(0, 60, 6)]
TEXT = " ".join(SENTENCES)
LIMITS = Limits(passage=30, answer=8)


class WindowsTest(unittest.TestCase):
    """Windows of a text of ten sentences of seven pieces each."""

    def setUp(self) -> None:
        self.tokenizer = WordPiece(PIECES)
        self.rng = random.Random(1)
        self.example = self.of("w20 w21 w22", "w8 w9 w7 là gì?")

    def of(self, answer: str, question: str = "Hỏi w?") -> Example:
        start = TEXT.index(answer)
        return Example("new", question, "", TEXT, start, start + len(answer))

    def windows(self, example: Example, **cutting: float) -> list[tuple[list[str], int, int]]:
        windows = Windows(self.tokenizer, LIMITS, Cutting(lengths=(14, 21), tried=99, **cutting))
        found = [windows.of(example, self.rng) for _ in range(TRIES)]
        return [([PIECES[i] for i in window.ids], window.start, window.end) for window in found]

    def test_a_window_has_the_answer_and_begins_with_a_sentence(self) -> None:
        begins = set()
        for pieces, start, end in self.windows(self.example, absent=0):
            self.assertEqual(["w20", "w21", "w22"], pieces[start : end + 1])
            self.assertIn(len(pieces), (14, 21))
            begins.add(pieces[0])
        self.assertEqual({"w6", "w12", "w18"}, begins)

    def test_a_window_without_the_answer_is_told_as_such(self) -> None:
        long = Example(**{**vars(self.example), "text": TEXT + " " + TEXT.replace("w2", "w1")})
        for pieces, start, end in self.windows(long, absent=1):
            self.assertEqual((-1, -1), (start, end))
            self.assertNotIn("w20 w21 w22", " ".join(pieces))

    def test_the_likeliest_window_is_the_one_with_the_words_of_the_question(self) -> None:
        unanswered = Example("new", "w8 w9 w7?", "", TEXT)
        for pieces, start, _ in self.windows(unanswered, likely_unanswered=1):
            self.assertEqual(-1, start)
            self.assertIn("w8", pieces)

    def test_a_window_at_the_end_is_long_enough(self) -> None:
        for pieces, _, _ in self.windows(Example("new", "Hỏi?", "", TEXT), likely_unanswered=0):
            self.assertGreaterEqual(len(pieces), 14)

    def test_an_answer_that_is_too_long_has_no_window(self) -> None:
        windows = Windows(self.tokenizer, LIMITS, Cutting(lengths=(14,)))
        self.assertIsNone(windows.of(self.of(TEXT[:60]), self.rng))

    def test_an_empty_text_has_no_window(self) -> None:
        windows = Windows(self.tokenizer, LIMITS, Cutting())
        self.assertIsNone(windows.of(Example("new", "Hỏi?", "", " "), self.rng))


class TypingTest(unittest.TestCase):
    """Questions as typed."""

    def typed(self, **habits: float) -> set[str]:
        none = Typing(unaccented=0, unaccented_lower=0, lower=0, unmarked=0)
        rng = random.Random(2)
        return {as_typed("Ở Đồng Tháp?", replace(none, **habits), rng) for _ in range(TRIES)}

    def test_each_habit_alters_what_it_says(self) -> None:
        self.assertEqual({"Ở Đồng Tháp?"}, self.typed())
        self.assertEqual({"O Dong Thap?"}, self.typed(unaccented=1))
        self.assertEqual({"o dong thap?"}, self.typed(unaccented=1, unaccented_lower=1))
        self.assertEqual({"ở đồng tháp?"}, self.typed(lower=1))
        self.assertEqual({"Ở Đồng Tháp"}, self.typed(unmarked=1))
        self.assertEqual(
            {"Ở Đồng Tháp?", "ở đồng tháp?", "O Dong Thap?"}, self.typed(unaccented=0.3, lower=0.3)
        )


class InputsTest(unittest.TestCase):
    """Inputs of the network and batches of them."""

    def setUp(self) -> None:
        self.pieces = tiny.vocabulary()
        self.inputs = Inputs(WordPiece(self.pieces), tiny.SETTINGS)

    def test_answers_are_where_the_input_says(self) -> None:
        answers = {example.answer for example in news.examples()}
        for item in self.inputs.epoch(news.examples() * 5, 0, random.Random(3)):
            found = [self.pieces[number] for number in item.ids]
            self.assertEqual("[CLS]", found[0])
            self.assertIn(found.count("[SEP]"), (2, 3))
            self.assertEqual(found.index("[SEP]") + 1, item.types.index(1))
            if item.start:
                said = "".join(found[item.start : item.end + 1]).replace("##", "")
                self.assertIn(said, {answer.replace(" ", "") for answer in answers})

    def test_negatives_are_read_too_and_do_not_answer(self) -> None:
        example = news.examples()[0].with_negatives((Passage("Tin", "Mưa lớn ở An Hòa."),))
        items = self.inputs.epoch([example], 1, random.Random(4))
        self.assertEqual(2, len(items))
        self.assertIn(0, [item.start for item in items])
        self.assertEqual(1, len(self.inputs.epoch([example], 0, random.Random(4))))

    def test_batches_have_all_inputs_and_no_more_tokens_than_allowed(self) -> None:
        items = self.inputs.epoch(news.examples(), 0, random.Random(5))
        batches = list(self.inputs.batches(items, random.Random(6)))
        self.assertEqual(len(items), sum(len(batch.ids) for batch in batches))
        self.assertGreater(len(batches), 2)
        for batch in batches:
            self.assertLessEqual(batch.ids.numel(), tiny.SETTINGS.tokens)

    def test_the_same_seed_gives_the_same(self) -> None:
        once, again, other = (
            self.inputs.epoch(news.examples(), 0, random.Random(seed))
            for seed in ("1/0/0", "1/0/0", "1/0/1")
        )
        self.assertEqual(once, again)
        self.assertNotEqual(once, other)

    def test_the_shorter_ones_are_padded(self) -> None:
        items = sorted(
            self.inputs.epoch(news.examples(), 0, random.Random(7)), key=lambda item: len(item.ids)
        )
        batch = padded([items[0], items[-1]], 0)
        size = len(items[0].ids)
        self.assertEqual(size, batch.mask[0].sum().item())
        self.assertEqual(items[0].ids, batch.ids[0, :size].tolist())
        self.assertEqual(0, batch.ids[0, size:].sum().item())


if __name__ == "__main__":
    unittest.main()
