// @ts-check
import { openPassage } from "./card.js";
import { button, make, runNodes } from "./dom.js";
import { copyName, markedRuns, original, originParts } from "./text.js";

/** @import {Citation, Copy, Passage, Related} from "./text.js" */

let quotations = 0;

/**
 * What an answer cites, each with date and publisher. The answer has the quotation already: here it is to be opened,
 * between the sentences beside it.
 * @param {Citation[]} citations
 */
export function sourceList(citations) {
  const items = citations.map((citation, index) => {
    const number = make("span", { class: "number" }, String(citation.number));
    // A second quotation from the same article goes under the headline that stands there already.
    const same = citations[index - 1]?.articleId === citation.articleId;
    const origin = same ? [] : source({ ...citation, cited: true });
    return make("li", same ? { class: "same" } : {}, number, make("div", {}, ...origin, ...quotation(citation)));
  });
  // "list" said aloud because some screen readers drop it from lists without bullets.
  return make("ol", { class: "sources", role: "list" }, ...items);
}

/**
 * Articles that come near without answering, each with the passage that does.
 * @param {Related[]} related
 */
export function nearList(related) {
  const items = related.map((near) => {
    const passage = { ...near, quote: near.text, cited: false };
    const excerpt = make("p", { class: "excerpt" }, near.text);
    openOnClick(excerpt, passage);
    return make("li", {}, make("div", {}, ...source(passage), excerpt));
  });
  return make("ul", { class: "sources near", role: "list" }, ...items);
}

/** @param {Passage} passage */
function source(passage) {
  const headline = button(passage.title, "headline", () => openPassage(headline, passage));
  const origin = originParts(passage).join(" · ");
  const copies = passage.alsoPublished.length ? [copyLine(passage.alsoPublished)] : [];
  return [headline, make("p", { class: "origin" }, origin), ...copies];
}

/** @param {Copy[]} copies */
function copyLine(copies) {
  const line = make("p", { class: "origin" }, "Cũng đăng trên: ");
  copies.forEach((copy, index) => {
    const address = original(copy.url);
    const name = copyName(copy);
    const attributes = { title: copy.title, target: "_blank", rel: "noopener noreferrer" };
    line.append(index ? "; " : "", address ? make("a", { href: address.href, ...attributes }, name) : name);
  });
  return line;
}

/**
 * A button and the quotation that it opens.
 * @param {Citation} citation
 * @returns {HTMLElement[]}
 */
function quotation(citation) {
  const { number, quote, before = "", after = "", highlights } = citation;
  const id = `quotation-${++quotations}`;
  const beside = (/** @type {string} */ text) => make("span", { class: "beside" }, text);
  const quoted = make("span", { class: "quoted" }, ...runNodes(markedRuns(quote, highlights)));
  const excerpt = make("blockquote", { class: "excerpt", id, hidden: "" }, beside(before), quoted, beside(after));
  openOnClick(excerpt, { ...citation, cited: true });
  const opener = button("Đoạn trích", "opener", () => {
    excerpt.hidden = !excerpt.hidden;
    opener.setAttribute("aria-expanded", String(!excerpt.hidden));
  });
  opener.append(make("span", { class: "unseen" }, ` của nguồn ${number}`));
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", id);
  return [opener, excerpt];
}

/**
 * Has a text open its passage for the mouse too, unless it is being selected for copying; chip and headline serve the
 * keyboard.
 * @param {HTMLElement} text
 * @param {Passage} passage
 */
function openOnClick(text, passage) {
  text.addEventListener("click", () => {
    if (getSelection()?.isCollapsed !== false) openPassage(text, passage);
  });
}
