// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { filterLabels, filterOf, filterProblem, withoutField } from "../filters.js";
import { dayOf, dots, isPlottable, namedTimes, plotLabel, shortNumber } from "../plot.js";
import { ago } from "../time.js";

test("a filter holds only the fields that are filled", () => {
  const entries = /** @type {[string, string][]} */ ([["from", "2025-01-01"], ["to", ""], ["section", " Kinh tế "], ["q", "x"]]);
  assert.deepEqual(filterOf(entries), { from: "2025-01-01", section: "Kinh tế" });
  assert.deepEqual(withoutField({ from: "2025-01-01", section: "Kinh tế" }, "from"), { section: "Kinh tế" });
});

test("a filter is said field by field", () => {
  assert.deepEqual(filterLabels({ from: "2025-01-02", to: "2025-12-31", publisher: "Nhân Dân", section: "Kinh tế" }), [
    { field: "from", label: "Đăng từ 2/1/2025" },
    { field: "to", label: "Đăng đến 31/12/2025" },
    { field: "publisher", label: "Báo: Nhân Dân" },
    { field: "section", label: "Mục: Kinh tế" },
  ]);
  assert.deepEqual(filterLabels({}), []);
});

test("days in the wrong order are a problem", () => {
  assert.equal(filterProblem({ from: "2025-02-01", to: "2025-01-31" }), "Ngày bắt đầu ở sau ngày kết thúc.");
  assert.equal(filterProblem({ from: "2025-02-01", to: "2025-02-01" }), "");
  assert.equal(filterProblem({ to: "2025-01-31" }), "");
});

const point = (/** @type {string} */ date, /** @type {number | null} */ value) => ({
  date,
  label: date,
  value,
  text: String(value),
  citation: 1,
});

test("a chart shows the points that have number and date, by time", () => {
  const points = [point("2024", 2), point("2023-06", 1), point("2025", null), point("", 3)];
  assert.deepEqual(
    dots(points).map(({ x, y }) => [x, y]),
    [[dayOf("2023-06"), 1], [dayOf("2024"), 2]],
  );
  assert.equal(dayOf("1970-01-31"), 30);
  assert.equal(dayOf("hôm qua"), null);
});

test("there is a chart only where most points can be compared", () => {
  const series = (/** @type {import("../text.js").Point[]} */ ...points) => ({ title: "Vốn", unit: "USD", points });
  assert.equal(isPlottable(series(point("2023", 1), point("2024", 2))), true);
  assert.equal(isPlottable(series(point("2023", 1), point("2023", 2))), false);
  assert.equal(isPlottable(series(point("2023", 1), point("2024", 2), point("2025", null), point("2026", null))), false);
  assert.equal(isPlottable(series()), false);
  assert.equal(
    plotLabel(series(point("2023", 1), point("2024", 2))),
    "Biểu đồ: Vốn. Từ 1 (2023) đến 2 (2024), 2 mốc.",
  );
});

test("numbers are short and Vietnamese", () => {
  assert.deepEqual([6.21e9, 2.5e8, 12300, 1.5e12, 0.25].map(shortNumber), [
    "6,21 tỷ",
    "250 triệu",
    "12.300",
    "1,5 nghìn tỷ",
    "0,25",
  ]);
});

test("times are named where there is room, the first and the last always", () => {
  assert.deepEqual(namedTimes([0, 10, 50, 95, 100], 4), [0, 50, 100]);
  assert.deepEqual(namedTimes([0, 99, 100], 4), [0, 100]);
  assert.deepEqual(namedTimes([0, 100], 1), [0, 100]);
  assert.deepEqual(namedTimes([0, 100], 0), [0, 100]);
});

test("moments are said as people say them", () => {
  const now = new Date(2026, 1, 5, 9, 30);
  const before = (/** @type {number} */ minutes) => new Date(now.getTime() - minutes * 60_000).toISOString();
  assert.deepEqual([0.5, 5, 120, 10 * 60, 60 * 24 * 3].map((minutes) => ago(before(minutes), now)), [
    "vừa xong",
    "5 phút trước",
    "hôm nay",
    "hôm qua",
    "2/2/2026",
  ]);
  assert.equal(ago("", now), "");
});
