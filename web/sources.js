// @ts-check
import { openPassage } from "./card.js";
import { button, make, runNodes } from "./dom.js";
import { copyName, markedRuns, original, originParts } from "./text.js";

/** @import {Citation, Copy, Passage, Related} from "./text.js" */

/**
 * What an answer cites, each with date, publisher and quotation.
 * @param {Citation[]} citations
 */
export function sourceList(citations) {
  const items = citations.map((citation, index) => {
    const passage = { ...citation, cited: true };
    const number = make("span", { class: "number" }, String(citation.number));
    // A second quotation from the same article goes under the headline that stands there already.
    const same = citations[index - 1]?.articleId === citation.articleId;
    return same
      ? make("li", { class: "same" }, number, excerpt(passage))
      : make("li", {}, number, source(passage));
  });
  // "list" said aloud because some screen readers drop it from lists without bullets.
  return make("ol", { class: "sources", role: "list" }, ...items);
}

/**
 * Articles that come near without answering.
 * @param {Related[]} related
 */
export function nearList(related) {
  const items = related.map((near) => make("li", {}, source({ ...near, quote: near.text, cited: false })));
  return make("ul", { class: "sources near", role: "list" }, ...items);
}

/** @param {Passage} passage */
function source(passage) {
  const headline = button(passage.title, "headline", () => openPassage(headline, passage));
  const origin = originParts(passage).join(" · ");
  const copies = passage.alsoPublished.length ? [copyLine(passage.alsoPublished)] : [];
  return make("div", {}, headline, make("p", { class: "origin" }, origin), ...copies, excerpt(passage));
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

/** @param {Passage} passage */
function excerpt(passage) {
  const runs = runNodes(markedRuns(passage.quote, passage.highlights ?? []));
  const quoted = make(passage.cited ? "blockquote" : "p", { class: "excerpt" }, ...runs);
  // It answers the mouse too, unless it is being selected for copying; chip and headline serve the keyboard.
  quoted.addEventListener("click", () => {
    if (getSelection()?.isCollapsed !== false) openPassage(quoted, passage);
  });
  return quoted;
}
