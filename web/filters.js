// @ts-check
// What narrows the articles that are asked. No DOM here, so that Node can test it.
import { vietnameseDate } from "./text.js";

/** @import {Filter} from "./text.js" */

/** @type {(keyof Filter)[]} */
export const filterFields = ["from", "to", "publisher", "section"];

/**
 * A filter as words to show, field by field: "từ 5/2/2026", "Báo Nhân Dân", "mục Kinh tế".
 * @param {Filter} filter
 * @returns {{field: keyof Filter, label: string}[]}
 */
export function filterLabels({ from, to, publisher, section }) {
  /** @type {{field: keyof Filter, label: string}[]} */
  const labels = [
    { field: "from", label: from ? `Đăng từ ${vietnameseDate(from)}` : "" },
    { field: "to", label: to ? `Đăng đến ${vietnameseDate(to)}` : "" },
    { field: "publisher", label: publisher ? `Báo: ${publisher}` : "" },
    { field: "section", label: section ? `Mục: ${section}` : "" },
  ];
  return labels.filter(({ label }) => label);
}

/**
 * @param {Filter} filter
 * @param {keyof Filter} field
 * @returns {Filter}
 */
export function withoutField(filter, field) {
  const { [field]: _, ...rest } = filter;
  return rest;
}

/**
 * Only the fields that hold something.
 * @param {Iterable<[string, FormDataEntryValue]>} entries
 * @returns {Filter}
 */
export function filterOf(entries) {
  const given = new Map(entries);
  const held = filterFields.map((field) => [field, String(given.get(field) ?? "").trim()]).filter(([, value]) => value);
  return Object.fromEntries(held);
}

/**
 * Why a filter finds nothing by itself, or empty.
 * @param {Filter} filter
 */
export function filterProblem({ from, to }) {
  return from && to && from > to ? "Ngày bắt đầu ở sau ngày kết thúc." : "";
}
