// @ts-check

/** @import {Generation} from "./text.js" */

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

/** @param {number} value */
function count(value) {
  return value.toLocaleString("vi-VN");
}
