// @ts-check
import { article as fetchArticle, explain } from "./api.js";
import { button, find, make } from "./dom.js";
import { locate, original, originParts, paragraphs } from "./text.js";

/** @import {Article, Passage} from "./text.js" */

// The width below which the style sheet has no room for a second column.
const narrow = matchMedia("(max-width: 59.99rem)");

/**
 * Shows an article with one passage marked: beside the answers on a wide screen, over them on a narrow one.
 *
 * Where it is opened with the other passages of an answer, buttons and keys (K, J, ←, →) step through them; the buttons
 * are in the page's HTML only where there are answers.
 *
 * Events: `dismiss` (the reader of the page wants it closed; closing is left to the page, which keeps the history),
 * `step` (detail: the {@link Passage} that it opened).
 */
export class ArticleReader extends HTMLElement {
  /** @type {Passage | null} */
  #passage = null;
  /** @type {Passage[]} */
  #among = [];
  /** @type {Article | null} the one shown last */
  #article = null;
  /** @type {Element | null} */
  #opener = null;
  #loading = new AbortController();

  connectedCallback() {
    find(HTMLButtonElement, "#reader-close", this).addEventListener("click", () => this.#dismiss());
    // A modal dialog closes itself on Esc or a phone's back gesture; what is left is to tell the page.
    this.#dialog.addEventListener("close", () => {
      if (!this.#dialog.open) this.#dismiss();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      if (!this.isOpen || this.#dialog.matches(":modal")) return;
      event.preventDefault();
      this.#dismiss();
    });
    narrow.addEventListener("change", () => {
      if (this.isOpen) this.#present();
    });
    this.#steps?.querySelector("#reader-previous")?.addEventListener("click", () => this.#step(-1));
    this.#steps?.querySelector("#reader-next")?.addEventListener("click", () => this.#step(1));
    this.#dialog.addEventListener("keydown", (event) => this.#press(event));
  }

