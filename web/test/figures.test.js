// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  batches,
  duration,
  everyMonth,
  fileSize,
  ingestLine,
  moment,
  monthDays,
  monthLabel,
  rangeLine,
  uploadLine,
  uploadedLine,
} from "../figures.js";

test("months without articles are filled in, over a new year too", () => {
  assert.deepEqual(
    everyMonth([
      { month: "2025-11", articles: 3 },
      { month: "2026-02", articles: 5 },
    ]),
    [
      { month: "2025-11", articles: 3 },
      { month: "2025-12", articles: 0 },
      { month: "2026-01", articles: 0 },
      { month: "2026-02", articles: 5 },
    ],
  );
  assert.deepEqual(everyMonth([]), []);
});

test("a month has a label and days", () => {
  assert.equal(monthLabel("2025-03"), "3/2025");
  assert.deepEqual(monthDays("2024-02"), { from: "2024-02-01", to: "2024-02-29" });
  assert.deepEqual(monthDays("2025-12"), { from: "2025-12-01", to: "2025-12-31" });
});

test("a moment is told by the reader's clock", () => {
  assert.equal(moment("2026-02-05T17:05:00Z", "Asia/Ho_Chi_Minh"), "lúc 00:05 ngày 6/2/2026");
  assert.equal(moment("abc"), "");
});

test("a duration is told in two units at most", () => {
  const from = "2026-02-05T00:00:00Z";
  assert.equal(duration(from, "2026-02-05T00:00:09Z"), "9 giây");
  assert.equal(duration(from, "2026-02-05T00:02:00Z"), "2 phút");
  assert.equal(duration(from, "2026-02-05T00:04:37Z"), "4 phút 37 giây");
  assert.equal(duration(from, "2026-02-05T03:10:37Z"), "3 giờ 10 phút");
  assert.equal(duration(from, ""), "");
});

test("the last ingest is one line", () => {
  const ingest = {
    started: "2026-02-05T01:00:00Z",
    finished: "2026-02-05T01:01:00Z",
    articles: 1200,
    unchanged: 5,
    skipped: 1,
  };
  assert.equal(
    ingestLine(ingest, "Asia/Ho_Chi_Minh"),
    "Xong lúc 08:01 ngày 5/2/2026, mất 1 phút: 1.200 bài mới hoặc thay đổi, 5 bài không đổi, 1 tệp bị bỏ qua.",
  );
  assert.equal(ingestLine(null), "Chưa nạp lần nào.");
});

test("a stretch of a list is counted from one", () => {
  assert.equal(rangeLine(20, 20, 27), "Mục 21–27 trong 27");
  assert.equal(rangeLine(0, 20, 1234), "Mục 1–20 trong 1.234");
});

test("sizes of files are written as Vietnamese does", () => {
  assert.deepEqual([812, 1_400, 999_600, 23_456_789].map(fileSize), ["812 byte", "1,4 KB", "1 MB", "23 MB"]);
});

test("small files go together, a large one alone", () => {
  const sizes = [3, 4, 20, 1, 1, 1, 1].map((size) => ({ size }));
  const sent = batches(sizes, 10, 3).map((batch) => batch.map(({ size }) => size));
  assert.deepEqual(sent, [[3, 4], [20], [1, 1, 1], [1]]);
  assert.deepEqual(batches([], 10), []);
});

test("an upload tells what became of it", () => {
  const upload = { files: 3, read: 2, articles: 1, unchanged: 1, skipped: [{ file: "a", reason: "b" }] };
  assert.equal(uploadLine({ state: "running", ...upload }), "Đang đọc: 2/3 tệp.");
  assert.equal(
    uploadLine({ state: "done", ...upload }),
    "Đã nạp xong: 1 bài mới hoặc thay đổi, 1 bài đã có sẵn, 1 tệp bị bỏ qua.",
  );
  assert.equal(uploadLine({ state: "done", ...upload, unchanged: 0, skipped: [] }), "Đã nạp xong: 1 bài mới hoặc thay đổi.");
});

test("what was uploaded tells when and by whom", () => {
  const sent = { upload: "u", time: "2026-02-05T01:01:00Z", sender: "10.0.0.7", articles: 1200, headlines: [] };
  assert.equal(uploadedLine(sent, "Asia/Ho_Chi_Minh"), "Lúc 08:01 ngày 5/2/2026, từ địa chỉ 10.0.0.7: 1.200 bài.");
  assert.equal(uploadedLine({ ...sent, sender: "" }, "Asia/Ho_Chi_Minh"), "Lúc 08:01 ngày 5/2/2026: 1.200 bài.");
});
