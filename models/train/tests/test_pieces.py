"""Word pieces and the vocabulary."""

from __future__ import annotations

import unittest

from reader.pipeline import VOCABULARY
from reader.vocabulary import SPECIAL, needed, old_numbers, read_pieces, tokenizer_json
from reader.wordpiece import WordPiece

PIECES = [*SPECIAL, "Cầu", "dài", "320", "m", ",", ".", "a", "##b", "##bc", "-"]


class WordPieceTest(unittest.TestCase):
    """Texts in pieces."""

    def cut(self, text: str) -> list[str]:
        return [PIECES[number] for number in WordPiece(PIECES).encode(text).ids]

    def test_words_and_marks_are_parted(self) -> None:
        self.assertEqual(["Cầu", "dài", "320", "m", ",", "a", "."], self.cut("Cầu  dài\n320 m,a."))

    def test_the_longest_piece_is_taken(self) -> None:
        self.assertEqual(["a", "##bc", "a", "##b", "##b"], self.cut("abc abb"))

    def test_a_word_that_cannot_be_put_together_is_unknown_as_a_whole(self) -> None:
        self.assertEqual(["[UNK]", "m"], self.cut("abx m"))
        self.assertEqual(["[UNK]"], self.cut("a" + "b" * 60))

    def test_each_piece_has_its_place(self) -> None:
        text = " Cầu abc-m "
        pieces = WordPiece(PIECES).encode(text)
        found = [text[start:end] for start, end in zip(pieces.starts, pieces.ends)]
        self.assertEqual(["Cầu", "a", "bc", "-", "m"], found)


class VocabularyTest(unittest.TestCase):
    """The pieces kept."""

    def test_the_shipped_one_has_the_special_pieces_and_no_piece_twice(self) -> None:
        pieces = read_pieces(VOCABULARY)
        self.assertEqual(14_465, len(pieces))
        self.assertEqual(len(pieces), len(set(pieces)))
        self.assertLessEqual(set(SPECIAL), set(pieces))

    def test_what_is_used_is_kept_in_order_and_letters_always(self) -> None:
        everything = [
            "[PAD]",
            "rare",
            "Cầu",
            "a",
            "##ộ",
            "##ж",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "[MASK]",
        ]
        kept = needed(everything, ["Cầu"] * 3 + ["rare"] * 2)
        self.assertEqual(["[PAD]", "Cầu", "a", "##ộ", *SPECIAL[1:]], kept)
        self.assertEqual([2, 4], old_numbers(["Cầu", "##ộ"], everything))

    def test_the_tokenizer_has_the_numbers_of_the_pieces(self) -> None:
        tokenizer = tokenizer_json(PIECES)
        self.assertEqual(PIECES, list(tokenizer["model"]["vocab"]))
        self.assertEqual(["[SEP]", 3], tokenizer["post_processor"]["sep"])


if __name__ == "__main__":
    unittest.main()
