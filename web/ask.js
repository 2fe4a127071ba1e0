// @ts-check
import { AnswerTurn } from "./answer.js";
import { ask, explain, holdings } from "./api.js";
import { ArticleReader } from "./article.js";
import { find } from "./dom.js";
import { holdingsLine } from "./text.js";

const talk = find(HTMLElement, "#talk");
const turns = find(HTMLElement, "#turns");
const status = find(HTMLElement, "#status");
const form = find(HTMLFormElement, "#ask");
const box = find(HTMLTextAreaElement, "#question");
const send = find(HTMLButtonElement, "#send");
const stop = find(HTMLButtonElement, "#stop");
const reader = find(ArticleReader, "article-reader");

// Where focusing the box brings up a keyboard that covers the answer.
const touch = matchMedia("(pointer: coarse)");

/** @type {string | undefined} */
let conversation;
/** @type {AbortController | null} */
let pending = null;

/**
 * Asks a turn's question and fills the turn. One question at a time: a follow-up needs the answer before it.
 * @param {AnswerTurn} turn
 */
async function run(turn) {
  if (pending) return;
  const request = new AbortController();
  wait(request);
  turn.clear();
  turns.append(turn);
  say("Đang tìm trong kho lưu trữ…", true);
  reveal(turn);
  try {
    const answer = await ask(turn.question, conversation, turn.without, request.signal);
    conversation = answer.conversation;
    turn.show(answer);
    say(answer.answered ? `Đã có câu trả lời, dẫn ${answer.citations.length} nguồn.` : answer.answer);
  } catch (error) {
    if (request.signal.aborted) {
      turn.stop();
      say("Đã dừng tìm.");
    } else {
      const failure = explain(error);
      turn.fail(failure);
      say(failure.message);
    }
  } finally {
    wait(null);
    reveal(turn);
  }
}

/** @param {string} question */
function begin(question) {
  if (pending || question === "") return;
  if (talk.dataset.state === "empty") {
    talk.dataset.state = "talking";
    box.placeholder = "Hỏi tiếp…";
    document.title = `${question} – Hỏi Đáp`;
    // Only the first question goes into the address: a follow-up means little on its own.
    history.replaceState(history.state, "", `/?${new URLSearchParams({ q: question })}`);
  }
  box.value = "";
  grow();
  if (touch.matches) box.blur();
  run(new AnswerTurn(question));
}

/** @param {AbortController | null} request */
function wait(request) {
  const focused = document.activeElement;
  pending = request;
  send.hidden = request !== null;
  stop.hidden = request === null;
  // The button that had the focus is gone; without this the focus would fall to the top of the page.
  if (!touch.matches && (focused === send || focused === stop)) box.focus();
}

/**
 * @param {string} message for everyone when `visible`, else only for screen readers, as the page shows the same itself
 * @param {boolean} visible
 */
function say(message, visible = false) {
  status.classList.toggle("unseen", !visible);
  status.textContent = message;
}

/** @param {AnswerTurn} turn */
function reveal(turn) {
  turn.scrollIntoView({ block: "start" });
}

function grow() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  begin(box.value.trim());
});

box.addEventListener("keydown", (event) => {
  // While an input method is composing, Enter and Esc belong to it: Vietnamese is often typed so.
  if (event.isComposing || event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  begin(box.value.trim());
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) pending?.abort();
});

box.addEventListener("input", grow);
addEventListener("resize", grow);
stop.addEventListener("click", () => pending?.abort());

find(HTMLElement, "#examples").addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  begin(link.textContent ?? "");
});

turns.addEventListener("again", (event) => {
  if (pending || !(event.target instanceof AnswerTurn)) return;
  run(event.target);
  // The pressed button is gone; without this the focus would fall to the top of the page.
  event.target.focus();
});

turns.addEventListener("edit", (event) => {
  if (!(event.target instanceof AnswerTurn)) return;
  box.value = event.target.question;
  grow();
  box.focus();
});

// An open article is a step in the history, so that a phone's back button closes it instead of leaving the page.
turns.addEventListener("passage", (event) => {
  const passage = /** @type {CustomEvent} */ (event).detail;
  if (reader.isOpen) history.replaceState({ passage }, "");
  else history.pushState({ passage }, "");
  reader.open(passage);
});

reader.addEventListener("dismiss", () => history.back());

addEventListener("popstate", ({ state }) => {
  if (state?.passage) reader.open(state.passage);
  else reader.close();
});

// Closing an article goes back in the history, which must not scroll the answers.
history.scrollRestoration = "manual";

holdings().then(
  (held) => find(HTMLElement, "#holdings").append(holdingsLine(held)),
  // An ornament only: if the server is down, asking will say so.
  () => {},
);

begin(new URLSearchParams(location.search).get("q")?.trim() ?? "");
if (history.state?.passage) reader.open(history.state.passage);
