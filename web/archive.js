// @ts-check
import { explain } from "./api.js";
import { button, find, make } from "./dom.js";
import { count, ingestLine, uploadedLine } from "./figures.js";
import { archive, copies, skipped, takeBack, uploads } from "./holdings-api.js";
import { showMonths } from "./months.js";
import { pagedList } from "./paged.js";
import { readQuery, searchAddress } from "./query.js";
import { copyName, holdingsLine } from "./text.js";
import { FileUpload } from "./upload.js";

/** @import {Archive, Skipped, Story, Uploaded} from "./holdings-api.js" */
/** @import {Share} from "./text.js" */

const FOLDED = 10; // bars shown of a long list

/** Shows what the archive holds; once again after files have been added. */
async function show() {
  const line = find(HTMLElement, "#holdings");
  try {
    const held = await archive();
    line.textContent = `${holdingsLine(held).replace(/\.$/, "")}.`;
    facts(held);
    find(HTMLElement, "#adding").hidden = !held.uploads;
    bars("#by-publisher", "publisher", held.publishers);
    bars("#by-section", "section", held.sections);
    find(HTMLElement, "#ingest").hidden = false;
    find(HTMLElement, "#last-ingest").textContent = ingestLine(held.lastIngest);
    await showMonths(find(HTMLElement, "#by-month"), held.months);
  } catch (error) {
    const { message, retry } = explain(error);
    line.replaceChildren(message, ...(retry ? [" ", button("Thử lại", "quiet", show)] : []));
  }
}

/** Whether uploads may be taken back is known only once the archive has been shown. */
async function refresh() {
  await show();
  showLists();
}

/** @param {Archive} held */
function facts({ articles, copies, chunks, undated, publishers, model }) {
  /** @type {[string, string][]} */
  const named = [
    ["bài báo", count(articles)],
    ["báo", count(publishers.filter(({ name }) => name).length)],
    ["bài trùng với bài khác", count(copies)],
    ["bài không rõ ngày đăng", count(undated)],
    ["đoạn để tìm", count(chunks)],
    // Without the fingerprint that tells one edition of a model from another.
    ["mô hình tìm theo nghĩa", model.split("@")[0]],
  ];
  const items = named.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)));
  find(HTMLElement, "#facts").replaceChildren(...items);
}

/**
 * @param {string} selector
 * @param {"publisher" | "section"} field what a bar is searched by
 * @param {Share[]} shares
 */
function bars(selector, field, shares) {
  const section = find(HTMLElement, selector);
  const list = find(HTMLOListElement, "ol", section);
  const most = Math.max(...shares.map(({ articles }) => articles));
  const sorted = [...shares].sort((a, b) => b.articles - a.articles);
  section.hidden = sorted.length === 0;
  list.replaceChildren(...sorted.map((share) => bar(field, share, most)));
  section.querySelector(".fold")?.remove();
  if (sorted.length > FOLDED + 2) fold(list);
}

/** @param {HTMLElement} list */
function fold(list) {
  const rest = [...list.children].slice(FOLDED);
  const opener = button("", "quiet fold", () => turn(opener.getAttribute("aria-expanded") !== "true"));
  /** @param {boolean} open */
  const turn = (open) => {
    for (const item of rest) item.toggleAttribute("hidden", !open);
    opener.setAttribute("aria-expanded", String(open));
    opener.textContent = open ? "Thu gọn" : `Xem thêm ${count(rest.length)} mục`;
  };
  turn(false);
  list.after(opener);
}

/**
 * @param {"publisher" | "section"} field
 * @param {Share} share
 * @param {number} most the number of articles that fills the width
 */
function bar(field, { name, articles }, most) {
  const length = make("span", {});
  length.style.width = `${(100 * articles) / most}%`;
  const label = name ? make("a", { href: searchAddress({ ...readQuery(""), [field]: name }) }, name) : "Không rõ";
  return make(
    "li",
    {},
    make("span", {}, label),
    make("span", { class: "bar", "aria-hidden": "true" }, length),
    make("span", { class: "count" }, count(articles), make("span", { class: "unseen" }, " bài")),
  );
}

/** @param {Skipped} entry */
function skippedRow({ file, reason }) {
  return make("tr", {}, make("td", {}, file), make("td", {}, reason));
}

/** @param {Story} story */
function storyItem({ articles: [first, ...others] }) {
  const also = make("p", { class: "aside" }, "Cùng một bài trên: ");
  others.forEach((copy, index) => also.append(index ? "; " : "", articleLink(copy, copyName(copy))));
  const headline = make("p", {}, articleLink(first, first.title));
  const { publisher, published } = first;
  const origin = make("span", { class: "aside" }, ` ${copyName({ ...first, title: "", publisher, published })}`);
  headline.append(origin);
  return make("li", {}, headline, also);
}

/**
 * @param {{articleId: string, title: string}} article
 * @param {string} text
 */
function articleLink({ articleId, title }, text) {
  return make("a", { href: `/bai/${encodeURIComponent(articleId)}`, title }, text);
}

/**
 * An upload with its articles; where uploads are allowed it can be taken back, by pressing twice.
 * @param {Uploaded} sent
 */
function uploadItem(sent) {
  const { upload, articles, headlines } = sent;
  const line = make("p", {}, uploadedLine(sent));
  const list = make("p", { class: "aside" });
  headlines.forEach((one, index) => list.append(index ? "; " : "", articleLink(one, one.title)));
  if (articles > headlines.length) list.append(`; và ${count(articles - headlines.length)} bài nữa`);
  const item = make("li", {}, line, list);
  if (find(HTMLElement, "#adding").hidden) return item;
  let asked = false;
  const back = button("Rút lại", "quiet", async () => {
    if (!asked) {
      asked = true;
      back.textContent = `Bấm lần nữa để xóa ${count(articles)} bài này khỏi kho`;
      return;
    }
    back.disabled = true;
    try {
      await takeBack(upload);
      await refresh();
    } catch (error) {
      back.disabled = false;
      back.textContent = explain(error).message;
    }
  });
  item.append(back);
  return item;
}

function showLists() {
  const sent = find(HTMLElement, "#uploads");
  sent.querySelector(".turning")?.remove();
  const rejected = find(HTMLElement, "#skipped");
  const same = find(HTMLElement, "#copies");
  rejected.querySelector(".turning")?.remove();
  same.querySelector(".turning")?.remove();
  pagedList(
    rejected,
    find(HTMLElement, "tbody", rejected),
    (...page) => skipped(...page).then(({ total, skipped: items }) => ({ total, items })),
    skippedRow,
  );
  pagedList(
    sent,
    find(HTMLElement, "ul", sent),
    (...page) => uploads(...page).then(({ total, uploads: items }) => ({ total, items })),
    uploadItem,
  );
  pagedList(
    same,
    find(HTMLElement, "ul", same),
    (...page) => copies(...page).then(({ total, stories: items }) => ({ total, items })),
    storyItem,
  );
}

find(FileUpload, "file-upload").addEventListener("added", () => {
  refresh();
});
refresh();
