// @ts-check
// Turns what the server sends into what the page shows. No DOM here, so that Node can test it.

/**
 * A place in an article, as citations, related articles and search results give it. `start` and `end` are UTF-16
 * offsets into the article's body, which is what JavaScript strings count in.
 * @typedef {{articleId: string, title: string, publisher: string, published: string, publishedBasis: string,
 *   url: string, start: number, end: number, uploaded?: boolean, alsoPublished: Copy[]}} Place
 */
/** An article with the same text as the one it is given with.
 * @typedef {{articleId: string, title: string, publisher: string, published: string, url: string, uploaded?: boolean}} Copy */
/** What words of a quotation refer to, where the quotation does not say it.
 * @typedef {{start: number, end: number, name: string, nameStart: number, nameEnd: number}} Antecedent */
/** A stretch of a text, in UTF-16 offsets.
 * @typedef {{start: number, end: number}} Stretch */
/** `highlights` are stretches of `quote`: the words of it that answer. `before` and `after` are what stands beside it in
 * the article; answers that were kept from earlier versions lack them.
 * @typedef {Place & {number: number, quote: string, before?: string, after?: string, antecedents: Antecedent[],
 *   highlights: Stretch[]}} Citation */
/** @typedef {Place & {text: string}} Related */
/** A place to open in the reader: `cited` tells a quotation from a merely near passage.
 * @typedef {Place & {quote: string, cited: boolean, highlights?: Stretch[]}} Passage */
/** @typedef {{articleId: string, title: string, lead: string, body: string, captions: string[], publisher: string,
 *   published: string, publishedBasis: string, url: string, section: string, author: string, uploaded?: boolean}} Article */
/** @typedef {{kind: string, typed: string, understood: string}} Reading */
/** What one thing was at several times, oldest first.
 * @typedef {{title: string, unit: string, points: Point[]}} Series */
/** @typedef {{date: string, label: string, value: number | null, text: string, citation: number}} Point */
/** `short` is the answer in a few words, or empty; answers that were kept from earlier versions lack it. `turn` counts
 * from 1 in its conversation, 0 where it was not kept; `notice` is said below, if any; `asOf` is the newest cited day or
 * month, or empty.
 * @typedef {{answered: boolean, short?: string, answer: string, citations: Citation[], related: Related[],
 *   interpretation: Reading[], series: Series, conversation: string, turn: number, notice?: string, confidence: number,
 *   asOf: string}} Answer */
/** @typedef {{name: string, articles: number}} Share */
/** @typedef {{articles: number, firstPublished: string, lastPublished: string, publishers: Share[],
 *   sections?: Share[]}} Holdings */
/** Which articles are asked; a field that is missing does not matter. Days as "2026-02-05".
 * @typedef {{from?: string, to?: string, publisher?: string, section?: string}} Filter */
/** @typedef {{articleId: string, title: string, publisher: string, published: string, marks: Stretch[]}} Suggestion */
/** A conversation in the list.
 * @typedef {{conversation: string, title: string, created: string, changed: string, turns: number, shared: boolean}} Listed */
/** @typedef {{turn: number, question: string, time: string, shown: Answer, feedback?: "up" | "down" | ""}} StoredTurn */
/** `shared` is the token of its share link, or empty.
 * @typedef {{conversation: string, title: string, shared: string, turns: StoredTurn[]}} Conversation */
/** @typedef {{articleId: string, title: string, publisher: string, published: string, wordScore: number,
 *   meaningScore: number, score: number, cited: boolean}} Candidate */
/** @typedef {{articleId: string, text: string, likelihood: number, chosen: boolean, reason: string,
 *   read?: {answer: string, probability: number}}} Considered */
/** Why an answer came out as it did.
 * @typedef {{question: {typed: string, understood: string, kind: string, unit: string,
 *   times: {text: string, from: string, to: string}[], words: {text: string, role: string}[]},
 *   timings: {readMs: number, searchMs: number, readPassagesMs: number, composeMs: number}, candidates: Candidate[], sentences: Considered[],
 *   sufficiency: {probability: number, threshold: number, missing: string[]}, generation?: Generation,
 *   aids?: Aided[]}} Trace */
/**
 * What a language model did; absent where none was asked.
 * @typedef {{model: string, prompt: string, tokensIn: number, tokensOut: number, ms: number, kept: number,
 *   dropped: {text: string, reason: string, replaced: boolean}[], fallback: string}} Generation */
/**
 * What it did to understand the question.
 * @typedef {{use: string, taken: string[], fallback: string, tokensIn: number, tokensOut: number, ms: number}} Aided */
/** @typedef {{text: string, numbers: number[]}} AnswerPart */
/** @typedef {{text: string, marked: boolean}} Run */

