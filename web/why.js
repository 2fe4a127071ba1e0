// @ts-check
import { explain, trace } from "./api.js";
import { make } from "./dom.js";
import { aidFacts, generationReport } from "./generation.js";
import { vietnameseDate } from "./text.js";

/** @import {Answer, Candidate, Considered, Generation, Trace} from "./text.js" */

const number = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** @type {Record<string, string>} */
const kinds = {
  number: "bao nhiêu",
  time: "khi nào",
  person: "ai",
  place: "ở đâu",
  reason: "vì sao",
  manner: "như thế nào",
  definition: "là gì",
  list: "những gì",
};

/** @type {Record<string, string>} */
const roles = { name: "tên riêng", weak: "ít nặng" };

/**
 * Why an answer came out as it did; fetched when it is opened first.
 * @param {Pick<Answer, "conversation" | "turn">} answer
 */
export function whyPanel({ conversation, turn }) {
  const content = make("div", { class: "why-content", "aria-live": "polite" });
  const panel = make("details", { class: "why" }, make("summary", {}, "Vì sao có câu trả lời này"), content);
  let wanted = true;
  panel.addEventListener("toggle", async () => {
    if (!panel.open || !wanted) return;
    wanted = false;
    content.replaceChildren(make("p", { class: "note" }, "Đang mở…"));
    try {
      content.replaceChildren(...report(await trace(conversation, turn)));
    } catch (error) {
      wanted = true;
      content.replaceChildren(make("p", { class: "note" }, explain(error).message));
    }
  });
  return panel;
}

/** @param {Trace} told */
function report({ question, timings, candidates, sentences, sufficiency, generation, aids = [] }) {
  const milliseconds = timings.readMs + timings.searchMs + timings.readPassagesMs + timings.composeMs;
  return [
    heading("Câu hỏi được hiểu là"),
    make("p", {}, question.understood || question.typed),
    ...facts(question),
    ...(aids.length ? [heading("Mô hình ngôn ngữ giúp hiểu câu hỏi"), factList(aidFacts(aids))] : []),
    heading("Có đủ căn cứ để trả lời không"),
    ...verdict(sufficiency),
    ...(generation ? modelsPart(generation) : []),
    heading("Những bài được xét kỹ nhất"),
    table("Bài được xét", ["Bài", "Theo từ", "Theo nghĩa", "Tổng", "Dẫn"], candidates.map(candidateRow)),
    heading("Những câu được xét"),
    make("ol", { class: "considered", role: "list" }, ...sentences.map(consideredItem)),
    make("p", { class: "note" }, `Mất ${Math.round(milliseconds)} ms: đọc câu hỏi ${Math.round(timings.readMs)}, ` +
      `tìm ${Math.round(timings.searchMs)}, đọc bài ${Math.round(timings.readPassagesMs)}, soạn ${Math.round(timings.composeMs)}.`),
  ];
}

/** @param {Trace["question"]} question */
function facts({ words, times, kind, unit }) {
  const lines = [
    ["Hỏi về", [kinds[kind] ?? "", unit && `tính bằng ${unit}`].filter(Boolean).join(", ")],
    ["Từ để tìm", words.map(({ text, role }) => (roles[role] ? `${text} (${roles[role]})` : text)).join(", ")],
    ["Thời gian", times.map(({ text, from, to }) => `${text}: ${period(from, to)}`).join("; ")],
  ].filter(([, value]) => value);
  return lines.length ? [factList(lines)] : [];
}

/** @param {string[][]} lines each a name and its value */
function factList(lines) {
  const items = lines.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]);
  return make("dl", { class: "facts" }, ...items);
}

/** @param {Generation} generation */
function modelsPart(generation) {
  const { facts, fallback, dropped } = generationReport(generation);
  const items = dropped.map(({ text, outcome }) =>
    make("li", {}, make("p", {}, text), make("p", { class: "origin" }, outcome)),
  );
  return [
    heading("Mô hình ngôn ngữ đã làm gì"),
    factList(facts),
    ...(fallback ? [make("p", {}, fallback)] : []),
    ...(items.length ? [make("ol", { class: "considered", role: "list" }, ...items)] : []),
  ];
}

/**
 * @param {string} from
 * @param {string} to
 */
function period(from, to) {
  const [first, last] = [vietnameseDate(from), vietnameseDate(to)];
  return first === last ? first : `${first || "…"} – ${last || "…"}`;
}

/** @param {Trace["sufficiency"]} sufficiency */
function verdict({ probability, threshold, missing }) {
  const enough = probability >= threshold;
  const line = `${enough ? "Đủ" : "Chưa đủ"}: ${number.format(probability)}, cần ít nhất ${number.format(threshold)}.`;
  const lacking = missing.length ? [make("p", {}, `Không thấy trong bài: ${missing.join(", ")}.`)] : [];
  return [make("p", {}, line), ...lacking];
}

/** @param {Candidate} candidate */
function candidateRow({ title, publisher, published, wordScore, meaningScore, score, cited }) {
  const origin = [publisher, vietnameseDate(published)].filter(Boolean).join(" · ");
  const name = make("th", { scope: "row" }, title, make("span", { class: "origin" }, origin));
  const scores = [wordScore, meaningScore, score].map((value) => make("td", { class: "figure" }, number.format(value)));
  return make("tr", {}, name, ...scores, make("td", {}, cited ? "có" : "–"));
}

/** @param {Considered} sentence */
function consideredItem({ text, likelihood, chosen, reason, read }) {
  const outcome = chosen ? "Được chọn" : reason || "Không chọn";
  const found = read ? ` · đọc thấy “${read.answer}” (${number.format(read.probability)})` : "";
  const line = make("p", { class: "origin" }, `${outcome} · ${number.format(likelihood)}${found}`);
  return make("li", chosen ? { class: "chosen" } : {}, make("p", {}, text), line);
}

/**
 * A table that scrolls sideways by itself where it is too wide.
 * @param {string} name
 * @param {string[]} heads
 * @param {HTMLTableRowElement[]} rows
 */
function table(name, heads, rows) {
  const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
  const body = make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
  return make("div", { class: "wide", role: "region", "aria-label": name, tabindex: "0" }, body);
}

/** @param {string} text */
function heading(text) {
  return make("h4", { class: "label" }, text);
}
