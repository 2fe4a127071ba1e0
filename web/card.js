// @ts-check
import { button, make, runNodes } from "./dom.js";
import { citationName, markedRuns, originParts } from "./text.js";

/** @import {Citation, Passage} from "./text.js" */

// Long enough to cross the gap between a chip and its card, and for a mouse that only passes by.
const patience = 180;

/**
 * The number of a citation as a button. Hovering or focusing it shows what it cites; pressing it asks for the passage.
 * @param {Citation} citation
 */
export function citationChip(citation) {
  const chip = button(String(citation.number), "chip", () => {
    card.hide();
    openPassage(chip, { ...citation, cited: true });
  });
  chip.setAttribute("aria-label", citationName(citation));
  chip.addEventListener("pointerenter", ({ pointerType }) => {
    if (pointerType !== "touch") card.soon(() => card.show(chip, citation));
  });
  chip.addEventListener("pointerleave", () => card.soon(() => card.hide()));
  chip.addEventListener("focus", () => {
    if (chip.matches(":focus-visible")) card.show(chip, citation);
  });
  chip.addEventListener("blur", () => card.hide());
  return chip;
}

/**
 * Asks the page to open a passage beside the answer.
 * @param {Element} from
 * @param {Passage} passage
 */
export function openPassage(from, passage) {
  from.dispatchEvent(new CustomEvent("passage", { bubbles: true, detail: passage }));
}

/** One card for all chips: it stays while the mouse is on it, and goes on Esc without moving the focus. */
class CitationCard {
  #card = make("div", { class: "card", id: "citation-card", role: "tooltip" });
  #timer = 0;
  /** @type {Element | null} */
  #chip = null;

  constructor() {
    this.#card.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.#card.addEventListener("pointerleave", () => this.soon(() => this.hide()));
    // Before everything else that Esc does: the card is what lies on top.
    document.addEventListener("keydown", (event) => this.#dismiss(event), { capture: true });
    addEventListener("scroll", () => this.#follow(), { capture: true, passive: true });
  }

  /** @param {() => void} action */
  soon(action) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, patience);
  }

  /**
   * @param {HTMLElement} chip
   * @param {Citation} citation
   */
  show(chip, citation) {
    this.hide();
    this.#chip = chip;
    const origin = make("p", { class: "origin" }, originParts(citation).join(" · "));
    const quote = make("p", { class: "excerpt" }, ...runNodes(markedRuns(citation.quote, citation.highlights)));
    this.#card.replaceChildren(origin, make("p", { class: "card-title" }, citation.title), quote);
    (chip.closest("answer-turn") ?? document.body).append(this.#card);
    chip.setAttribute("aria-describedby", this.#card.id);
    this.#place(chip.getBoundingClientRect());
  }

  hide() {
    clearTimeout(this.#timer);
    this.#chip?.removeAttribute("aria-describedby");
    this.#chip = null;
    this.#card.remove();
  }

  /** Keeps to its chip when that is scrolled; goes when that leaves the window, unless it has the focus. */
  #follow() {
    if (!this.#chip) return;
    const place = this.#chip.getBoundingClientRect();
    const away = place.bottom < 0 || place.top > document.documentElement.clientHeight;
    // A chip that gets the focus is scrolled into view only afterwards.
    if (away && document.activeElement !== this.#chip) this.hide();
    else this.#place(place);
  }

  /** @param {DOMRect} chip */
  #place(chip) {
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.min(Math.max(chip.left + chip.width / 2 - width / 2, 8), clientWidth - width - 8);
    const below = chip.bottom + 6;
    const top = below + height > clientHeight && chip.top - height - 6 > 0 ? chip.top - height - 6 : below;
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${top}px`;
  }

  /** @param {KeyboardEvent} event */
  #dismiss(event) {
    if (event.key !== "Escape" || !this.#chip) return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  }
}

const card = new CitationCard();
