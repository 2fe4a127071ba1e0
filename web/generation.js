// @ts-check

/** @import {Aided, Generation} from "./text.js" */

/** @type {Record<string, string>} */
const uses = { "follow-up": "Viết lại câu hỏi", expand: "Tìm từ gần nghĩa" };

/**
 * What a language model did for an answer, in words.
 * @param {Generation} generation
 * @returns {{facts: [name: string, value: string][], fallback: string, dropped: {text: string, outcome: string}[]}}
 */
export function generationReport({ model, prompt, tokensIn, tokensOut, ms, kept, dropped, fallback }) {
  const asked = tokensIn + tokensOut > 0;
  const cost = asked ? `${count(tokensIn)} đọc, ${count(tokensOut)} viết` : "không dùng, vì mô hình không được hỏi";
  return {
    facts: [
      ["Mô hình", `${model} (lời nhắc ${prompt})`],
      ["Token", cost],
      ["Thời gian", `${count(ms)} ms`],
      ["Câu mô hình viết", `giữ ${count(kept)}, bỏ ${count(dropped.length)}`],
    ],
    fallback: fallback && `Dùng câu trích từ kho: ${fallback}`,
    dropped: dropped.map(({ text, reason, replaced }) => ({
      text,
      outcome: `Bỏ vì ${reason}${replaced ? " · thay bằng một câu trích từ kho" : ""}`,
    })),
  };
}

/**
 * What it did to understand the question.
 * @param {Aided[]} aids
 * @returns {[name: string, value: string][]}
 */
export function aidFacts(aids) {
  return aids.map(({ use, taken, fallback, tokensIn, tokensOut, ms }) => {
    const outcome = taken.length ? taken.join(", ") : `theo quy tắc. ${fallback}`;
    return [uses[use] ?? use, `${outcome} (${count(tokensIn + tokensOut)} token, ${count(ms)} ms)`];
  });
}

/** @param {number} value */
function count(value) {
  return value.toLocaleString("vi-VN");
}
