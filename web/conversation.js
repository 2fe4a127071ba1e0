// @ts-check
import { conversation, explain, remove, rename, share, unshare } from "./api.js";
import { copyText, download } from "./clipboard.js";
import { button, make } from "./dom.js";
import { conversationMarkdown, fileName } from "./export.js";
import { ago } from "./time.js";

/** @import {Listed} from "./text.js" */

/**
 * A conversation in the list, with what can be done to it. Bubbling event `gone`: it was deleted.
 */
export class ConversationItem extends HTMLElement {
  #link = make("a", {});
  #when = make("span", { class: "origin" });
  #menu = button("", "plain menu", () => this.#open(this.#panel.hidden === true));
  #panel = make("div", { class: "panel", hidden: "" });
  #status = make("p", { class: "note", role: "status" });

  /**
   * @param {Listed} listed
   * @param {boolean} current whether it is on the page
   */
  constructor(listed, current) {
    super();
    this.listed = listed;
    this.#link.href = `/cuoc-hoi/${encodeURIComponent(listed.conversation)}`;
    if (current) this.#link.setAttribute("aria-current", "page");
  }

  connectedCallback() {
    if (this.firstChild) return;
    this.#menu.append(make("span", { "aria-hidden": "true" }, "⋯"));
    this.#menu.setAttribute("aria-expanded", "false");
    this.append(this.#link, this.#when, this.#menu, this.#panel);
    this.#show();
  }

  #show() {
    const { title, changed, shared } = this.listed;
    this.#link.textContent = title;
    this.#menu.setAttribute("aria-label", `Việc khác với cuộc hỏi “${title}”`);
    this.#when.textContent = [ago(changed, new Date()), shared ? "đang chia sẻ" : ""].filter(Boolean).join(" · ");
  }

  /** @param {boolean} open */
  #open(open) {
    this.#panel.hidden = !open;
    this.#menu.setAttribute("aria-expanded", String(open));
    if (!open) return;
    this.#status.textContent = "";
    const actions = make(
      "div",
      { class: "group" },
      button("Đổi tên", "plain", () => this.#askTitle()),
      button("Chia sẻ", "plain", () => this.#try(() => this.#share())),
      button("Tải xuống", "plain", () => this.#try(() => this.#export())),
      button("Xóa", "plain", () => this.#askRemoval()),
    );
    this.#panel.replaceChildren(actions, this.#status);
  }

  #askTitle() {
    const field = make("input", { type: "text", maxlength: "200", required: "", "aria-label": "Tên cuộc hỏi" });
    field.value = this.listed.title;
    const form = make("form", {}, field, make("button", { type: "submit", class: "quiet" }, "Lưu"), this.#backButton());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const title = field.value.trim();
      if (title) this.#try(() => this.#rename(title));
    });
    this.#panel.replaceChildren(form, this.#status);
    field.select();
  }

  /** @param {string} title */
  async #rename(title) {
    await rename(this.listed.conversation, title);
    this.listed.title = title;
    this.#show();
    this.#close();
  }

  async #share() {
    const { path } = await share(this.listed.conversation);
    this.listed.shared = true;
    this.#show();
    const field = make("input", { type: "text", readonly: "", "aria-label": "Đường dẫn chia sẻ" });
    field.value = new URL(path, location.href).href;
    const copy = button("Sao chép đường dẫn", "quiet", async () => {
      this.#status.textContent = (await copyText(field.value)) ? "Đã sao chép." : "Hãy sao chép bằng tay.";
    });
    const stop = button("Ngừng chia sẻ", "plain", () => this.#try(() => this.#unshare()));
    const note = make("p", { class: "note" }, "Ai có đường dẫn này cũng đọc được cuộc hỏi.");
    this.#panel.replaceChildren(note, field, make("div", { class: "group" }, copy, stop), this.#status);
    field.select();
  }

  async #unshare() {
    await unshare(this.listed.conversation);
    this.listed.shared = false;
    this.#show();
    this.#close();
  }

  async #export() {
    const { title, turns } = await conversation(this.listed.conversation);
    download(fileName(title), conversationMarkdown(title, turns));
    this.#status.textContent = "Đã tải xuống.";
  }

  #askRemoval() {
    const yes = button("Xóa hẳn", "quiet danger", () => this.#try(() => this.#remove()));
    const question = make("p", {}, "Xóa cuộc hỏi này? Không lấy lại được.");
    this.#panel.replaceChildren(question, make("div", { class: "group" }, yes, this.#backButton()), this.#status);
    yes.focus();
  }

  async #remove() {
    await remove(this.listed.conversation);
    this.dispatchEvent(new CustomEvent("gone", { bubbles: true }));
  }

  #backButton() {
    return button("Thôi", "plain", () => this.#close());
  }

  #close() {
    this.#open(false);
    this.#menu.focus();
  }

  /** @param {() => Promise<void>} action */
  async #try(action) {
    try {
      await action();
    } catch (error) {
      this.#status.textContent = explain(error).message;
    }
  }
}

customElements.define("conversation-item", ConversationItem);
