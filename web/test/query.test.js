// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { foundLine, lastPage, pagesAround, readQuery, searchAddress, searchParameters, snippet } from "../query.js";

const any = { q: "", from: "", to: "", publisher: "", section: "", sort: /** @type {const} */ ("date"), page: 1 };

test("an address says what is searched for, and back", () => {
  const query = { ...any, q: "cao tốc", from: "2026-01-01", publisher: "Báo A", sort: /** @type {const} */ ("relevance"), page: 3 };
  const address = searchAddress(query);
  assert.equal(
    address,
    "/tim-kiem?q=cao+t%E1%BB%91c&from=2026-01-01&publisher=B%C3%A1o+A&sort=relevance&trang=3",
  );
  assert.deepEqual(readQuery(address.slice("/tim-kiem".length)), query);
  assert.equal(searchAddress(any), "/tim-kiem");
});

test("what is no date, order or page is left out", () => {
  assert.deepEqual(readQuery("?q=+a+&from=2026&to=x&sort=abc&trang=0"), { ...any, q: "a" });
  assert.equal(readQuery("?trang=-1").page, 1);
  assert.equal(readQuery("?trang=12").page, 12);
});

test("the server is asked for one page, newest first where there are no words", () => {
  assert.equal(
    String(searchParameters({ ...any, q: "a", section: "b", sort: "relevance", page: 3 })),
    "q=a&section=b&sort=relevance&limit=20&offset=40",
  );
  assert.equal(String(searchParameters({ ...any, sort: "relevance" })), "q=&sort=date&limit=20&offset=0");
});

test("links lead to the first, the last and the neighbouring pages", () => {
  assert.deepEqual(pagesAround(1, 1), [1]);
  assert.deepEqual(pagesAround(1, 4), [1, 2, 3, 4]);
  assert.deepEqual(pagesAround(5, 9), [1, null, 4, 5, 6, null, 9]);
  assert.deepEqual(pagesAround(4, 7), [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(pagesAround(62, 62), [1, null, 61, 62]);
});

test("a page beyond the last still links back", () => {
  assert.deepEqual(pagesAround(9, 3), [1, 2, 3]);
});

test("the line above the results tells how many, in what order and where", () => {
  assert.equal(foundLine(1234, { ...any, q: "a", page: 2 }), "1.234 bài, mới nhất trước. Trang 2/62.");
  assert.equal(foundLine(20, { ...any, q: "a", sort: "relevance" }), "20 bài, liên quan nhất trước.");
  assert.equal(foundLine(0, { ...any, q: "a" }), "Không có bài nào chứa những từ này.");
  assert.equal(foundLine(0, any), "Không có bài nào.");
  assert.deepEqual([0, 1, 20, 21].map(lastPage), [1, 1, 1, 2]);
});

test("a short passage is shown whole", () => {
  assert.deepEqual(snippet("một hai ba", [{ start: 4, end: 7 }]), [
    { text: "một ", marked: false },
    { text: "hai", marked: true },
    { text: " ba", marked: false },
  ]);
});

test("a long passage is cut between words around what is marked", () => {
  const text = `${"trước ".repeat(50)}đích ${"sau ".repeat(100)}`.trim();
  const runs = snippet(text, [{ start: 300, end: 304 }], 150);
  assert.equal(runs.filter((run) => run.marked).map((run) => run.text).join(), "đích");
  assert.equal(runs[0].text, "… ");
  assert.equal(runs.at(-1)?.text, " …");
  assert.match(runs[1].text, /^(trước )+$/);
  assert.match(runs[3].text, /^( sau)+$/);
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  assert.ok(length > 120 && length <= 154, String(length));
});

test("marks beyond the cut are left out", () => {
  const text = "từ ".repeat(300).trim();
  const runs = snippet(text, [{ start: 0, end: 2 }, { start: 600, end: 602 }], 30);
  assert.equal(runs.filter((run) => run.marked).length, 1);
});
