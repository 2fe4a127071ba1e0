"""Text, files and articles."""

from __future__ import annotations

import gzip
import json
import tempfile
import unittest
from pathlib import Path

from files import read_json_lines, replacing, sha256, write_json_lines
from reader.articles import Article, ArticleFile, read_articles
from vietnamese import composed, content_words, sentences, unaccented


class VietnameseTest(unittest.TestCase):
    """Letters, words and sentences."""

    def test_letters_are_composed(self) -> None:
        self.assertEqual("ế", composed("e\u0302\u0301"))

    def test_accents_are_left_out_and_case_stays(self) -> None:
        self.assertEqual("Dong Thap duoc mua", unaccented("Đồng Tháp được mùa"))

    def test_words_of_one_letter_do_not_count(self) -> None:
        self.assertEqual({"cầu", "dài", "320"}, content_words("Cầu dài 320 m"))

    def test_sentences_end_with_marks_and_lines(self) -> None:
        text = 'Ông nói: "Vui lắm." Cầu dài 3.200 m!\nHết'
        self.assertEqual(['Ông nói: "Vui lắm."', "Cầu dài 3.200 m!", "Hết"], sentences(text))


class FilesTest(unittest.TestCase):
    """Files whole or not at all."""

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_lines_are_read_as_written(self) -> None:
        file = self.folder / "below" / "a.jsonl"
        self.assertEqual(2, write_json_lines(file, [{"q": "Ở đâu?"}, {"q": "Ai?"}]))
        self.assertEqual([{"q": "Ở đâu?"}, {"q": "Ai?"}], list(read_json_lines(file)))

    def test_zipped_lines_are_read(self) -> None:
        file = self.folder / "a.jsonl.gz"
        file.write_bytes(gzip.compress(b'{"a": 1}\n\n'))
        self.assertEqual([{"a": 1}], list(read_json_lines(file)))

    def test_a_bad_line_is_named(self) -> None:
        file = self.folder / "a.jsonl"
        file.write_text('{"a": 1}\nhm\n')
        with self.assertRaisesRegex(ValueError, "a.jsonl, line 2"):
            list(read_json_lines(file))

    def test_what_fails_leaves_the_old_file(self) -> None:
        file = self.folder / "a.txt"
        file.write_text("old")
        with self.assertRaises(RuntimeError), replacing(file) as part:
            part.write_text("half")
            raise RuntimeError
        self.assertEqual("old", file.read_text())

    def test_the_checksum_is_that_of_the_bytes(self) -> None:
        file = self.folder / "a.txt"
        file.write_bytes(b"abc")
        self.assertEqual(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sha256(file)
        )


class ArticlesTest(unittest.TestCase):
    """Articles in the forms that files have them."""

    def read(self, argument: str, *articles: dict[str, str]) -> dict[str, Article]:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "articles.jsonl")
            write_json_lines(file, articles)
            named = ArticleFile.named(argument.replace("FILE", str(file)))
            return read_articles([named], {"a", "d_a", "https://x.vn/?p=1"})

    def test_the_lead_is_the_first_line(self) -> None:
        found = self.read(
            "FILE", {"id": "a", "title": "Tít", "lead": "Một.", "text": "Hai.\n"}, {"id": "b"}
        )
        self.assertEqual({"a": Article("Tít", "Một.\nHai.")}, found)

    def test_a_text_without_headline_begins_with_it(self) -> None:
        found = self.read("d_=FILE", {"id": "a", "text": "Tít\nMột.\nHai."})
        self.assertEqual({"d_a": Article("Tít", "Một.\nHai.")}, found)

    def test_a_brief_is_known_by_its_address(self) -> None:
        found = self.read("FILE", {"url": "https://x.vn/?p=1", "title": "Tít", "lead": "Một."})
        self.assertEqual(["https://x.vn/?p=1"], list(found))

    def test_texts_are_composed(self) -> None:
        found = self.read(
            "FILE", json.loads('{"id": "a", "title": "e\\u0301", "text": "o\\u0300"}')
        )
        self.assertEqual(Article("é", "ò"), found["a"])


if __name__ == "__main__":
    unittest.main()
