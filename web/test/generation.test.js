// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { aidFacts, generationReport } from "../generation.js";

const done = { model: "qwen3", prompt: "answer-1", tokensIn: 2150, tokensOut: 84, ms: 1432, kept: 2, dropped: [], fallback: "" };

test("an answer of the model tells what it cost", () => {
  assert.deepEqual(generationReport(done), {
    facts: [
      ["Mô hình", "qwen3 (lời nhắc answer-1)"],
      ["Token", "2.150 đọc, 84 viết"],
      ["Thời gian", "1.432 ms"],
      ["Câu mô hình viết", "giữ 2, bỏ 0"],
    ],
    fallback: "",
    dropped: [],
  });
});

test("sentences that were dropped say why, and whether one of the archive took their place", () => {
  const { facts, dropped } = generationReport({
    ...done,
    dropped: [
      { text: "Giá là <b>9</b> đồng.", reason: "số liệu không có trong đoạn được dẫn", replaced: true },
      { text: "Ai cũng biết.", reason: "không dẫn nguồn", replaced: false },
    ],
  });
  assert.deepEqual(facts[3], ["Câu mô hình viết", "giữ 2, bỏ 2"]);
  assert.deepEqual(dropped, [
    {
      text: "Giá là <b>9</b> đồng.",
      outcome: "Bỏ vì số liệu không có trong đoạn được dẫn · thay bằng một câu trích từ kho",
    },
    { text: "Ai cũng biết.", outcome: "Bỏ vì không dẫn nguồn" },
  ]);
});

test("a model that was not asked cost nothing, and the reason is told", () => {
  const fallback = "Đã dùng hết số token cho phép trong ngày.";
  const told = generationReport({ ...done, tokensIn: 0, tokensOut: 0, ms: 0, kept: 0, fallback });
  assert.deepEqual(told.facts[1], ["Token", "không dùng, vì mô hình không được hỏi"]);
  assert.equal(told.fallback, "Dùng câu trích từ kho: Đã dùng hết số token cho phép trong ngày.");
});

test("help with the question tells what was taken, or why the rules' reading stands", () => {
  const spent = { tokensIn: 1200, tokensOut: 30, ms: 640 };
  assert.deepEqual(
    aidFacts([
      { use: "follow-up", taken: [], fallback: "Mô hình trả lời quá chậm.", tokensIn: 300, tokensOut: 0, ms: 2001 },
      { use: "expand", taken: ["công du", "thăm cấp cao"], fallback: "", ...spent },
    ]),
    [
      ["Viết lại câu hỏi", "theo quy tắc. Mô hình trả lời quá chậm. (300 token, 2.001 ms)"],
      ["Tìm từ gần nghĩa", "công du, thăm cấp cao (1.230 token, 640 ms)"],
    ],
  );
});
