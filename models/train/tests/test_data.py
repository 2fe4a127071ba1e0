"""Examples: where answers stand, which are held out, and hard negatives."""

from __future__ import annotations

import json
import logging
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from files import read_json_lines, write_json_lines
from reader.articles import Article, ArticleFile
from reader.data import Material, write_examples
from reader.division import in_held_out_half, in_held_out_third
from reader.examples import Example, Passage, of_question, read_examples
from reader.negatives import search_at, with_negatives
from reader.placed import placed, write
from reader.settings import Division

ARTICLE = Article("Tít", "Cầu dài 320 m. Đường dài 320 m.")


class ExamplesTest(unittest.TestCase):
    """Answers and their places."""

    def example(self, **fields: Any) -> Example | None:
        return of_question("new", {"question": "Đường dài?", "answer": "320 m", **fields}, ARTICLE)

    def test_the_answer_stands_where_the_question_says(self) -> None:
        self.assertEqual(25, self.example(at=25).start)
        self.assertEqual("320 m", self.example(at=25).answer)

    def test_in_an_altered_text_it_is_the_nearest(self) -> None:
        self.assertEqual(25, self.example(at=27).start)
        self.assertEqual(25, self.example(at=22).start)
        self.assertEqual(8, self.example(at=2).start)

    def test_the_answer_stands_in_its_sentence(self) -> None:
        self.assertEqual(25, self.example(sentence="Đường dài 320 m.").start)

    def test_an_answer_that_is_nowhere_is_no_example(self) -> None:
        self.assertIsNone(self.example(answer="5 km", at=3))
        self.assertIsNone(self.example(sentence="Hầm dài 320 m."))

    def test_a_question_without_answer_is_one(self) -> None:
        self.assertFalse(self.example(none=True).answered)

    def test_an_example_is_read_as_written(self) -> None:
        example = self.example(at=25).with_negatives((Passage("A", "B"),))
        self.assertEqual(example, Example.of(json.loads(json.dumps(example.fields()))))


