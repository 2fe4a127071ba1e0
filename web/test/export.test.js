// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { asOfLine, citationList, conversationMarkdown, fileName, markdown, plainText } from "../export.js";

const citation = /** @type {import("../text.js").Citation} */ ({
  number: 1,
  title: "Đầu tư sang Lào",
  publisher: "Nhân Dân",
  published: "2026-02-05",
  publishedBasis: "stated",
  url: "https://nhandan.vn/a.html",
  quote: "Có 276 dự án.",
});
const answer = { answered: true, answer: "Có 276 dự án. [1]", citations: [citation], asOf: "2026-02-05" };

test("a citation list names headline, publisher, date and address", () => {
  const unknown = { ...citation, number: 2, publisher: "", published: "", url: "" };
  assert.equal(
    citationList([citation, unknown]),
    "[1] Đầu tư sang Lào. Nhân Dân, 5/2/2026. https://nhandan.vn/a.html\n[2] Đầu tư sang Lào. không rõ ngày.",
  );
});

test("an answer as text has question, date and sources", () => {
  assert.equal(
    plainText("Bao nhiêu?", answer),
    "Bao nhiêu?\n\nCó 276 dự án. [1]\n\nSố liệu tính đến 5/2/2026\n\n" +
      "Nguồn:\n[1] Đầu tư sang Lào. Nhân Dân, 5/2/2026. https://nhandan.vn/a.html",
  );
  const refused = { answered: false, answer: "Không rõ.", citations: [], asOf: "" };
  assert.equal(plainText("Bao nhiêu?", refused), "Bao nhiêu?\n\nKhông rõ.");
});

test("an answer as Markdown names its sources and quotes what it does not say itself", () => {
  const head = "## Bao nhiêu?\n\n";
  const tail =
    "\n\n*Số liệu tính đến 5/2/2026*\n\n**Nguồn**\n\n" +
    "1. [Đầu tư sang Lào](https://nhandan.vn/a.html) – Nhân Dân, 5/2/2026";
  assert.equal(markdown("Bao nhiêu?", answer), `${head}Có 276 dự án. [1]${tail}`);
  const written = { ...answer, answer: "Tổng cộng 276. [1]" };
  assert.equal(markdown("Bao nhiêu?", written), `${head}Tổng cộng 276. [1]${tail}\n\n   > Có 276 dự án.`);
  const named = { ...citation, antecedents: [{ start: 0, end: 2, name: "Lào", nameStart: 0, nameEnd: 3 }] };
  const explained = { ...answer, answer: "Có [Lào] 276 dự án. [1]", citations: [named] };
  assert.equal(markdown("Bao nhiêu?", explained), `${head}Có \\[Lào] 276 dự án. [1]${tail}`);
});

test("the short answer comes first where there is one", () => {
  const first = (/** @type {string} */ text) => text.split("\n\n").slice(0, 3);
  assert.deepEqual(first(plainText("Bao nhiêu?", { ...answer, short: "276 dự án" })), [
    "Bao nhiêu?",
    "276 dự án",
    "Có 276 dự án. [1]",
  ]);
  assert.deepEqual(first(markdown("Bao nhiêu?", { ...answer, short: "*276* dự án" })), [
    "## Bao nhiêu?",
    "**\\*276\\* dự án**",
    "Có 276 dự án. [1]",
  ]);
});

test("article text does not become Markdown", () => {
  const hostile = {
    ...citation,
    title: "![x](https://evil) <b>*a*</b>",
    url: "javascript:alert(1)",
    quote: "# Tít\n- mục\n1. một [2](https://evil) [3]",
  };
  const text = markdown("?", { ...answer, answer: "[1] [sic]", citations: [hostile] });
  assert.equal(
    text.slice(text.indexOf("**Nguồn**")),
    "**Nguồn**\n\n1. \\![x](https://evil) \\<b\\>\\*a\\*\\</b\\> – Nhân Dân, 5/2/2026\n\n" +
      "   > \\# Tít\n   > \\- mục\n   > 1\\. một \\[2](https://evil) [3]",
  );
  assert.equal(text.includes("[1] \\[sic]"), true);
});

test("a conversation is its turns under its title", () => {
  const turns = /** @type {any[]} */ ([{ question: "Bao nhiêu?", shown: { ...answer, citations: [], asOf: "" } }]);
  assert.equal(conversationMarkdown("Đầu tư", turns), "# Đầu tư\n\n## Bao nhiêu?\n\nCó 276 dự án. [1]\n");
});

test("a file is named by letters and digits only", () => {
  assert.equal(fileName("Giá gạo / năm 2025?"), "giá-gạo-năm-2025.md");
  assert.equal(fileName("???"), "cuoc-hoi.md");
});

test("the newest cited date is said where it is known", () => {
  assert.equal(asOfLine("2026-02"), "Số liệu tính đến tháng 2/2026");
  assert.equal(asOfLine(""), "");
  assert.equal(asOfLine(undefined), "");
});
