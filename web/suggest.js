// @ts-check
import { suggest } from "./api.js";
import { make, runNodes } from "./dom.js";
import { markedRuns, vietnameseDate } from "./text.js";

/** @import {Passage, Suggestion} from "./text.js" */

const pause = 120;

/**
 * Offers headlines that hold the words being typed. Typing goes on whatever comes; arrows go through the list, Enter or
 * a click opens the article, Esc closes the list. Focus stays in the box, whose `aria-activedescendant` tells the
 * option. The box is not `role="combobox"`: that is no role for a text of several lines.
 */
export class Suggestions {
  #timer = 0;
  #request = new AbortController();
  /** @type {Suggestion[]} */
  #offered = [];
  #active = -1;

  /**
   * @param {HTMLTextAreaElement} box
   * @param {HTMLElement} list
   * @param {(passage: Passage) => void} open
   * @param {(message: string) => void} say to screen readers
   */
  constructor(box, list, open, say) {
    this.box = box;
    this.list = list;
    this.open = open;
    this.say = say;
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-haspopup", "listbox");
    box.setAttribute("aria-controls", list.id);
    box.addEventListener("input", () => this.#later());
    box.addEventListener("keydown", (event) => this.#press(event));
    box.addEventListener("blur", () => this.close());
    // The focus stays in the box.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest("li") : null;
      if (option) this.#choose([...list.children].indexOf(option));
    });
  }

  close() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#show([]);
  }

  #later() {
    clearTimeout(this.#timer);
    this.#request.abort();
    const typed = this.box.value.trim();
    if (typed.length < 2 || typed.includes("\n")) this.#show([]);
    else this.#timer = setTimeout(() => this.#ask(typed), pause);
  }

  /** @param {string} typed */
  async #ask(typed) {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const { suggestions } = await suggest(typed, signal);
      if (!signal.aborted && document.activeElement === this.box) this.#show(suggestions);
    } catch {
      // A help only: without it, asking goes on.
      if (!signal.aborted) this.#show([]);
    }
  }

  /** @param {Suggestion[]} suggestions */
  #show(suggestions) {
    const appears = this.list.hidden && suggestions.length > 0;
    this.#offered = suggestions;
    this.list.replaceChildren(...suggestions.map(option));
    this.list.hidden = suggestions.length === 0;
    this.#activate(-1);
    if (appears) this.say(`${suggestions.length} bài báo có những từ này, dùng phím mũi tên để chọn.`);
  }

  /** @param {number} index */
  #activate(index) {
    this.#active = index;
    for (const [at, node] of [...this.list.children].entries()) node.setAttribute("aria-selected", String(at === index));
    const active = this.list.children[index];
    if (!active) return this.box.removeAttribute("aria-activedescendant");
    this.box.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing || this.list.hidden) return;
    const count = this.#offered.length;
    if (event.key === "ArrowDown") this.#activate(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (event.key === "ArrowUp") this.#activate(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.#active >= 0) this.#choose(this.#active);
    else return;
    event.preventDefault();
  }

  /** @param {number} index */
  #choose(index) {
    const chosen = this.#offered[index];
    this.close();
    if (chosen) this.open(wholeArticle(chosen));
  }
}

/**
 * @param {Suggestion} suggestion
 * @param {number} index
 */
function option({ title, publisher, published, marks }, index) {
  const origin = [publisher, vietnameseDate(published)].filter(Boolean).join(" · ");
  const headline = make("span", { class: "option-title" }, ...runNodes(markedRuns(title, marks)));
  return make("li", { id: `suggestion-${index}`, role: "option" }, headline, make("span", { class: "origin" }, origin));
}

/**
 * @param {Suggestion} suggestion
 * @returns {Passage}
 */
function wholeArticle({ articleId, title, publisher, published }) {
  const place = { articleId, title, publisher, published, publishedBasis: "stated", url: "", alsoPublished: [] };
  return { ...place, start: 0, end: 0, quote: "", cited: false };
}
