// @ts-check
// What the archive page says of what the archive holds. No DOM here, so that Node can test it.

/** @import {Ingest, Month, Uploaded, UploadState} from "./holdings-api.js" */

const numbers = new Intl.NumberFormat("vi-VN");

/** @param {number} value such as 1234 @returns {string} such as "1.234" */
export function count(value) {
  return numbers.format(value);
}

/**
 * Fills in the months without articles, so that a chart of them shows the gaps.
 * @param {Month[]} months oldest first
 * @returns {Month[]}
 */
export function everyMonth(months) {
  const articles = new Map(months.map((month) => [ordinal(month.month), month.articles]));
  const [first, last] = [Math.min(...articles.keys()), Math.max(...articles.keys())];
  if (!Number.isFinite(last - first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    month: monthText(first + index),
    articles: articles.get(first + index) ?? 0,
  }));
}

/** Months since year 0. @param {string} month such as "2025-10" */
function ordinal(month) {
  const [year, number] = month.split("-").map(Number);
  return year * 12 + number - 1;
}

/** @param {number} ordinal */
function monthText(ordinal) {
  return `${String(Math.floor(ordinal / 12)).padStart(4, "0")}-${String((ordinal % 12) + 1).padStart(2, "0")}`;
}

/** @param {string} month such as "2025-10" @returns {string} such as "10/2025" */
export function monthLabel(month) {
  const [year, number] = month.split("-").map(Number);
  return `${number}/${year}`;
}

/**
 * The first and the last day of a month.
 * @param {string} month such as "2024-02"
 * @returns {{from: string, to: string}}
 */
export function monthDays(month) {
  const [year, number] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${days}` };
}

/**
 * A moment as its reader's clock shows it: "lúc 10:15 ngày 6/2/2026".
 * @param {string} instant in the form of ISO 8601
 * @param {string} [timeZone] that of the reader when left out
 * @returns {string} empty when it is not a moment
 */
export function moment(instant, timeZone) {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return "";
  const format = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone,
  });
  const part = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return `lúc ${part.hour}:${part.minute} ngày ${Number(part.day)}/${Number(part.month)}/${part.year}`;
}

/**
 * How long something took: "4 phút 37 giây".
 * @param {string} started
 * @param {string} finished
 * @returns {string} empty when it is not known
 */
export function duration(started, finished) {
  const seconds = Math.round((Date.parse(finished) - Date.parse(started)) / 1000);
  if (!(seconds >= 0)) return "";
  if (seconds < 60) return `${seconds} giây`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours) return `${hours} giờ ${minutes} phút`;
  return seconds % 60 ? `${minutes} phút ${seconds % 60} giây` : `${minutes} phút`;
}

/**
 * @param {Ingest | null} ingest
 * @param {string} [timeZone]
 */
export function ingestLine(ingest, timeZone) {
  if (!ingest) return "Chưa nạp lần nào.";
  const took = duration(ingest.started, ingest.finished);
  const when = `Xong ${moment(ingest.finished, timeZone)}${took ? `, mất ${took}` : ""}`;
  const kinds = [
    `${count(ingest.articles)} bài mới hoặc thay đổi`,
    `${count(ingest.unchanged)} bài không đổi`,
    `${count(ingest.skipped)} tệp bị bỏ qua`,
  ];
  return `${when}: ${kinds.join(", ")}.`;
}

/**
 * Which of a list are shown: "Mục 21–40 trong 57".
 * @param {number} offset
 * @param {number} size
 * @param {number} total
 */
export function rangeLine(offset, size, total) {
  return `Mục ${count(Math.min(offset + 1, total))}–${count(Math.min(offset + size, total))} trong ${count(total)}`;
}

/** @param {number} bytes @returns {string} such as "1,4 MB" */
export function fileSize(bytes) {
  const kilo = bytes / 1000;
  if (kilo < 1) return `${bytes} byte`;
  const [value, unit] = kilo < 999.5 ? [kilo, "KB"] : [kilo / 1000, "MB"];
  const digits = value < 9.95 ? 1 : 0;
  return `${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: digits }).format(value)} ${unit}`;
}

/**
 * Puts files together that are sent in one request: small ones many at a time, a large one alone.
 * @template {{size: number}} Sized
 * @param {Sized[]} files
 * @param {number} [bytes] most in one request, a single larger file excepted
 * @param {number} [most] files in one request
 * @returns {Sized[][]}
 */
export function batches(files, bytes = 8_000_000, most = 100) {
  /** @type {Sized[][]} */
  const result = [];
  let held = Infinity;
  for (const file of files) {
    if (held + file.size > bytes || result[result.length - 1].length === most) {
      result.push([]);
      held = 0;
    }
    result[result.length - 1].push(file);
    held += file.size;
  }
  return result;
}

/**
 * What became of an upload: "2 bài mới, 1 tệp bị bỏ qua".
 * @param {UploadState} state
 */
export function uploadLine({ state, files, read, articles, unchanged, skipped, notices }) {
  if (state === "waiting") return "Đã gửi, đang chờ đến lượt.";
  if (state === "running") return `Đang đọc: ${count(read)}/${count(files)} tệp.`;
  if (state === "failed") return "Máy chủ không nạp được các tệp này.";
  const kinds = [`${count(articles)} bài mới hoặc thay đổi`];
  if (unchanged) kinds.push(`${count(unchanged)} bài đã có sẵn`);
  if (skipped.length) kinds.push(`${count(skipped.length)} tệp bị bỏ qua`);
  if (notices?.length) kinds.push(`${count(notices.length)} bài cần lưu ý`);
  return `Đã nạp xong: ${kinds.join(", ")}.`;
}

/**
 * What was uploaded, when and by whom as far as known: "Lúc 08:01 ngày 5/2/2026, từ 10.0.0.7: 2 bài".
 * @param {Uploaded} sent
 * @param {string} [timeZone]
 */
export function uploadedLine({ time, sender, articles }, timeZone) {
  const when = moment(time, timeZone);
  const whence = sender ? `, từ địa chỉ ${sender}` : "";
  return `${when[0].toUpperCase()}${when.slice(1)}${whence}: ${count(articles)} bài.`;
}