/**
 * Cuts an answer into stretches of text, each with the citations that follow it. "A. [1] B. [2, 3]" becomes "A." with
 * 1 and " B." with 2 and 3. Brackets that name no known citation stay text: an answer quotes articles, and those may
 * hold brackets of their own.
 * @param {string} answer
 * @param {Iterable<number>} known numbers that have a citation
 * @returns {AnswerPart[]}
 */
export function answerParts(answer, known) {
  const citable = new Set(known);
  /** @type {AnswerPart[]} */
  const parts = [];
  let done = 0;
  for (const match of answer.matchAll(/\s*\[(\d+(?:\s*[,;]\s*\d+)*)\]/g)) {
    const numbers = match[1]
      .split(/[,;]/)
      .map(Number)
      .filter((number) => citable.has(number));
    if (numbers.length === 0) continue;
    const text = answer.slice(done, match.index);
    const last = parts.at(-1);
    if (text === "" && last) {
      last.numbers.push(...numbers.filter((number) => !last.numbers.includes(number)));
    } else {
      parts.push({ text, numbers });
    }
    done = match.index + match[0].length;
  }
  if (done < answer.length) parts.push({ text: answer.slice(done), numbers: [] });
  return parts;
}

/**
 * Cuts a text into runs inside and outside the stretches that are marked in it.
 * @param {string} text
 * @param {Stretch[]} stretches in order, apart from each other
 * @returns {Run[]}
 */
export function markedRuns(text, stretches) {
  /** @type {Run[]} */
  const runs = [];
  let done = 0;
  for (const { start, end } of stretches) {
    runs.push({ text: text.slice(done, start), marked: false }, { text: text.slice(start, end), marked: true });
    done = end;
  }
  runs.push({ text: text.slice(done), marked: false });
  return runs.filter((run) => run.text !== "");
}

/**
 * Finds the words that answer in a part of an answer that quotes a citation. None where it does not quote all of it.
 * @param {string} text
 * @param {Citation} citation
 * @returns {Stretch[]}
 */
export function highlightsIn(text, citation) {
  const { antecedents, highlights } = citation;
  /** Text that stands in brackets before an offset of the quotation. @param {number} offset */
  const added = (offset) =>
    antecedents.filter(({ end }) => end <= offset).reduce((length, { name }) => length + name.length + 3, 0);
  const at = text.indexOf(shownQuote(citation));
  return at < 0
    ? []
    : highlights.map(({ start, end }) => ({ start: at + start + added(start), end: at + end + added(end - 1) }));
}

/**
 * A quotation as answers show it: with what its words refer to in brackets behind them.
 * @param {Pick<Citation, "quote" | "antecedents">} citation
 */
export function shownQuote({ quote, antecedents = [] }) {
  let shown = quote;
  for (const { end, name } of [...antecedents].reverse()) shown = `${shown.slice(0, end)} [${name}]${shown.slice(end)}`;
  return shown;
}

/**
 * Says what a question was taken for: the whole of it where accents were added or it was in English, else the words that were read
 * otherwise than they were typed. Empty when there is nothing of the kind.
 * @param {Reading[]} readings
 */
export function interpretationLine(readings) {
  const whole = readings.find(({ kind }) => kind === "accents" || kind === "translation");
  if (whole) return `Ý bạn là: ${whole.understood}`;
  const words = readings
    .filter(({ kind }) => kind === "spelling" || kind === "abbreviation")
    .map(({ typed, understood }) => `${understood} (${typed})`);
  return words.length ? `Ý bạn là: ${[...new Set(words)].join(", ")}` : "";
}

/**
 * What was understood otherwise than it was typed, as lines to show, each with the kinds that take it back.
 * @param {Reading[]} readings
 * @returns {{kinds: string[], line: string}[]}
 */
export function understoodLines(readings) {
  const completed = completedQuestion({ interpretation: readings });
  const meant = interpretationLine(readings);
  const times = readings.filter(({ kind }) => kind === "time").map(({ understood }) => understood);
  return [
    { kinds: ["follow-up"], line: completed && `Hiểu là: ${completed}` },
    { kinds: ["spelling", "abbreviation", "accents"], line: meant },
    { kinds: ["time"], line: times.length ? `Tìm trong: ${[...new Set(times)].join("; ")}` : "" },
  ].filter(({ line }) => line);
}

/**
 * The question as it was completed from those before it, to be shown above its answer.
 * @param {{interpretation?: Reading[]}} answer
 * @returns {string} empty when nothing was added
 */
export function completedQuestion({ interpretation = [] }) {
  return interpretation.find((reading) => reading.kind === "follow-up")?.understood ?? "";
}

/**
 * Splits off the last word, so that the page can keep a citation on the line of the word it follows.
 * @param {string} text
 * @returns {[string, string]}
 */
