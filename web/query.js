// @ts-check
// A search as it stands in the address, and what is shown of its results. No DOM here, so that Node can test it.

/** @import {Run, Stretch} from "./text.js" */
import { markedRuns } from "./text.js";

/** @typedef {{q: string, from: string, to: string, publisher: string, section: string, sort: "date" | "relevance",
 *   page: number}} Query dates such as "2026-02-05", empty for any; `page` from 1 */

export const PAGE_SIZE = 20;

const numbers = new Intl.NumberFormat("vi-VN");

/**
 * Reads a search from an address. What is not a date or a page there is left out.
 * @param {string} search such as "?q=cao+tốc&trang=2"
 * @returns {Query}
 */
export function readQuery(search) {
  const parameters = new URLSearchParams(search);
  const text = (/** @type {string} */ name) => parameters.get(name)?.trim() ?? "";
  const day = (/** @type {string} */ name) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : "");
  return {
    q: text("q"),
    from: day("from"),
    to: day("to"),
    publisher: text("publisher"),
    section: text("section"),
    sort: text("sort") === "relevance" ? "relevance" : "date",
    page: /^[1-9]\d{0,6}$/.test(text("trang")) ? Number(text("trang")) : 1,
  };
}

/**
 * The address of a search; what is usual is left out.
 * @param {Query} query
 */
export function searchAddress({ page, sort, ...fields }) {
  const parameters = new URLSearchParams(Object.entries(fields).filter(([, value]) => value));
  if (sort === "relevance") parameters.set("sort", sort);
  if (page > 1) parameters.set("trang", String(page));
  return parameters.size ? `/tim-kiem?${parameters}` : "/tim-kiem";
}

/**
 * What the server is asked. Without words there is nothing to be relevant to: the newest come first.
 * @param {Query} query
 */
export function searchParameters({ page, sort, ...fields }) {
  const parameters = new URLSearchParams({ q: fields.q });
  for (const [name, value] of Object.entries(fields)) if (value) parameters.set(name, value);
  parameters.set("sort", fields.q ? sort : "date");
  parameters.set("limit", String(PAGE_SIZE));
  parameters.set("offset", String((page - 1) * PAGE_SIZE));
  return parameters;
}

/**
 * The pages to link to: the first, the last and those around this one; null where some are left out.
 * @param {number} page
 * @param {number} last
 * @returns {(number | null)[]}
 */
export function pagesAround(page, last) {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? 0;
    // A gap of one page is no longer than the page's own number.
    if (number - before === 2) return [number - 1, number];
    return number - before > 1 ? [null, number] : [number];
  });
}

/**
 * Says what was found: "1.234 bài, mới nhất trước. Trang 2/62."
 * @param {number} found
 * @param {Query} query
 */
export function foundLine(found, { q, sort, page }) {
  if (found === 0) return q ? "Không có bài nào chứa những từ này." : "Không có bài nào.";
  const last = lastPage(found);
  const order = q && sort === "relevance" ? "liên quan nhất trước" : "mới nhất trước";
  const place = last > 1 ? ` Trang ${numbers.format(page)}/${numbers.format(last)}.` : "";
  return `${numbers.format(found)} bài, ${order}.${place}`;
}

/** @param {number} found */
export function lastPage(found) {
  return Math.max(1, Math.ceil(found / PAGE_SIZE));
}

/**
 * Cuts a passage to about `length` characters around the first words that are marked in it.
 * @param {string} text
 * @param {Stretch[]} marks in order, apart from each other
 * @param {number} length
 * @returns {Run[]}
 */
export function snippet(text, marks, length = 300) {
  const first = marks[0]?.start ?? 0;
  const wanted = Math.max(0, Math.min(first - 90, text.length - length));
  const start = wanted === 0 ? 0 : text.indexOf(" ", wanted) + 1;
  const space = text.lastIndexOf(" ", start + length);
  const end = text.length - start <= length ? text.length : space > first ? space : start + length;
  const inside = marks
    .map((mark) => ({ start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }))
    .filter((mark) => mark.start < mark.end);
  const runs = markedRuns(text.slice(start, end), inside);
  if (start > 0) runs.unshift({ text: "… ", marked: false });
  if (end < text.length) runs.push({ text: " …", marked: false });
  return runs;
}
