// @ts-check
import { button, make } from "./dom.js";
import {
  answerParts,
  citationName,
  copyName,
  dateLabel,
  highlightsIn,
  markedRuns,
  original,
  splitLastWord,
  understoodLines,
} from "./text.js";

/** @import {Answer, Citation, Copy, Passage, Run, Series} from "./text.js" */

let turns = 0;

/**
 * One question with what came of it: an answer and its sources, the archive's "I do not know", or a failure.
 *
 * Bubbling events: `passage` (detail: the {@link Passage} to open), `again` (ask this question again),
 * `edit` (put this question back into the box).
 *
 * What was understood otherwise than typed can be taken back: its kinds go into `without`, and `again` follows.
 */
export class AnswerTurn extends HTMLElement {
  #heading = make("h2", { id: `turn-${++turns}`, class: "question", tabindex: "-1" });
  #outcome = make("div", { class: "outcome" });

  /** @param {string} question */
  constructor(question = "") {
    super();
    this.question = question;
    /** Kinds of reading that were taken back.
     * @type {string[]} */
    this.without = [];
    this.#heading.append(question);
  }

  connectedCallback() {
    // Asking again moves the turn to the end, which connects it a second time.
    if (this.firstChild) return;
    this.setAttribute("role", "group");
    this.setAttribute("aria-labelledby", this.#heading.id);
    this.append(this.#heading, this.#outcome);
  }

  focus() {
    this.#heading.focus({ preventScroll: true });
  }

  clear() {
    this.#outcome.replaceChildren();
  }

  /** @param {Answer} answer */
  show(answer) {
    const understood = understoodLines(answer.interpretation).map((reading) => this.#understood(reading));
    if (this.without.length) understood.push(this.#takenBack());
    const outcome = answer.answered ? this.#found(answer) : this.#notFound(answer);
    this.#outcome.replaceChildren(...understood, ...outcome);
  }

  /** @param {{kinds: string[], line: string}} reading */
  #understood({ kinds, line }) {
    const remove = button("✕", "remove", () => {
      this.without = [...new Set([...this.without, ...kinds])];
      this.#tell("again");
    });
    remove.setAttribute("aria-label", `Bỏ cách hiểu này – ${line}`);
    remove.title = "Bỏ cách hiểu này và hỏi lại";
    const said = make("span", {}, line);
    if (kinds.includes("time")) said.title = "Tin đăng trong hoặc ngay sau thời gian này, hoặc nói về thời gian này";
    return make("p", { class: "understood" }, said, " ", remove);
  }

  #takenBack() {
    const restore = button("Hiểu lại như trước", "quiet", () => {
      this.without = [];
      this.#tell("again");
    });
    return make("p", { class: "understood" }, "Đã bỏ một cách hiểu. ", restore);
  }

  /** @param {{message: string, retry: boolean}} failure */
  fail({ message, retry }) {
    const [label, event] = retry ? ["Thử lại", "again"] : ["Sửa câu hỏi", "edit"];
    const remedy = button(label, "quiet", () => this.#tell(event));
    this.#outcome.replaceChildren(make("div", { class: "notice failure" }, make("p", {}, message), remedy));
  }

  stop() {
    const again = button("Hỏi lại", "quiet", () => this.#tell("again"));
    this.#outcome.replaceChildren(make("div", { class: "notice" }, make("p", {}, "Đã dừng tìm."), again));
  }

  /** @param {Answer} answer */
  #found({ answer, citations, series }) {
    const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
    const text = make("p", { class: "answer" });
    for (const part of answerParts(answer, byNumber.keys())) {
      const cited = part.numbers.map((number) => /** @type {Citation} */ (byNumber.get(number)));
      const stretches = cited.length === 1 ? highlightsIn(part.text, cited[0]) : [];
      const runs = markedRuns(part.text, stretches);
      const last = cited.length ? runs.pop() : undefined;
      const [head, word] = splitLastWord(last?.text ?? "");
      const marked = last?.marked ?? false;
      text.append(...this.#runs([...runs, { text: head, marked }]));
      if (last) {
        const chips = cited.map((citation) => this.#chip(citation));
        text.append(make("span", { class: "unbroken" }, ...this.#runs([{ text: word, marked }]), ...chips));
      }
    }
    const found = series.points.length ? [text, this.#table(series)] : [text];
    if (citations.length === 0) return found;
    const items = citations.map((citation, index) => {
      const passage = { ...citation, cited: true };
      const number = make("span", { class: "number" }, String(citation.number));
      // A second quotation from the same article goes under the headline that stands there already.
      const same = citations[index - 1]?.articleId === citation.articleId;
      if (same) return make("li", { class: "same" }, number, this.#excerpt(passage));
      return make("li", {}, number, this.#source(passage));
    });
    // "list" said aloud because some screen readers drop it from lists without bullets.
    const list = make("ol", { class: "sources", role: "list" }, ...items);
    return [...found, make("h3", { class: "label" }, "Nguồn"), list];
  }

  /** @param {Run[]} runs */
  #runs(runs) {
    return runs.filter((run) => run.text).map((run) => (run.marked ? make("mark", {}, run.text) : run.text));
  }

  /** @param {Series} series */
  #table({ title, points }) {
    const heads = ["Thời điểm", "Giá trị", "Nguồn"].map((head) => make("th", { scope: "col" }, head));
    const rows = points.map(({ label, text, citation }) =>
      make(
        "tr",
        {},
        make("th", { scope: "row" }, label),
        make("td", {}, text),
        make("td", {}, String(citation)),
      ),
    );
    return make(
      "table",
      { class: "series" },
      make("caption", {}, title),
      make("thead", {}, make("tr", {}, ...heads)),
      make("tbody", {}, ...rows),
    );
  }

  /** @param {Answer} answer */
  #notFound({ answer, related }) {
    const notice = make("div", { class: "notice" }, make("p", { class: "verdict" }, answer));
    if (related.length === 0) return [notice];
    const items = related.map((near) => make("li", {}, this.#source({ ...near, quote: near.text, cited: false })));
    return [
      notice,
      make("h3", { class: "label" }, "Bài gần nhất (không phải câu trả lời)"),
      make("ul", { class: "sources near", role: "list" }, ...items),
    ];
  }

  /** @param {Citation} citation */
  #chip(citation) {
    const chip = button(String(citation.number), "chip", () => this.#open({ ...citation, cited: true }));
    chip.setAttribute("aria-label", citationName(citation));
    return chip;
  }

  /** @param {Passage} passage */
  #source(passage) {
    const headline = button(passage.title, "headline", () => this.#open(passage));
    const origin = [passage.publisher, dateLabel(passage)].filter(Boolean).join(" · ");
    const parts = [headline, make("p", { class: "origin" }, origin)];
    if (passage.alsoPublished.length) parts.push(this.#copies(passage.alsoPublished));
    return make("div", {}, ...parts, this.#excerpt(passage));
  }

  /** @param {Copy[]} copies */
  #copies(copies) {
    const line = make("p", { class: "origin" }, "Cũng đăng trên: ");
    copies.forEach((copy, index) => {
      const source = original(copy.url);
      const name = copyName(copy);
      const attributes = { title: copy.title, target: "_blank", rel: "noopener noreferrer" };
      line.append(index ? "; " : "", source ? make("a", { href: source.href, ...attributes }, name) : name);
    });
    return line;
  }

  /** @param {Passage} passage */
  #excerpt(passage) {
    const excerpt = make(
      passage.cited ? "blockquote" : "p",
      { class: "excerpt" },
      ...this.#runs(markedRuns(passage.quote, passage.highlights ?? [])),
    );
    // It answers the mouse too, unless it is being selected for copying; chip and headline serve the keyboard.
    excerpt.addEventListener("click", () => {
      if (getSelection()?.isCollapsed !== false) this.#open(passage);
    });
    return excerpt;
  }

  /** @param {Passage} passage */
  #open(passage) {
    this.#tell("passage", passage);
  }

  /**
   * @param {string} event
   * @param {Passage} [detail]
   */
  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}

customElements.define("answer-turn", AnswerTurn);
