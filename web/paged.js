// @ts-check
import { explain } from "./api.js";
import { button, make } from "./dom.js";
import { rangeLine } from "./figures.js";

const PAGE = 10;

/**
 * Shows a long list of the server's a page at a time. Its section stays hidden while the list is empty.
 * @template Item
 * @param {HTMLElement} section
 * @param {Element} list where the items go
 * @param {(offset: number, limit: number, signal: AbortSignal) => Promise<{total: number, items: Item[]}>} load
 * @param {(item: Item) => Node} show
 */
export function pagedList(section, list, load, show) {
  const place = make("span", { role: "status" });
  const before = button("‹ Trước", "quiet", () => turn(-PAGE));
  const after = button("Sau ›", "quiet", () => turn(PAGE));
  const turning = make("p", { class: "turning" }, before, place, after);
  let offset = 0;
  let loading = new AbortController();

  /** @param {number} step */
  function turn(step) {
    offset = Math.max(0, offset + step);
    return read(true);
  }

  /** @param {boolean} turned by the reader of the page */
  async function read(turned) {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    try {
      const { total, items } = await load(offset, PAGE, signal);
      list.replaceChildren(...items.map(show));
      place.textContent = rangeLine(offset, PAGE, total);
      place.classList.remove("failure");
      section.hidden = total === 0;
      turning.hidden = total <= PAGE;
      before.disabled = offset === 0;
      after.disabled = offset + PAGE >= total;
      if (turned) section.scrollIntoView({ block: "start" });
    } catch (error) {
      if (signal.aborted) return;
      place.textContent = explain(error).message;
    }
  }

  section.append(turning);
  return read(false);
}
