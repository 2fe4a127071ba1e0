// @ts-check
import { button, find, make } from "./dom.js";
import { filterFields, filterLabels, filterOf, filterProblem, withoutField } from "./filters.js";

/** @import {Filter, Share} from "./text.js" */

/** The fields that narrow the articles asked, and what is set in them as tags that can be taken off. */
export class FilterBox {
  #toggle = find(HTMLButtonElement, "#filters-toggle");
  #fields = find(HTMLFieldSetElement, "#filters");
  #chosen = find(HTMLElement, "#chosen-filters");
  #problem = make("p", { class: "problem", role: "status" });
  /** @type {Filter} */
  #filter = {};

  constructor() {
    this.#toggle.hidden = false;
    this.#fields.disabled = false;
    this.#fields.append(this.#problem);
    this.#toggle.addEventListener("click", () => this.#open(this.#fields.hidden === true));
    this.#fields.addEventListener("change", () => this.#read());
    this.#read();
  }

  get filter() {
    return this.#filter;
  }

  /**
   * @param {Share[]} publishers
   * @param {Share[]} sections
   */
  offer(publishers, sections) {
    fill(this.#field("publisher"), publishers);
    fill(this.#field("section"), sections);
    this.#read();
  }

  /** @param {boolean} open */
  #open(open) {
    this.#fields.hidden = !open;
    this.#toggle.setAttribute("aria-expanded", String(open));
  }

  #read() {
    /** @type {[string, string][]} */
    const entries = filterFields.map((field) => [field, this.#field(field).value]);
    const filter = filterOf(entries);
    this.#problem.textContent = filterProblem(filter);
    this.#filter = this.#problem.textContent ? {} : filter;
    this.#showChosen();
  }

  #showChosen() {
    const tags = filterLabels(this.#filter).map(({ field, label }) => {
      const cross = button("✕", "remove", () => this.#set(withoutField(this.#filter, field)));
      cross.setAttribute("aria-label", `Bỏ bộ lọc – ${label}`);
      return make("span", { class: "tag" }, make("span", {}, label), cross);
    });
    this.#chosen.replaceChildren(...tags);
  }

  /** @param {Filter} filter */
  #set(filter) {
    for (const field of filterFields) this.#field(field).value = filter[field] ?? "";
    this.#read();
    // The pressed cross is gone.
    this.#toggle.focus();
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement | HTMLSelectElement} */ (this.#fields.querySelector(`[name="${name}"]`));
  }
}

/**
 * @param {Element} field
 * @param {Share[]} shares
 */
function fill(field, shares) {
  field.append(
    ...shares
      .filter(({ name }) => name)
      .map(({ name, articles }) => make("option", { value: name }, `${name} (${articles.toLocaleString("vi-VN")})`)),
  );
}
