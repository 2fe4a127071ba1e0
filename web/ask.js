// @ts-check
import { AnswerTurn } from "./answer.js";
import { examples, explain, holdings } from "./api.js";
import { ArticleReader } from "./article.js";
import { ConversationList } from "./conversations.js";
import { find, make } from "./dom.js";
import { FilterBox } from "./filterbox.js";
import { Suggestions } from "./suggest.js";
import { Talk } from "./talk.js";
import { holdingsLine } from "./text.js";

/** @import {Passage} from "./text.js" */

const page = find(HTMLElement, "#talk");
const turns = find(HTMLElement, "#turns");
const status = find(HTMLElement, "#status");
const form = find(HTMLFormElement, "#ask");
const box = find(HTMLTextAreaElement, "#question");
const send = find(HTMLButtonElement, "#send");
const stop = find(HTMLButtonElement, "#stop");
const reader = find(ArticleReader, "article-reader");
const list = find(ConversationList, "conversation-list");

// Where focusing the box brings up a keyboard that covers the answer.
const touch = matchMedia("(pointer: coarse)");
// In a frame of another page the address and the history are not this page's to change.
const embedded = "embedded" in document.documentElement.dataset;
const draft = "hoidap-draft";

/** @param {string} message for screen readers, as the page shows the same itself */
function say(message) {
  status.textContent = message;
}

const talk = new Talk(turns, say);
const filters = new FilterBox();
const suggestions = new Suggestions(box, find(HTMLElement, "#suggestions"), (passage) => openPassage(passage), say);

/** @param {string} question */
function begin(question) {
  if (talk.isBusy || question === "") return;
  suggestions.close();
  if (talk.isEmpty) {
    leaveWelcome(question);
    if (!embedded) enter(`/?${new URLSearchParams({ q: question })}`);
  }
  setBox("");
  if (touch.matches) box.blur();
  talk.ask(question, filters.filter);
}

/** @param {string} title */
function leaveWelcome(title) {
  page.dataset.state = "talking";
  box.placeholder = "Hỏi tiếp…";
  document.title = `${title} – Hỏi Đáp`;
}

/**
 * Puts a first question's address above the empty page, so that going back leads there.
 * @param {string} address
 */
function enter(address) {
  if (location.search || location.pathname !== "/") history.replaceState(history.state, "", address);
  else history.pushState({}, "", address);
}

/** Shows which of the two buttons can be pressed now. */
function showButtons() {
  const focused = document.activeElement;
  send.hidden = talk.isBusy;
  stop.hidden = !talk.isBusy;
  // The button that had the focus is gone; without this the focus would fall to the top of the page.
  if (!touch.matches && (focused === send || focused === stop)) box.focus();
}

/** @param {string} text */
function setBox(text) {
  box.value = text;
  keepDraft();
  grow();
}

function keepDraft() {
  try {
    sessionStorage.setItem(draft, box.value);
  } catch {
    // Where storage is forbidden, a reload forgets what was typed.
  }
}

function keptDraft() {
  try {
    return sessionStorage.getItem(draft) ?? "";
  } catch {
    return "";
  }
}

function grow() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

/**
 * Opens an article. That is a step in the history, so that a phone's back button closes it instead of leaving the page.
 * @param {Passage} passage
 * @param {Element | null} [turn] the turn that cites it
 */
function openPassage(passage, turn) {
  const state = { passage, turn: turn ? [...turns.children].indexOf(turn) : -1 };
  if (embedded) openState(state);
  else {
    if (reader.isOpen) history.replaceState(state, "");
    else history.pushState(state, "");
    openState(state);
  }
}

/** @param {{passage: Passage, turn: number}} state */
function openState({ passage, turn }) {
  const from = turns.children[turn];
  reader.open(passage, passage.cited && from instanceof AnswerTurn ? from.passages : []);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  begin(box.value.trim());
});

box.addEventListener("keydown", (event) => {
  // While an input method is composing, Enter and Esc belong to it: Vietnamese is often typed so.
  if (event.isComposing || event.defaultPrevented || event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  begin(box.value.trim());
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || !talk.isBusy) return;
  event.preventDefault();
  talk.stop();
});

