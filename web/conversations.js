// @ts-check
import { conversations, explain } from "./api.js";
import { ConversationItem } from "./conversation.js";
import { button, find } from "./dom.js";

// The width from which the style sheet has a column for the list.
const wide = matchMedia("(min-width: 75rem)");

/**
 * The conversations of this browser, newest first: a column on wide screens, a drawer on others.
 *
 * Event `removed` (detail: id): a conversation is gone.
 */
export class ConversationList extends HTMLElement {
  #more = button("Cuộc hỏi cũ hơn", "plain", () => this.#loadMore());
  /** Id of the conversation on the page. */
  current = "";

  // Not fields: what an element holds may come after the element itself.
  get #dialog() {
    return find(HTMLDialogElement, "dialog", this);
  }

  get #page() {
    return find(HTMLElement, ".drawer-page", this);
  }

  get #list() {
    return find(HTMLUListElement, ".conversations", this);
  }

  get #note() {
    return find(HTMLElement, ".note", this);
  }

  get #open() {
    return find(HTMLButtonElement, "#drawer-open");
  }

  connectedCallback() {
    // A frame of another page has room for one conversation.
    if ("embedded" in document.documentElement.dataset) return;
    this.hidden = false;
    this.#list.after(this.#more);
    this.#more.hidden = true;
    this.#open.addEventListener("click", () => this.#dialog.showModal());
    find(HTMLButtonElement, "#drawer-close", this).addEventListener("click", () => this.#dialog.close());
    // A click beside the drawer closes it.
    this.#dialog.addEventListener("click", ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    this.addEventListener("gone", (event) => this.#drop(event.target));
    wide.addEventListener("change", () => this.#place());
    this.#place();
    this.refresh();
  }

  /** Shows the list as it is on the server now. */
  async refresh() {
    try {
      const { conversations: listed } = await conversations();
      this.#list.replaceChildren();
      this.#append(listed);
    } catch (error) {
      this.#note.textContent = explain(error).message;
    }
  }

  #place() {
    this.#dialog.close();
    this.#open.hidden = wide.matches;
    (wide.matches ? this : this.#dialog).append(this.#page);
  }

  async #loadMore() {
    const last = this.#list.lastElementChild?.firstElementChild;
    if (!(last instanceof ConversationItem)) return;
    try {
      this.#append((await conversations(last.listed.changed)).conversations);
    } catch (error) {
      this.#note.textContent = explain(error).message;
    }
  }

  /** @param {import("./text.js").Listed[]} listed */
  #append(listed) {
    for (const one of listed) {
      const item = document.createElement("li");
      item.append(new ConversationItem(one, one.conversation === this.current));
      this.#list.append(item);
    }
    this.#more.hidden = listed.length < 30;
    this.#showEmpty();
  }

  #showEmpty() {
    this.#note.textContent = this.#list.children.length ? "" : "Chưa có cuộc hỏi nào.";
  }

  /** @param {EventTarget | null} item */
  #drop(item) {
    if (!(item instanceof ConversationItem)) return;
    item.closest("li")?.remove();
    this.#showEmpty();
    find(HTMLAnchorElement, ".begin", this).focus();
    this.dispatchEvent(new CustomEvent("removed", { detail: item.listed.conversation }));
  }
}

customElements.define("conversation-list", ConversationList);
