// @ts-check
import { make } from "./dom.js";

/**
 * The archive's "I do not know", with what else could be tried.
 * @param {string} question
 * @param {string} message
 * @param {HTMLElement[]} ways other ways to ask
 */
export function refusalNotice(question, message, ways) {
  const search = make("a", { class: "quiet", href: searchPath(question) }, "Tìm các bài có những từ này");
  if ("embedded" in document.documentElement.dataset) search.target = "_blank";
  return make(
    "div",
    { class: "notice refusal" },
    make("p", { class: "label" }, "Kho lưu trữ chưa có câu trả lời"),
    make("p", { class: "verdict" }, message),
    make("p", { class: "ways" }, ...ways, search),
  );
}

/** @param {string} question */
function searchPath(question) {
  return `/tim-kiem?${new URLSearchParams({ q: question })}`;
}
