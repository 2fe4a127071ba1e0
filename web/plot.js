// @ts-check
// What a chart of a dated series shows. No DOM here, so that Node can test it.

/** @import {Point, Series} from "./text.js" */
/** @typedef {{x: number, y: number, point: Point}} Dot `x` in days since 1970 */

/**
 * The points that have both a number and a date, oldest first.
 * @param {Point[]} points
 * @returns {Dot[]}
 */
export function dots(points) {
  return points
    .flatMap((point) => {
      const x = dayOf(point.date);
      return x === null || point.value === null ? [] : [{ x, y: point.value, point }];
    })
    .sort((one, other) => one.x - other.x);
}

/**
 * Whether a chart tells more than its table: at least two times, and values that can be compared.
 * @param {Series} series
 */
export function isPlottable({ points }) {
  const shown = dots(points);
  return new Set(shown.map(({ x }) => x)).size > 1 && shown.length > points.length / 2;
}

/**
 * Days since 1970; a month or a year counts from its first day.
 * @param {string} date "2023-09-12", "2023-09" or "2023"
 * @returns {number | null}
 */
export function dayOf(date) {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return null;
  return Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) / 86_400_000;
}

const decimal = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

/**
 * A number as newspapers write it: "6,21 tỷ", "250 triệu", "12.300".
 * @param {number} value
 */
export function shortNumber(value) {
  const size = Math.abs(value);
  if (size >= 1e12) return `${decimal.format(value / 1e12)} nghìn tỷ`;
  if (size >= 1e9) return `${decimal.format(value / 1e9)} tỷ`;
  if (size >= 1e6) return `${decimal.format(value / 1e6)} triệu`;
  return decimal.format(value);
}

/**
 * The chart in one sentence, for those who do not see it.
 * @param {Series} series
 */
export function plotLabel({ title, points }) {
  const [first, last] = [points[0], points[points.length - 1]];
  return `Biểu đồ: ${title}. Từ ${first.text} (${first.label}) đến ${last.text} (${last.label}), ${points.length} mốc.`;
}

/**
 * The first and the last time, and of those between them as many as have room for their names.
 * @param {number[]} times in order
 * @param {number} room how many names fit side by side
 */
export function namedTimes(times, room) {
  const last = times[times.length - 1];
  const apart = (last - times[0]) / Math.max(room, 1);
  /** @type {number[]} */
  const named = [];
  for (const time of times) {
    const before = named[named.length - 1] ?? -Infinity;
    if (time === last && named.length > 1 && time - before < apart) named.pop();
    if (time === last || time - before >= apart) named.push(time);
  }
  return named;
}