  // Not fields: what an element holds may come after the element itself.
  get #dialog() {
    return find(HTMLDialogElement, "dialog", this);
  }

  get #page() {
    return find(HTMLElement, ".reader-page", this);
  }

  /** @returns {HTMLElement | null} */
  get #steps() {
    return this.querySelector(".reader-steps");
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /**
   * @param {Passage} passage
   * @param {Passage[]} among the passages of its answer, itself among them; none to step through
   */
  async open(passage, among = []) {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#passage = passage;
    this.#among = among;
    this.#takePlace();
    this.#showSteps();
    try {
      this.#show(await this.#fetch(passage, signal), passage);
    } catch (error) {
      if (signal.aborted) return;
      const { message, retry } = explain(error);
      const notice = make("div", { class: "notice failure", role: "alert" }, make("p", {}, message));
      if (retry) notice.append(button("Thử lại", "quiet", () => this.open(passage, among)));
      this.#page.replaceChildren(this.#title(passage.title), notice);
    }
  }

  #takePlace() {
    const outside = !this.contains(document.activeElement);
    if (!this.isOpen || outside) this.#opener = document.activeElement;
    if (!this.isOpen) this.#present();
  }

  /**
   * @param {Passage} passage
   * @param {AbortSignal} signal
   */
  async #fetch(passage, signal) {
    if (this.#article?.articleId === passage.articleId) return this.#article;
    const title = this.#title(passage.title);
    this.#page.replaceChildren(title, make("p", { class: "stage", role: "status" }, "Đang mở bài…"));
    this.#dialog.scrollTop = 0;
    title.focus({ preventScroll: true });
    this.#article = await fetchArticle(passage.articleId, signal);
    return this.#article;
  }

  /** @param {string} text */
  #title(text) {
    return make("h2", { id: "reader-title", tabindex: "-1" }, text);
  }

  get #index() {
    const { articleId, start } = this.#passage ?? {};
    return this.#among.findIndex((other) => other.articleId === articleId && other.start === start);
  }

  #showSteps() {
    if (!this.#steps) return;
    const index = this.#index;
    this.#steps.hidden = index < 0 || this.#among.length < 2;
    find(HTMLButtonElement, "#reader-previous", this.#steps).disabled = index <= 0;
    find(HTMLButtonElement, "#reader-next", this.#steps).disabled = index + 1 >= this.#among.length;
    const place = this.#steps.hidden ? "Bài báo trong kho" : `Trích dẫn ${index + 1}/${this.#among.length}`;
    find(HTMLElement, "#reader-place", this).textContent = place;
  }

  /** @param {number} by */
  #step(by) {
    const index = this.#index;
    const passage = index < 0 ? undefined : this.#among[index + by];
    if (!passage) return;
    this.open(passage, this.#among);
    this.dispatchEvent(new CustomEvent("step", { detail: passage }));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const by = { k: -1, ArrowLeft: -1, j: 1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.#step(by);
  }

  close() {
    this.#loading.abort();
    this.#passage = null;
    this.#dialog.close();
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus();
    this.#opener = null;
  }

  #present() {
    const focused = document.activeElement;
    if (this.#dialog.open) this.#dialog.close();
    if (narrow.matches) this.#dialog.showModal();
    else this.#dialog.show();
    if (focused instanceof HTMLElement && this.contains(focused)) focused.focus({ preventScroll: true });
  }

  /** Says so once: the page goes a step back for each, and a second step would leave it. */
  #dismiss() {
    if (!this.#passage) return;
    this.#passage = null;
    this.dispatchEvent(new CustomEvent("dismiss"));
  }

  /**
   * @param {Article} article
   * @param {Passage} passage
   */
  #show(article, passage) {
    const span = locate(article.body, passage);
    const title = this.#title(article.title);
    /** @type {HTMLElement[]} */
    const nodes = [title, this.#origin(article)];
    if (article.section) nodes.unshift(make("p", { class: "label" }, article.section));
    // Some sources repeat the lead as the first paragraph.
    if (article.lead && !article.body.startsWith(article.lead)) nodes.push(make("p", { class: "lead" }, article.lead));
    if (!span && passage.quote) {
      const gone = "Không còn thấy đoạn trích trong bài: bài có thể đã được cập nhật sau khi trả lời.";
      nodes.push(make("p", { class: "notice" }, gone));
    }
    for (const runs of paragraphs(article.body, span)) {
      const text = runs.map((run) =>
        run.marked ? make("mark", { tabindex: "-1", class: passage.cited ? "cited" : "near" }, run.text) : run.text,
      );
      nodes.push(make("p", {}, ...text));
    }
    if (article.captions.length) {
      const items = article.captions.map((caption) => make("li", {}, caption));
      nodes.push(make("h3", { class: "label" }, "Chú thích ảnh"), make("ul", { class: "captions" }, ...items));
    }
    this.#page.replaceChildren(...nodes);
    this.#goTo(this.#page.querySelector("mark"), title);
  }

  /** @param {Article} article */
  #origin(article) {
    const facts = [...originParts(article), article.author].filter(Boolean).join(" · ");
    const line = make("p", { class: "origin" }, facts);
    const source = original(article.url);
    if (source) {
      // No referrer: the address of this page holds the question, which is nobody else's business.
      const attributes = { href: source.href, target: "_blank", rel: "noopener noreferrer" };
      line.append(make("br", {}), make("a", attributes, `Đọc bản gốc trên ${source.site}`));
    }
    return line;
  }

  /**
   * Brings the marked passage a third of the way down. Not by `scrollIntoView`, which would move the answers too.
   * @param {HTMLElement | null} mark
   * @param {HTMLElement} title
   */
  #goTo(mark, title) {
    if (mark) {
      const above = mark.getBoundingClientRect().top - this.#dialog.getBoundingClientRect().top;
      const { clientHeight } = this.#dialog;
      // A passage near the beginning is in view already; then the headline should stay in view too.
      if (above < 0 || above + mark.offsetHeight > clientHeight * 0.9) this.#dialog.scrollTop += above - clientHeight / 3;
    }
    // Focus follows to the passage, so that a screen reader reads it first.
    (mark ?? title).focus({ preventScroll: true });
  }
}

customElements.define("article-reader", ArticleReader);