export function splitLastWord(text) {
  const cut = text.search(/\S+\s*$/);
  return cut < 0 ? [text, ""] : [text.slice(0, cut), text.slice(cut)];
}

/**
 * Finds a quotation in an article's body: at its offsets, or elsewhere if the article has been replaced since the
 * answer was given.
 * @param {string} body
 * @param {{quote: string, start: number, end: number}} passage
 * @returns {{start: number, end: number} | null} null when the article no longer holds the quotation
 */
export function locate(body, { quote, start, end }) {
  if (!quote) return null;
  if (body.slice(start, end) === quote) return { start, end };
  const moved = body.indexOf(quote);
  return moved < 0 ? null : { start: moved, end: moved + quote.length };
}

/**
 * Cuts a body into paragraphs, and those into runs inside and outside a span. A span may cross paragraphs.
 * @param {string} body paragraphs end at "\n"
 * @param {{start: number, end: number} | null} span
 * @returns {Run[][]}
 */
export function paragraphs(body, span) {
  const { start, end } = span ?? { start: 0, end: 0 };
  /** @type {Run[][]} */
  const result = [];
  for (const match of body.matchAll(/[^\n]+/g)) {
    const [text] = match;
    if (text.trim() === "") continue;
    const from = Math.min(Math.max(start - match.index, 0), text.length);
    const to = Math.min(Math.max(end - match.index, from), text.length);
    const runs = [
      { text: text.slice(0, from), marked: false },
      { text: text.slice(from, to), marked: true },
      { text: text.slice(to), marked: false },
    ];
    result.push(runs.filter((run) => run.text !== ""));
  }
  return result;
}

/**
 * Writes a date as Vietnamese newspapers do: "2026-02-05" becomes "5/2/2026", "2025-12" becomes "tháng 12/2025",
 * "2025" becomes "năm 2025". Never through `Date`, whose time zone could move the day.
 * @param {string} published
 * @returns {string} empty when it is not a date
 */
export function vietnameseDate(published) {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(published);
  if (!match) return "";
  const [, year, month, day] = match;
  if (day) return `${Number(day)}/${Number(month)}/${year}`;
  return month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/**
 * A publication date with how far it can be trusted: "5/2/2026", "5/2/2026 (suy ra)" or "không rõ ngày".
 * @param {{published: string, publishedBasis: string}} article
 */
export function dateLabel({ published, publishedBasis }) {
  const date = vietnameseDate(published);
  if (!date || publishedBasis === "unknown") return "không rõ ngày";
  return publishedBasis === "inferred" ? `${date} (suy ra)` : date;
}

/** Said of an article that somebody sent to the page, whatever it says of itself. */
const UPLOADED = "người dùng tải lên";

/**
 * Where an article comes from: "Báo A · 5/2/2026", and whether somebody sent it to the page.
 * @param {{publisher: string, published: string, publishedBasis: string, uploaded?: boolean}} article
 * @returns {string[]}
 */
export function originParts(article) {
  return [article.publisher, dateLabel(article), article.uploaded ? UPLOADED : ""].filter(Boolean);
}

/**
 * The name of a citation for those who cannot see the source list.
 * @param {Citation} citation
 */
export function citationName(citation) {
  const { number, title } = citation;
  return `Nguồn ${number}: ${[title, ...originParts(citation)].filter(Boolean).join(", ")}`;
}

/**
 * The name of a copy: "Báo A, 5/2/2026"; its headline where the publisher is unknown.
 * @param {Copy} copy
 */
export function copyName({ title, publisher, published, uploaded }) {
  return [publisher || title, vietnameseDate(published), uploaded ? UPLOADED : ""].filter(Boolean).join(", ");
}

/**
 * What the archive holds: "78 bài báo, từ 12/9/2023 đến 12/8/2026".
 * @param {Holdings} holdings
 */
export function holdingsLine({ articles, firstPublished, lastPublished }) {
  if (articles === 0) return "Kho lưu trữ chưa có bài báo nào.";
  const count = `${new Intl.NumberFormat("vi-VN").format(articles)} bài báo`;
  const [first, last] = [vietnameseDate(firstPublished), vietnameseDate(lastPublished)];
  if (!first || !last) return count;
  return first === last ? `${count}, ${first}` : `${count}, từ ${first} đến ${last}`;
}

/**
 * The address of an article's original, only if it is a web address: article files come from anywhere, and a
 * "javascript:" link would run as part of this page.
 * @param {string} url
 * @returns {{href: string, site: string} | null}
 */
export function original(url) {
  const { protocol, href, hostname } = parsed(url) ?? {};
  if (!href || !hostname) return null;
  if (protocol !== "https:" && protocol !== "http:") return null;
  return { href, site: hostname.replace(/^www\./, "") };
}

/**
 * `URL.canParse` is too new for the browsers that some offices have.
 * @param {string} url
 */
function parsed(url) {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
