// @ts-check
import { explain, judge } from "./api.js";
import { button, make } from "./dom.js";

/** @import {Answer} from "./text.js" */
/** @typedef {"up" | "down" | ""} Verdict */

/** @type {[string, string][]} */
const reasons = [
  ["wrong", "Sai"],
  ["outdated", "Đã cũ"],
  ["missing", "Thiếu ý"],
  ["source", "Nguồn không đúng"],
  ["other", "Lý do khác"],
];

let forms = 0;

/** Whether an answer was of use, and why not. A verdict is kept at once, its reasons when they are sent. */
export class AnswerFeedback extends HTMLElement {
  #up = button("Hữu ích", "plain verdict-button", () => this.#press("up"));
  #down = button("Chưa ổn", "plain verdict-button", () => this.#press("down"));
  #status = make("span", { class: "note", role: "status" });
  #form = make("form", { class: "reasons", hidden: "" });
  #comment = make("textarea", { id: `comment-${++forms}`, rows: "2", maxlength: "2000" });
  /** @type {Verdict} */
  #verdict;

  /**
   * @param {Pick<Answer, "conversation" | "turn">} answer
   * @param {Verdict} verdict
   */
  constructor(answer, verdict) {
    super();
    this.answer = answer;
    this.#verdict = verdict;
  }

  connectedCallback() {
    if (this.firstChild) return;
    const group = make("span", { class: "group", role: "group", "aria-label": "Đánh giá câu trả lời" });
    group.append(this.#up, this.#down, this.#status);
    this.#fillForm();
    this.append(group, this.#form);
    this.#showVerdict();
  }

  #fillForm() {
    const boxes = reasons.map(([value, label]) =>
      make("label", {}, make("input", { type: "checkbox", name: "reason", value }), ` ${label}`),
    );
    const send = make("button", { type: "submit", class: "quiet" }, "Gửi góp ý");
    this.#form.append(
      make("fieldset", {}, make("legend", { class: "label" }, "Chưa ổn ở chỗ nào?"), ...boxes),
      make("label", { for: this.#comment.id, class: "label" }, "Ghi thêm (không bắt buộc)"),
      this.#comment,
      send,
    );
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#keep(true);
    });
  }

  /** @param {Verdict} verdict */
  #press(verdict) {
    this.#verdict = this.#verdict === verdict ? "" : verdict;
    this.#showVerdict();
    this.#form.hidden = this.#verdict !== "down";
    this.#keep(false);
  }

  #showVerdict() {
    this.#up.setAttribute("aria-pressed", String(this.#verdict === "up"));
    this.#down.setAttribute("aria-pressed", String(this.#verdict === "down"));
  }

  /** @param {boolean} complete whether the form was sent */
  async #keep(complete) {
    const { conversation, turn } = this.answer;
    const chosen = this.#form.querySelectorAll("input:checked");
    const given = this.#verdict === "down" ? [...chosen].map((box) => /** @type {HTMLInputElement} */ (box).value) : [];
    const comment = this.#verdict === "down" ? this.#comment.value.trim() : "";
    try {
      await judge(conversation, turn, { verdict: this.#verdict, reasons: given, comment });
      this.#status.textContent = this.#verdict ? "Cảm ơn, đã ghi nhận." : "Đã bỏ đánh giá.";
      if (complete) this.#close();
    } catch (error) {
      this.#status.textContent = explain(error).message;
    }
  }

  #close() {
    this.#form.hidden = true;
    this.#down.focus();
  }
}

customElements.define("answer-feedback", AnswerFeedback);
