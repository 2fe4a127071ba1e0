// @ts-check
import { copyMenu } from "./actions.js";
import { button, make } from "./dom.js";
import { asOfLine } from "./export.js";
import { AnswerFeedback } from "./feedback.js";
import { filterLabels, withoutField } from "./filters.js";
import { prose } from "./prose.js";
import { refusalNotice } from "./refusal.js";
import { seriesFigure } from "./series.js";
import { nearList, sourceList } from "./sources.js";
import { understoodLines } from "./text.js";
import { whyPanel } from "./why.js";

/** @import {Sentence} from "./asking.js" */
/** @import {Answer, Citation, Filter, Passage, Reading} from "./text.js" */

let turns = 0;

/**
 * One question with what came of it: an answer and its sources, the archive's "I do not know", or a failure. While an
 * answer is on its way it shows what is done and the sentences that are ready.
 *
 * Attribute `readonly`: nothing can be asked again or judged; quotations open and texts can be copied.
 *
 * Bubbling events: `passage` (detail: the {@link Passage} to open), `again` (ask this question again),
 * `edit` (put this question back into the box).
 *
 * What was understood otherwise than typed can be taken back, and so can filters: `without` and `filter` change,
 * and `again` follows.
 */
export class AnswerTurn extends HTMLElement {
  #heading = make("h2", { id: `turn-${++turns}`, class: "question", tabindex: "-1" });
  #readings = make("div", { class: "tags" });
  #stage = make("p", { class: "stage" });
  #body = make("div", { class: "outcome" });
  #short = make("p", { class: "short" });
  #text = make("p", { class: "answer" });
  /** @type {Map<number, Citation>} */
  #citations = new Map();
  #streamed = "";

  /**
   * @param {string} question
   * @param {Filter} filter
   */
  constructor(question = "", filter = {}) {
    super();
    this.question = question;
    this.filter = filter;
    /** Kinds of reading that were taken back.
     * @type {string[]} */
    this.without = [];
    /** Id of the request; another once something else is asked. */
    this.request = "";
    this.#heading.append(question);
  }

