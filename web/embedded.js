// @ts-check
// The chat's side of being in another page's frame: Esc, when nothing in the chat takes it, closes the corner panel.

/** Origin of the page around, once that has said it can close the chat. @type {string | null} */
let around = null;

addEventListener("message", ({ origin, source, data }) => {
  if (source !== parent || parent === window || data?.hoidap !== "opened") return;
  around = origin;
  document.querySelector("textarea")?.focus();
});

// On the window, so after everything in the chat that Esc may stop or close.
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || around === null) return;
  parent.postMessage({ hoidap: "close" }, around);
});