box.addEventListener("input", () => {
  keepDraft();
  grow();
});
addEventListener("resize", grow);
stop.addEventListener("click", () => talk.stop());

talk.addEventListener("busy", showButtons);
talk.addEventListener("idle", showButtons);
talk.addEventListener("answered", () => {
  if (embedded || !talk.conversation) return; // it could not be kept
  list.current = talk.conversation;
  list.refresh();
  history.replaceState(history.state, "", `/cuoc-hoi/${list.current}`);
});

find(HTMLElement, "#examples").addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  begin(link.textContent ?? "");
});

turns.addEventListener("again", ({ target }) => {
  if (talk.isBusy || !(target instanceof AnswerTurn)) return;
  talk.run(target);
  // The pressed button is gone; without this the focus would fall to the top of the page.
  target.focus();
});

turns.addEventListener("edit", ({ target }) => {
  if (!(target instanceof AnswerTurn)) return;
  setBox(target.question);
  box.focus();
});

turns.addEventListener("passage", (event) => {
  const { target, detail } = /** @type {CustomEvent<Passage>} */ (event);
  openPassage(detail, target instanceof Element ? target.closest("answer-turn") : null);
});

reader.addEventListener("step", (event) => {
  const passage = /** @type {CustomEvent<Passage>} */ (event).detail;
  const state = { passage, turn: history.state?.turn ?? -1 };
  if (!embedded) history.replaceState(state, "");
});

reader.addEventListener("dismiss", () => {
  if (embedded) reader.close();
  else history.back();
});

list.addEventListener("removed", (event) => {
  if (/** @type {CustomEvent<string>} */ (event).detail === talk.conversation) location.assign("/");
});

const shown = () => /^\/cuoc-hoi\/([^/]+)$/.exec(location.pathname)?.[1];

addEventListener("popstate", ({ state }) => {
  // Another conversation, or the empty page: as fresh as on a reload.
  if (shown() !== talk.conversation || (!talk.isEmpty && location.pathname + location.search === "/")) location.reload();
  else if (state?.passage) openState(state);
  else reader.close();
});

/** @param {string} id */
async function restore(id) {
  list.current = id;
  page.dataset.state = "talking";
  say("Đang mở cuộc hỏi…");
  try {
    leaveWelcome(await talk.restore(id));
    say("");
    turns.lastElementChild?.scrollIntoView({ block: "start" });
    if (history.state?.passage) openState(history.state);
  } catch (error) {
    const { message, retry } = explain(error);
    const way = retry ? make("a", { href: location.href }, "Thử lại") : make("a", { href: "/" }, "Bắt đầu cuộc hỏi mới");
    form.hidden = true;
    turns.replaceChildren(make("div", { class: "notice failure", role: "alert" }, make("p", {}, message), way));
  }
}

async function showExamples() {
  const { questions } = await examples();
  const links = questions.map((question) => make("a", { href: `/?${new URLSearchParams({ q: question })}` }, question));
  const nav = find(HTMLElement, "#examples");
  find(HTMLElement, "ul", nav).replaceChildren(...links.map((link) => make("li", {}, link)));
  nav.hidden = links.length === 0;
}

async function showHoldings() {
  const held = await holdings();
  find(HTMLElement, "#holdings").replaceChildren(holdingsLine(held));
  filters.offer(held.publishers, held.sections ?? []);
}

function start() {
  // Closing an article goes back in the history, which must not scroll the answers.
  history.scrollRestoration = "manual";
  if (embedded) {
    for (const link of document.querySelectorAll("a.fresh")) link.setAttribute("href", location.pathname);
  }
  // Ornaments only: if the server is down, asking will say so.
  showHoldings().catch(() => {});
  showExamples().catch(() => {});
  // What was typed before the script came stays.
  setBox(box.value || keptDraft());
  const id = shown();
  if (id) restore(id);
  else begin(new URLSearchParams(location.search).get("q")?.trim() ?? "");
}

start();
