// @ts-check
// The chat's side of being in another page's frame: Esc, when nothing in the chat takes it, closes the corner panel.

/** Origin of the page around, once that has said it can close the chat. @type {string | null} */
let around = null;

addEventListener("message", ({ origin, source, data }) => {
  if (source !== parent || parent === window || data?.hoidap !== "opened") return;
  around = origin;
  document.querySelector("textarea")?.focus();
});

/** Whether Esc, pressed now, stops or closes something in the chat itself. */
function isTaken() {
  return document.querySelector('#stop:not([hidden]), dialog[open], [role="listbox"]:not([hidden])') !== null;
}

let taken = false;
// Looked at before the chat acts on the key: afterwards nothing is left to be seen.
addEventListener("keydown", () => (taken = isTaken()), { capture: true });
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || taken || around === null) return;
  parent.postMessage({ hoidap: "close" }, around);
});
