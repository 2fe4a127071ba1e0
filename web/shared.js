// @ts-check
import { AnswerTurn } from "./answer.js";
import { explain, Refused } from "./api.js";
import { ArticleReader } from "./article.js";
import { button, find, make } from "./dom.js";
import { moment } from "./figures.js";
import { sharedConversation } from "./holdings-api.js";
import { readerInHistory } from "./reading.js";

/** @import {SharedConversation} from "./holdings-api.js" */
/** @import {Passage, StoredTurn} from "./text.js" */

const facts = find(HTMLElement, "#facts");
const turns = find(HTMLElement, "#turns");

async function show() {
  try {
    const token = decodeURIComponent(location.pathname.split("/").filter(Boolean).at(-1) ?? "");
    fill(await sharedConversation(token));
  } catch (error) {
    fail(error);
  }
}

/** @param {SharedConversation} conversation */
function fill({ title, created, turns: asked }) {
  const heading = find(HTMLElement, "#title");
  heading.textContent = title;
  // A conversation not renamed is called by its first question, which stands below.
  heading.classList.toggle("unseen", title === asked[0]?.question);
  document.title = `${title} – Hỏi Đáp`;
  facts.textContent = `Cuộc hỏi được chia sẻ, chỉ để đọc. Bắt đầu ${moment(created)}, ${asked.length} câu hỏi.`;
  turns.replaceChildren(...asked.map(turn));
}

/** @param {StoredTurn} asked */
function turn({ question, time, shown }) {
  const answered = new AnswerTurn(question);
  answered.setAttribute("readonly", "");
  answered.show(shown);
  return make("div", {}, answered, make("p", { class: "aside" }, `Trả lời ${moment(time)}, theo những bài có trong kho lúc đó.`));
}

/** @param {unknown} error */
function fail(error) {
  if (error instanceof Refused && error.status === 404) {
    facts.textContent = "Không mở được đường dẫn này: người chia sẻ đã thôi chia sẻ, hoặc cuộc hỏi đã bị xóa.";
    return;
  }
  const { message, retry } = explain(error);
  facts.replaceChildren(message, ...(retry ? [" ", button("Thử lại", "quiet", show)] : []));
}

const open = readerInHistory(find(ArticleReader, "article-reader"));
turns.addEventListener("passage", (event) => {
  const { target, detail } = /** @type {CustomEvent<Passage>} */ (event);
  const cited = target instanceof Element ? target.closest("answer-turn") : null;
  open(detail, detail.cited && cited instanceof AnswerTurn ? cited.passages : []);
});
show();
