// @ts-check
/** @import {ArticleReader} from "./article.js" */
/** @import {Passage} from "./text.js" */

/**
 * Keeps an article reader in step with the history: an open article is a step in it, so that a phone's back button
 * closes it instead of leaving the page.
 * @param {ArticleReader} reader
 * @returns {(passage: Passage) => void} opens a passage
 */
export function readerInHistory(reader) {
  reader.addEventListener("dismiss", () => history.back());
  addEventListener("popstate", ({ state }) => {
    if (state?.passage) reader.open(state.passage);
    else if (reader.isOpen) reader.close();
  });
  if (history.state?.passage) reader.open(history.state.passage);
  return (passage) => {
    if (reader.isOpen) history.replaceState({ passage }, "");
    else history.pushState({ passage }, "");
    reader.open(passage);
  };
}

/** Whether a click on a link should be left to the browser, as it opens another tab or window. @param {MouseEvent} event */
export function opensElsewhere({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}