class PlacedTest(unittest.TestCase):
    """Questions as the repository keeps them."""

    def test_the_sentence_is_not_kept(self) -> None:
        asked = [
            {
                "article": "a",
                "question": "Đường?",
                "answer": "320 m",
                "sentence": "Đường dài 320 m.",
                "type": "number",
            },
            {"article": "a", "question": "Hầm?", "answer": "5 km", "sentence": "Hầm dài 5 km."},
            {
                "id": "n1",
                "article": "a",
                "question": "Ai?",
                "none": True,
                "kind": "missing",
                "why": "không nói",
            },
        ]
        kept = list(placed("questions-9", asked, {"a": ARTICLE}))
        first = {
            "id": "questions-9-000",
            "article": "a",
            "question": "Đường?",
            "answer": "320 m",
            "at": 25,
        }
        self.assertEqual([{**first, "type": "number"}, asked[2]], kept)
        self.assertEqual(25, of_question("new", kept[0], ARTICLE).start)

    def test_the_file_is_the_same_whenever_it_is_written(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            once, again = Path(folder, "a.jsonl.gz"), Path(folder, "b.jsonl.gz")
            self.assertEqual((1, 1), (write(once, [{"a": "ộ"}]), write(again, [{"a": "ộ"}])))
            self.assertEqual(once.read_bytes(), again.read_bytes())
            self.assertEqual([{"a": "ộ"}], list(read_json_lines(once)))


class DivisionTest(unittest.TestCase):
    """Who belongs where: known answers, for the division must never change."""

    def test_articles_fall_to_one_side(self) -> None:
        names = [f"v{number:06}" for number in range(24)]
        self.assertEqual(
            "000100000100101011011000", "".join(str(int(in_held_out_half(name))) for name in names)
        )

    def test_documents_of_health_news(self) -> None:
        self.assertEqual(
            [2, 9, 11], [number for number in range(12) if in_held_out_third(f"d{number}")]
        )


class DataTest(unittest.TestCase):
    """Files of training data."""

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.names = [f"v{number:06}" for number in range(8)]
        articles = [{"id": name, "title": name, "text": "Cầu dài 320 m."} for name in self.names]
        self.articles = ArticleFile(self.write("articles", articles))
        logging.disable(logging.INFO)
        self.addCleanup(logging.disable, logging.NOTSET)

    def write(self, name: str, lines: list[dict[str, Any]]) -> Path:
        file = self.folder / f"{name}.jsonl"
        write_json_lines(file, lines)
        return file

    def questions(self, name: str, articles: list[str]) -> Path:
        asked = [{"article": a, "question": f"{a}?", "answer": "320 m", "at": 8} for a in articles]
        return self.write(name, asked)

    def gather(
        self, material: Material, division: Division = Division(half=True)
    ) -> dict[str, int]:
        return write_examples(material, division, self.folder / "out")

    def asked(self, source: str) -> list[str]:
        return [
            example.question for example in read_examples(self.folder / "out" / f"{source}.jsonl")
        ]

    def test_half_of_the_news_questions_and_the_test_questions_are_left_out(self) -> None:
        files = (
            self.questions("news-questions", self.names[:4]),
            self.questions("questions-1", self.names[:2]),
            self.questions("questions-6", self.names[2:]),
        )
        counts = self.gather(Material(files, (self.articles,)))
        self.assertEqual({"news": 3, "new": 2, "reading": 0}, counts)
        self.assertEqual(["v000000?", "v000001?", "v000002?"], self.asked("news"))
        self.assertEqual(["v000000?", "v000001?"], self.asked("new"))

    def test_an_article_that_is_nowhere_is_named(self) -> None:
        file = self.questions("questions-1", ["v000001", "x7"])
        with self.assertRaisesRegex(ValueError, "1 of 2 articles are in no file, such as x7"):
            self.gather(Material((file,), (self.articles,)))

    def test_what_is_left_out_is_a_setting(self) -> None:
        files = self.questions("news-questions", self.names[:4]), self.questions(
            "questions-5", self.names
        )
        counts = self.gather(
            Material(files, (self.articles,)), Division(half=False, files=("questions-5",))
        )
        self.assertEqual({"news": 4, "new": 0, "reading": 0}, counts)

    def test_reading_examples_of_the_development_sets_are_left_out(self) -> None:
        health = self.folder / "health"
        (health / "qrels").mkdir(parents=True)
        (health / "qrels" / "test.tsv").write_text(
            "query-id\tcorpus-id\tscore\nq1\td2\t1\nq2\td0\t1\n"
        )
        write_json_lines(
            health / "queries.jsonl", [{"_id": "q1", "text": "Một?"}, {"_id": "q2", "text": "Hai?"}]
        )
        examples = [
            Example(source, question, "", "Cầu dài 320 m.", 8, 13).fields()
            for source, question in (
                ("vinews", "Một?"),
                ("vinews", "Hai?"),
                ("vinews", "Ba?"),
                ("vico", "Bốn?"),
                ("viquad", "Năm?"),
            )
        ]
        file = self.write("reading", examples)
        self.gather(Material((), (), (file,), health))
        self.assertEqual(["Hai?", "Năm?"], self.asked("reading"))
        self.gather(Material((), (), (file,), health), Division(third=False))
        self.assertEqual(["Một?", "Hai?", "Ba?", "Năm?"], self.asked("reading"))


class NegativesTest(unittest.TestCase):
    """Passages that the product finds."""

    def test_passages_that_answer_or_are_of_the_article_are_left_out(self) -> None:
        found = [
            Passage("tít", "Của chính bài ấy."),
            Passage("Khác", "Nơi khác cũng dài  320 M."),
            Passage("Bài chép", "Đường dài 320 m."),
            Passage("Khác", "Hầm dài 5 km."),
        ]
        example = of_question(
            "new", {"question": "Đường dài?", "answer": "320 m", "at": 25}, ARTICLE
        )
        (searched,) = with_negatives([example], lambda question: found)
        self.assertEqual((found[3],), searched.negatives)

    def test_no_more_are_kept_than_enough(self) -> None:
        found = [Passage(f"Khác {number}", f"Hầm dài {number} km.") for number in range(9)]
        (searched,) = with_negatives(
            [Example("new", "Đâu?", "Tít", "Ở đây.")], lambda question: found
        )
        self.assertEqual(tuple(found[:6]), searched.negatives)

    def test_the_product_is_asked_over_http(self) -> None:
        asked = []

        class Product(BaseHTTPRequestHandler):
            """Finds one passage for everything."""

            def do_GET(self) -> None:
                asked.append(urlsplit(self.path))
                self.send_response(200)
                self.end_headers()
                self.wfile.write(
                    json.dumps({"results": [{"title": "A", "text": "B", "score": 1}]}).encode()
                )

            def log_message(self, *_: Any) -> None:
                """Says nothing."""

        server = HTTPServer(("127.0.0.1", 0), Product)
        threading.Thread(target=server.handle_request, daemon=True).start()
        found = search_at(f"http://127.0.0.1:{server.server_port}/")("Ở đâu?")
        server.server_close()
        self.assertEqual([Passage("A", "B")], found)
        self.assertEqual("/api/search", asked[0].path)
        self.assertEqual({"q": ["Ở đâu?"], "limit": ["10"]}, parse_qs(asked[0].query))


if __name__ == "__main__":
    unittest.main()
