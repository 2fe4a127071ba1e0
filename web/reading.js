// @ts-check
/** @import {ArticleReader} from "./article.js" */
/** @import {Passage} from "./text.js" */

/**
 * Keeps an article reader in step with the history: an open article is a step in it, so that a phone's back button
 * closes it instead of leaving the page.
 * @param {ArticleReader} reader
 * @returns {(passage: Passage, among?: Passage[]) => void} opens a passage, `among` those that can be stepped through
 */
export function readerInHistory(reader) {
  /** @type {Passage[]} */
  let together = [];
  reader.addEventListener("dismiss", () => history.back());
  reader.addEventListener("step", (event) => {
    history.replaceState({ passage: /** @type {CustomEvent<Passage>} */ (event).detail }, "");
  });
  addEventListener("popstate", ({ state }) => {
    if (state?.passage) reader.open(state.passage, together);
    else if (reader.isOpen) reader.close();
  });
  if (history.state?.passage) reader.open(history.state.passage);
  return (passage, among = []) => {
    together = among;
    if (reader.isOpen) history.replaceState({ passage }, "");
    else history.pushState({ passage }, "");
    reader.open(passage, among);
  };
}

/** Whether a click on a link should be left to the browser, as it opens another tab or window. @param {MouseEvent} event */
export function opensElsewhere({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}
