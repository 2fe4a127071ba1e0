// @ts-check
// Answers as text to take along. No DOM here, so that Node can test it.
import { originParts, shownQuote, vietnameseDate } from "./text.js";

/** @import {Answer, Citation, StoredTurn} from "./text.js" */
/** @typedef {Pick<Answer, "answered" | "short" | "answer" | "citations" | "asOf">} Exported */

/**
 * One source a line: "[1] Headline. Publisher, 5/2/2026. https://…".
 * @param {Citation[]} citations
 */
export function citationList(citations) {
  return citations.map((citation) => `[${citation.number}] ${source(citation)}`).join("\n");
}

/**
 * @param {string} question
 * @param {Exported} answer
 */
export function plainText(question, answer) {
  const sources = answer.citations.length ? `Nguồn:\n${citationList(answer.citations)}` : "";
  return [question, answer.short, answer.answer, asOfLine(answer.asOf), sources].filter(Boolean).join("\n\n");
}

/**
 * An answer as Markdown. What its text quotes whole is not quoted again under the source.
 * @param {string} question
 * @param {Exported} answer
 */
export function markdown(question, answer) {
  const sources = answer.citations.map((citation) => {
    const name = `${citation.number}. ${linked(citation)}`;
    if (answer.answer.includes(shownQuote(citation))) return name;
    const quoted = citation.quote.split("\n").map((line) => `   > ${escape(line)}`);
    return `${name}\n\n${quoted.join("\n")}`;
  });
  const asOf = asOfLine(answer.asOf);
  const parts = [`## ${escape(question)}`];
  if (answer.short) parts.push(`**${escape(answer.short)}**`);
  parts.push(escape(answer.answer));
  if (asOf) parts.push(`*${asOf}*`);
  if (sources.length) parts.push("**Nguồn**", ...sources);
  return parts.join("\n\n");
}

/**
 * A whole conversation as Markdown.
 * @param {string} title
 * @param {StoredTurn[]} turns
 */
export function conversationMarkdown(title, turns) {
  return [`# ${escape(title)}`, ...turns.map(({ question, shown }) => markdown(question, shown))].join("\n\n") + "\n";
}

/**
 * A file name that every system takes: letters with their accents, digits and hyphens.
 * @param {string} title
 */
export function fileName(title) {
  const name = title.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-").slice(0, 60);
  return `${name || "cuoc-hoi"}.md`;
}

/** @param {string | undefined} asOf */
export function asOfLine(asOf) {
  const date = vietnameseDate(asOf ?? "");
  return date ? `Số liệu tính đến ${date}` : "";
}

/** @param {Citation} citation */
function source(citation) {
  const origin = originParts(citation).join(", ");
  return [`${citation.title}.`, `${origin}.`, citation.url].filter(Boolean).join(" ");
}

/** @param {Citation} citation */
function linked(citation) {
  const title = escape(citation.title);
  const origin = originParts(citation).map(escape).join(", ");
  const name = /^https?:\/\/[^\s<>()]+$/.test(citation.url) ? `[${title}](${citation.url})` : title;
  return `${name} – ${origin}`;
}

/**
 * Article text is not trusted to be Markdown: what would be markup is escaped. Citations stay as they are.
 * @param {string} text
 */
function escape(text) {
  return text
    .replace(/[\\`*_<>|~]/g, "\\$&")
    .replace(/!?\[(?!\d+(?:\s*[,;]\s*\d+)*\](?!\())/g, "\\$&")
    .replace(/^(\s*)(#{1,6}\s|[-+]\s|\d+[.)]\s)/gm, (_, space, mark) => `${space}${mark.replace(/[#\-+.)]/, "\\$&")}`);
}
