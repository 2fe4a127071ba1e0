// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answerParts,
  citationName,
  completedQuestion,
  copyName,
  dateLabel,
  highlightsIn,
  holdingsLine,
  interpretationLine,
  locate,
  markedRuns,
  original,
  paragraphs,
  splitLastWord,
  vietnameseDate,
  understoodLines,
} from "../text.js";

/** @param {import("../text.js").Run[][]} cut */
const marked = (cut) =>
  cut
    .flat()
    .filter((run) => run.marked)
    .map((run) => run.text);

test("an answer is cut after each citation", () => {
  assert.deepEqual(answerParts("Có 276 dự án. [1] Vốn 6,21 tỷ USD. [2]", [1, 2]), [
    { text: "Có 276 dự án.", numbers: [1] },
    { text: " Vốn 6,21 tỷ USD.", numbers: [2] },
  ]);
});

test("citations that stand together are one group without repeats", () => {
  assert.deepEqual(answerParts("A. [1][2] [2, 3]", [1, 2, 3]), [{ text: "A.", numbers: [1, 2, 3] }]);
  assert.deepEqual(answerParts("A. [1; 12]", [1, 12]), [{ text: "A.", numbers: [1, 12] }]);
});

test("brackets that name no citation stay text", () => {
  const quoted = "Nghị quyết [2023] nêu [sic] rõ. [1] Hết [ 9 ].";
  assert.deepEqual(answerParts(quoted, [1]), [
    { text: "Nghị quyết [2023] nêu [sic] rõ.", numbers: [1] },
    { text: " Hết [ 9 ].", numbers: [] },
  ]);
  const explained = "Cùng ngày [2/12/2025], ông [Tô Lâm] đến thăm. [1]";
  assert.deepEqual(answerParts(explained, [1, 2, 12]), [
    { text: "Cùng ngày [2/12/2025], ông [Tô Lâm] đến thăm.", numbers: [1] },
  ]);
  assert.deepEqual(answerParts("A. [1, 9]", [1]), [{ text: "A.", numbers: [1] }]);
});

test("an answer without citations is one part, an empty one none", () => {
  assert.deepEqual(answerParts("Không có thông tin.", []), [{ text: "Không có thông tin.", numbers: [] }]);
  assert.deepEqual(answerParts("", [1]), []);
});

test("the last word is split off to stay with its citation", () => {
  assert.deepEqual(splitLastWord("vốn 3 tỷ USD."), ["vốn 3 tỷ ", "USD."]);
  assert.deepEqual(splitLastWord("một"), ["", "một"]);
  assert.deepEqual(splitLastWord(""), ["", ""]);
});

test("dates are written as Vietnamese newspapers write them", () => {
  assert.equal(vietnameseDate("2026-02-05"), "5/2/2026");
  assert.equal(vietnameseDate("2026-02-05T00:30:00+07:00"), "5/2/2026");
  assert.equal(vietnameseDate("2025-12"), "tháng 12/2025");
  assert.equal(vietnameseDate("2025"), "năm 2025");
  for (const other of ["", "hôm qua", "20251", "2025-1", "2025-12-3"]) assert.equal(vietnameseDate(other), "", other);
});

test("a date label says how the date is known", () => {
  assert.equal(dateLabel({ published: "2026-02-05", publishedBasis: "stated" }), "5/2/2026");
  assert.equal(dateLabel({ published: "2025-12", publishedBasis: "inferred" }), "tháng 12/2025 (suy ra)");
  assert.equal(dateLabel({ published: "", publishedBasis: "unknown" }), "không rõ ngày");
  assert.equal(dateLabel({ published: "", publishedBasis: "stated" }), "không rõ ngày");
});

test("a citation's name leaves out an unknown publisher", () => {
  const place = { articleId: "a", title: "Tít", published: "2026-08-12", publishedBasis: "stated", url: "" };
  const citation = { ...place, publisher: "", number: 2, quote: "q", start: 0, end: 1 };
  assert.equal(citationName(citation), "Nguồn 2: Tít, 12/8/2026");
  assert.equal(citationName({ ...citation, uploaded: true }), "Nguồn 2: Tít, 12/8/2026, người dùng tải lên");
  assert.equal(citationName({ ...citation, publisher: "Nhân Dân" }), "Nguồn 2: Tít, Nhân Dân, 12/8/2026");
});

test("a quotation is found at its offsets, elsewhere after a change, or not at all", () => {
  const body = "Mở đầu.\nCó 276 dự án.";
  assert.deepEqual(locate(body, { quote: "Có 276 dự án.", start: 8, end: 21 }), { start: 8, end: 21 });
  assert.deepEqual(locate(body, { quote: "Có 276 dự án.", start: 0, end: 13 }), { start: 8, end: 21 });
  assert.equal(locate(body, { quote: "Có 241 dự án.", start: 8, end: 21 }), null);
  assert.equal(locate(body, { quote: "", start: 0, end: 0 }), null);
});

test("a marked span may cross paragraphs and surrogate pairs", () => {
  const body = "Một 𝒳 hai.\n\nBa bốn.\nNăm.";
  const start = body.indexOf("hai");
  const cut = paragraphs(body, { start, end: body.indexOf(" bốn") });
  assert.deepEqual(marked(cut), ["hai.", "Ba"]);
  assert.deepEqual(
    cut.map((runs) => runs.map((run) => run.text).join("")),
    ["Một 𝒳 hai.", "Ba bốn.", "Năm."],
  );
});