  connectedCallback() {
    // Asking again moves the turn to the end, which connects it a second time.
    if (this.firstChild) return;
    this.setAttribute("role", "group");
    this.setAttribute("aria-labelledby", this.#heading.id);
    this.append(this.#heading, this.#readings, this.#stage, this.#body);
  }

  focus() {
    this.#heading.focus({ preventScroll: true });
  }

  /** Every quotation of the answer, in its order.
   * @returns {Passage[]} */
  get passages() {
    return [...this.#citations.values()].map((citation) => ({ ...citation, cited: true }));
  }

  clear() {
    this.dataset.state = "asking";
    this.#streamed = "";
    this.#citations = new Map();
    this.#text = make("p", { class: "answer" });
    this.#stage.textContent = "";
    this.#body.replaceChildren();
    this.#showReadings([]);
  }

  /** @param {string} message */
  stage(message) {
    this.#stage.textContent = message;
  }

  /** @param {Reading[]} interpretation */
  understood(interpretation) {
    this.#showReadings(interpretation);
  }

  /** @param {string} words the answer in a few words */
  short(words) {
    this.#short.textContent = words;
    this.#body.prepend(this.#short);
  }

  /** @param {Sentence} sentence the next of the answer */
  sentence({ text, citations, separator }) {
    for (const citation of citations) this.#citations.set(citation.number, citation);
    this.#streamed += separator + text;
    this.#text.append(separator, ...prose(text, this.#citations));
    if (!this.#text.isConnected) this.#body.append(this.#text);
  }

  /**
   * @param {Answer} answer
   * @param {"up" | "down" | ""} verdict what was thought of it before
   */
  show(answer, verdict = "") {
    this.dataset.state = answer.answered ? "answered" : "refused";
    this.#stage.textContent = "";
    this.#showReadings(answer.interpretation);
    const outcome = answer.answered ? this.#found(answer) : this.#notFound(answer);
    if (answer.notice) outcome.push(make("div", { class: "notice" }, make("p", {}, answer.notice)));
    this.#fill([...outcome, this.#afterwards(answer, verdict)]);
  }

  /**
   * Shows these and nothing else. What is there already is not touched: it may have the focus.
   * @param {HTMLElement[]} outcome
   */
  #fill(outcome) {
    for (const child of [...this.#body.children]) if (!outcome.some((node) => node === child)) child.remove();
    outcome.forEach((node, index) => {
      const there = this.#body.children[index] ?? null;
      if (there !== node) this.#body.insertBefore(node, there);
    });
  }

  /** @param {{message: string, retry: boolean}} failure */
  fail({ message, retry }) {
    this.dataset.state = "failed";
    const [label, event] = retry ? ["Thử lại", "again"] : ["Sửa câu hỏi", "edit"];
    this.#end("notice failure", message, button(label, "quiet", () => this.#tell(event)));
  }

  stop() {
    this.dataset.state = "stopped";
    this.#end("notice", "Đã dừng.", button("Hỏi lại", "quiet", () => this.#tell("again")));
  }

  /**
   * @param {string} className
   * @param {string} message
   * @param {HTMLButtonElement} remedy
   */
  #end(className, message, remedy) {
    this.#stage.textContent = "";
    this.#body.append(make("div", { class: className }, make("p", {}, message), remedy));
  }

  /** @param {Answer} answer */
  #found({ short = "", answer, citations, series, asOf }) {
    this.#citations = new Map(citations.map((citation) => [citation.number, citation]));
    if (this.#streamed !== answer) this.#text = make("p", { class: "answer" }, ...prose(answer, this.#citations));
    const date = asOfLine(asOf);
    /** @type {HTMLElement[]} */
    const parts = [this.#text];
    if (short) {
      if (this.#short.textContent !== short) this.#short.textContent = short;
      parts.unshift(this.#short);
    }
    if (date) parts.push(make("p", { class: "as-of" }, date));
    if (series.points.length) parts.push(seriesFigure(series, this.#citations));
    if (citations.length) parts.push(make("h3", { class: "label" }, "Nguồn"), sourceList(citations));
    return parts;
  }

  /** @param {Answer} answer */
  #notFound(answer) {
    const notice = refusalNotice(this.question, answer.answer, this.#ways(answer));
    if (answer.related.length === 0) return [notice];
    return [notice, make("h3", { class: "label" }, "Bài gần nhất (không phải câu trả lời)"), nearList(answer.related)];
  }

  /** @param {Answer} answer */
  #ways({ interpretation }) {
    if (this.#isReadOnly) return [];
    const ways = [button("Sửa câu hỏi", "quiet", () => this.#tell("edit"))];
    if (filterLabels(this.filter).length) {
      ways.unshift(button("Hỏi lại, bỏ bộ lọc", "quiet", () => this.#askWith({}, this.without)));
    }
    if (interpretation.some(({ kind }) => kind === "time")) {
      ways.unshift(button("Hỏi lại, bỏ thời gian", "quiet", () => this.#takeBack(["time"])));
    }
    return ways;
  }

  /**
   * @param {Answer} answer
   * @param {"up" | "down" | ""} verdict
   */
  #afterwards(answer, verdict) {
    const copying = copyMenu(this.question, answer);
    if (this.#isReadOnly || !answer.turn) return make("div", { class: "afterwards" }, copying);
    const bar = make("div", { class: "bar" }, new AnswerFeedback(answer, verdict), copying);
    return make("div", { class: "afterwards" }, bar, whyPanel(answer));
  }

  /** @param {Reading[]} interpretation */
  #showReadings(interpretation) {
    const understood = understoodLines(interpretation).map(({ kinds, line }) => {
      const tag = this.#tag(line, "Bỏ cách hiểu này", () => this.#takeBack(kinds));
      if (kinds.includes("time")) tag.title = "Tin đăng trong hoặc ngay sau thời gian này, hoặc nói về thời gian này";
      return tag;
    });
    const filters = filterLabels(this.filter).map(({ field, label }) =>
      this.#tag(label, "Bỏ bộ lọc này", () => this.#askWith(withoutField(this.filter, field), this.without)),
    );
    this.#readings.replaceChildren(...understood, ...filters);
    if (this.without.length && !this.#isReadOnly) {
      this.#readings.append(button("Hiểu lại như trước", "plain", () => this.#askWith(this.filter, [])));
    }
  }

  /**
   * @param {string} text
   * @param {string} action what its button does
   * @param {() => void} remove
   */
  #tag(text, action, remove) {
    const tag = make("span", { class: "tag" }, make("span", {}, text));
    if (this.#isReadOnly) return tag;
    const cross = button("✕", "remove", remove);
    cross.setAttribute("aria-label", `${action} – ${text}`);
    cross.title = `${action} và hỏi lại`;
    tag.append(cross);
    return tag;
  }

  /** @param {string[]} kinds */
  #takeBack(kinds) {
    this.#askWith(this.filter, [...new Set([...this.without, ...kinds])]);
  }

  /**
   * @param {Filter} filter
   * @param {string[]} without
   */
  #askWith(filter, without) {
    this.filter = filter;
    this.without = without;
    this.request = "";
    this.#tell("again");
  }

  get #isReadOnly() {
    return this.hasAttribute("readonly");
  }

  /** @param {string} event */
  #tell(event) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true }));
  }
}

customElements.define("answer-turn", AnswerTurn);
