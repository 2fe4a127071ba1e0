// @ts-check
import { article as fetchArticle, explain } from "./api.js";
import { button, find, make } from "./dom.js";
import { dateLabel, locate, original, paragraphs } from "./text.js";

/** @import {Article, Passage} from "./text.js" */

// The width below which the style sheet has no room for a second column.
const narrow = matchMedia("(max-width: 59.99rem)");

/**
 * Shows an article with one passage marked: beside the answers on a wide screen, over them on a narrow one.
 *
 * Event `dismiss`: the reader of the page wants it closed. Closing is left to the page, which keeps the history.
 */
export class ArticleReader extends HTMLElement {
  #dialog = find(HTMLDialogElement, "dialog", this);
  #page = find(HTMLElement, ".reader-page", this);
  /** @type {Passage | null} */
  #passage = null;
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
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /** @param {Passage} passage */
  async open(passage) {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#passage = passage;
    if (!this.isOpen) {
      this.#opener = document.activeElement;
      this.#present();
    } else if (!this.contains(document.activeElement)) {
      this.#opener = document.activeElement;
    }
    const title = make("h2", { id: "reader-title", tabindex: "-1" }, passage.title);
    this.#page.replaceChildren(title, make("p", { class: "status", role: "status" }, "Đang mở bài…"));
    this.#dialog.scrollTop = 0;
    title.focus({ preventScroll: true });
    try {
      this.#show(await fetchArticle(passage.articleId, signal), passage);
    } catch (error) {
      if (signal.aborted) return;
      const { message, retry } = explain(error);
      const notice = make("div", { class: "notice failure", role: "alert" }, make("p", {}, message));
      if (retry) notice.append(button("Thử lại", "quiet", () => this.open(passage)));
      this.#page.replaceChildren(title, notice);
    }
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
    const title = make("h2", { id: "reader-title", tabindex: "-1" }, article.title);
    /** @type {HTMLElement[]} */
    const nodes = [title, this.#origin(article)];
    if (article.section) nodes.unshift(make("p", { class: "label" }, article.section));
    // Some sources repeat the lead as the first paragraph.
    if (article.lead && !article.body.startsWith(article.lead)) nodes.push(make("p", { class: "lead" }, article.lead));
    if (!span) {
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
    const facts = [article.publisher, dateLabel(article), article.author].filter(Boolean).join(" · ");
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
      if (above + mark.offsetHeight > clientHeight * 0.9) this.#dialog.scrollTop += above - clientHeight / 3;
    }
    // Focus follows to the passage, so that a screen reader reads it first.
    (mark ?? title).focus({ preventScroll: true });
  }
}

customElements.define("article-reader", ArticleReader);