test("a body without a span, or with one out of range, has no mark", () => {
  assert.deepEqual(marked(paragraphs("Một.\nHai.", null)), []);
  assert.deepEqual(marked(paragraphs("Một.\nHai.", { start: 90, end: 99 })), []);
  assert.deepEqual(paragraphs("", null), []);
});

test("the archive's extent is one line", () => {
  const held = { articles: 12345, firstPublished: "2023-09-12", lastPublished: "2026-08-12" };
  assert.equal(holdingsLine(held), "12.345 bài báo, từ 12/9/2023 đến 12/8/2026");
  assert.equal(holdingsLine({ ...held, articles: 1, lastPublished: "2023-09-12" }), "1 bài báo, 12/9/2023");
  assert.equal(holdingsLine({ ...held, articles: 5, firstPublished: "" }), "5 bài báo");
  assert.equal(holdingsLine({ ...held, articles: 0 }), "Kho lưu trữ chưa có bài báo nào.");
});

test("only web addresses become links", () => {
  assert.deepEqual(original("https://www.nhandan.vn/a.html"), {
    href: "https://www.nhandan.vn/a.html",
    site: "nhandan.vn",
  });
  for (const url of ["javascript:alert(1)", "data:text/html,x", "nhandan.vn/a", ""]) assert.equal(original(url), null);
});

test("what was understood is said in one line", () => {
  const spelling = { kind: "spelling", typed: "vieejt", understood: "việt" };
  const short = { kind: "abbreviation", typed: "TBT", understood: "Tổng Bí thư" };
  const accents = { kind: "accents", typed: "ha noi", understood: "hà nội" };
  assert.equal(interpretationLine([]), "");
  assert.equal(interpretationLine([{ kind: "time", typed: "hôm qua", understood: "5/2" }]), "");
  assert.equal(interpretationLine([spelling, short, short]), "Ý bạn là: việt (vieejt), Tổng Bí thư (TBT)");
  assert.equal(interpretationLine([spelling, accents]), "Ý bạn là: hà nội");
  const translation = { kind: "translation", typed: "Who is he?", understood: "Ông ấy là ai?" };
  assert.equal(interpretationLine([translation]), "Ý bạn là: Ông ấy là ai?");
});

test("a completed question is shown, one that stood alone is not", () => {
  const completed = { kind: "follow-up", typed: "Còn năm 2024?", understood: "Năm 2024, giá gạo là bao nhiêu?" };
  const spelling = { kind: "spelling", typed: "gạp", understood: "gạo" };
  assert.equal(completedQuestion({ interpretation: [spelling, completed] }), "Năm 2024, giá gạo là bao nhiêu?");
  assert.equal(completedQuestion({ interpretation: [spelling] }), "");
  assert.equal(completedQuestion({}), "");
});

test("a copy is named by its publisher and day", () => {
  const copy = { articleId: "a", title: "Vỡ đê", publisher: "Báo A", published: "2026-02-05", url: "" };
  assert.equal(copyName(copy), "Báo A, 5/2/2026");
  assert.equal(copyName({ ...copy, uploaded: true }), "Báo A, 5/2/2026, người dùng tải lên");
  assert.equal(copyName({ ...copy, publisher: "", published: "" }), "Vỡ đê");
});

test("what was understood can be taken back by its kinds", () => {
  const time = { kind: "time", typed: "năm 2024", understood: "01/01/2024 – 31/12/2024" };
  const latest = { kind: "time", typed: "hiện nay", understood: "ưu tiên tin mới nhất" };
  const short = { kind: "abbreviation", typed: "TBT", understood: "Tổng Bí thư" };
  const completed = { kind: "follow-up", typed: "Còn năm 2024?", understood: "Năm 2024, ai là Tổng Bí thư?" };
  assert.deepEqual(understoodLines([]), []);
  assert.deepEqual(understoodLines([short, time, time, latest, completed]), [
    { kinds: ["follow-up"], line: "Hiểu là: Năm 2024, ai là Tổng Bí thư?" },
    { kinds: ["spelling", "abbreviation", "accents"], line: "Ý bạn là: Tổng Bí thư (TBT)" },
    { kinds: ["time"], line: "Tìm trong: 01/01/2024 – 31/12/2024; ưu tiên tin mới nhất" },
  ]);
});

test("a text is cut into marked and unmarked runs", () => {
  assert.deepEqual(markedRuns("Có 276 dự án.", [{ start: 3, end: 12 }]), [
    { text: "Có ", marked: false },
    { text: "276 dự án", marked: true },
    { text: ".", marked: false },
  ]);
  assert.deepEqual(markedRuns("Có.", []), [{ text: "Có.", marked: false }]);
  assert.deepEqual(markedRuns("", []), []);
});

test("what answers is marked where its whole quotation stands", () => {
  const citation = /** @type {import("../text.js").Citation} */ ({
    quote: "Có 276 dự án.",
    antecedents: /** @type {import("../text.js").Antecedent[]} */ ([]),
    highlights: [{ start: 3, end: 12 }],
  });
  assert.deepEqual(highlightsIn("Tin ngày 5/2/2026: Có 276 dự án.", citation), [{ start: 22, end: 31 }]);
  assert.deepEqual(highlightsIn("Trước đó: tháng 9/2023: 276 dự án", citation), []);
  const named = { ...citation, antecedents: [{ start: 0, end: 2, name: "Lào", nameStart: 0, nameEnd: 3 }] };
  assert.deepEqual(highlightsIn("Có [Lào] 276 dự án.", named), [{ start: 9, end: 18 }]);
});
