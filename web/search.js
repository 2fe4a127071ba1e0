// @ts-check
import { explain } from "./api.js";
import { ArticleReader } from "./article.js";
import { button, find, make, runNodes } from "./dom.js";
import { search, shares } from "./holdings-api.js";
import { foundLine, lastPage, pagesAround, readQuery, searchAddress, searchParameters, snippet } from "./query.js";
import { opensElsewhere, readerInHistory } from "./reading.js";
import { copyName, original, originParts } from "./text.js";

/** @import {Found, SearchResults} from "./holdings-api.js" */
/** @import {Query} from "./query.js" */
/** @import {Copy, Share} from "./text.js" */

const form = find(HTMLFormElement, "#search");
const narrowing = find(HTMLDetailsElement, "#narrowing");
const clear = find(HTMLAnchorElement, "#clear");
const results = find(HTMLElement, "#results");
const list = find(HTMLOListElement, ".results");
const found = find(HTMLElement, "#found");
const ask = find(HTMLAnchorElement, "#ask");
const pages = find(HTMLElement, "#pages");
const reader = find(ArticleReader, "article-reader");

const names = /** @type {const} */ (["q", "from", "to", "publisher", "section", "sort"]);

let loading = new AbortController();
let shown = "";

/** Searches for what stands in the address. @param {boolean} [toTop] whether the reader is led to the first result */
async function run(toTop = false) {
  shown = location.search;
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  const query = readQuery(shown);
  fill(query);
  results.setAttribute("aria-busy", "true");
  try {
    show(await search(searchParameters(query), signal), query);
  } catch (error) {
    if (signal.aborted) return;
    fail(error);
  }
  results.setAttribute("aria-busy", "false");
  if (!toTop) return;
  found.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

/** @param {Query} query */
function fill(query) {
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) choose(field, query[name]);
    else if (field instanceof HTMLInputElement) field.value = query[name];
  }
  const narrowed = [query.from, query.to, query.publisher, query.section].filter(Boolean).length;
  find(HTMLElement, "summary", narrowing).textContent = narrowed ? `Bộ lọc (${narrowed})` : "Bộ lọc";
  clear.hidden = narrowed === 0;
  clear.href = searchAddress({ ...readQuery(""), q: query.q, sort: query.sort });
  ask.hidden = query.q === "";
  ask.href = `/?${new URLSearchParams({ q: query.q })}`;
  document.title = `${query.q || "Tìm kiếm"} – Hỏi Đáp`;
}

/**
 * Chooses a value even before the server has told it is there.
 * @param {HTMLSelectElement} field
 * @param {string} value
 */
function choose(field, value) {
  if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
  field.value = value;
}

/**
 * @param {SearchResults} answer
 * @param {Query} query
 */
function show(answer, query) {
  found.textContent = foundLine(answer.found, query);
  found.classList.remove("failure");
  list.replaceChildren(...answer.results.map(item));
  if (answer.found === 0) list.append(nothing(query));
  page(query, lastPage(answer.found));
}

/** @param {Query} query */
function nothing(query) {
  const advice = query.q
    ? "Hãy thử ít từ hơn, bỏ dấu ngoặc kép hoặc bỏ bộ lọc. Bạn cũng có thể hỏi bằng cả câu: máy sẽ tìm theo nghĩa."
    : "Hãy bỏ bớt bộ lọc.";
  return make("li", { class: "notice" }, make("p", {}, advice));
}

/** @param {unknown} error */
function fail(error) {
  const { message, retry } = explain(error);
  found.textContent = message;
  found.classList.add("failure");
  const again = button("Thử lại", "quiet", () => run());
  list.replaceChildren(...(retry ? [make("li", {}, again)] : []));
  pages.hidden = true;
}

/** @param {Found} result */
function item(result) {
  const { articleId, start, end } = result;
  const place = new URLSearchParams({ tu: String(start), den: String(end) });
  const headline = make("a", { class: "headline", href: `/bai/${encodeURIComponent(articleId)}?${place}` }, result.title);
  headline.addEventListener("click", (event) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    open({ ...result, quote: result.text, cited: false });
  });
  const excerpt = runNodes(snippet(result.text, result.marks ?? []));
  const origin = originParts(result).join(" · ");
  const parts = [make("p", { class: "origin" }, origin), make("h2", {}, headline), make("p", { class: "found" }, ...excerpt)];
  if (result.alsoPublished?.length) parts.push(copies(result.alsoPublished));
  return make("li", {}, ...parts);
}

/** @param {Copy[]} also */
function copies(also) {
  const line = make("p", { class: "origin" }, "Cũng đăng trên: ");
  also.forEach((copy, index) => {
    const source = original(copy.url);
    const attributes = { title: copy.title, target: "_blank", rel: "noopener noreferrer" };
    line.append(index ? "; " : "", source ? make("a", { href: source.href, ...attributes }, copyName(copy)) : copyName(copy));
  });
  return line;
}

/**
 * @param {Query} query
 * @param {number} last
 */
function page(query, last) {
  pages.hidden = last === 1;
  const link = (/** @type {number} */ number, /** @type {string} */ text, /** @type {Record<string, string>} */ attributes) =>
    make("a", { href: searchAddress({ ...query, page: number }), ...attributes }, text);
  const numbers = pagesAround(query.page, last).map((number) => {
    if (number === null) return make("span", { "aria-hidden": "true" }, "…");
    const shown = link(number, String(number), { "aria-label": `Trang ${number}` });
    if (number === query.page) shown.setAttribute("aria-current", "page");
    return shown;
  });
  const before = query.page > 1 ? [link(query.page - 1, "‹ Trước", { rel: "prev" })] : [];
  const after = query.page < last ? [link(query.page + 1, "Sau ›", { rel: "next" })] : [];
  pages.replaceChildren(...before, ...numbers, ...after);
}

/**
 * @param {string} address
 * @param {boolean} [toTop]
 */
function go(address, toTop = false) {
  if (reader.isOpen) reader.close();
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  run(toTop);
}

function submit() {
  const fields = Object.fromEntries(new FormData(form));
  go(searchAddress(readQuery(`?${new URLSearchParams(/** @type {Record<string, string>} */ (fields))}`)));
}

/** @param {string} name @param {Share[]} options */
function offer(name, options) {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement)) return;
  const chosen = field.value;
  const numbers = new Intl.NumberFormat("vi-VN");
  const known = options.filter((option) => option.name);
  field.replaceChildren(new Option("Tất cả", ""));
  for (const option of known) field.add(new Option(`${option.name} (${numbers.format(option.articles)})`, option.name));
  choose(field, chosen);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

// A date is complete only when the year is: until then the field is not valid.
form.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "date")) {
    if (form.checkValidity()) submit();
  }
});

for (const links of [pages, clear]) {
  links.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || opensElsewhere(event)) return;
    event.preventDefault();
    go(link.pathname + link.search, true);
  });
}

addEventListener("popstate", () => {
  if (location.search !== shown) run();
});

narrowing.open = matchMedia("(min-width: 40rem)").matches || /[?&](from|to|publisher|section)=./.test(location.search);
const open = readerInHistory(reader);
run();
shares().then(
  (held) => {
    offer("publisher", held.publishers);
    offer("section", held.sections ?? []);
  },
  // The filters stay empty; searching will say so if the server is down.
  () => {},
);
