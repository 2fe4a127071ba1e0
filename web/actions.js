// @ts-check
import { copyText } from "./clipboard.js";
import { button, make } from "./dom.js";
import { citationList, markdown, plainText } from "./export.js";

/** @import {Answer} from "./text.js" */

/**
 * Ways to take an answer along.
 * @param {string} question
 * @param {Answer} answer
 */
export function copyMenu(question, answer) {
  const status = make("span", { class: "note", role: "status" });
  /** @type {[string, string][]} */
  const forms = [
    ["Văn bản", plainText(question, answer)],
    ["Markdown", markdown(question, answer)],
  ];
  if (answer.citations.length) forms.push(["Danh mục nguồn", citationList(answer.citations)]);
  const buttons = forms.map(([label, text]) =>
    button(label, "plain", async () => {
      status.textContent = (await copyText(text)) ? "Đã sao chép." : "Trình duyệt không cho sao chép.";
    }),
  );
  const group = make("span", { class: "group", role: "group", "aria-label": "Sao chép" });
  group.append(make("span", { class: "label", "aria-hidden": "true" }, "Sao chép:"), ...buttons);
  return make("div", { class: "copying" }, group, status);
}
