// @ts-check
import { citationChip } from "./card.js";
import { make, runNodes } from "./dom.js";
import { answerParts, highlightsIn, markedRuns, splitLastWord } from "./text.js";

/** @import {Citation} from "./text.js" */

/**
 * Shows a stretch of an answer: the words that answer marked, its citations as chips beside the word they follow.
 * @param {string} text
 * @param {Map<number, Citation>} citations by number
 * @returns {(Node | string)[]}
 */
export function prose(text, citations) {
  return answerParts(text, citations.keys()).flatMap((part) => {
    const cited = part.numbers.map((number) => /** @type {Citation} */ (citations.get(number)));
    const stretches = cited.length === 1 ? highlightsIn(part.text, cited[0]) : [];
    const runs = markedRuns(part.text, stretches);
    const last = cited.length ? runs.pop() : undefined;
    if (!last) return runNodes(runs);
    const [head, word] = splitLastWord(last.text);
    const before = runNodes([...runs, { text: head, marked: last.marked }]);
    const end = runNodes([{ text: word, marked: last.marked }]);
    return [...before, make("span", { class: "unbroken" }, ...end, ...cited.map(citationChip))];
  });
}
