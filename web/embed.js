// @ts-check
// Puts the chat into a page of another site, in a frame. A classic script, since only such a one knows the element
// that loaded it; nothing is left in the page's own names or styles. docs/embedding.md tells how to use it.
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const server = new URL(script.src).origin;
  const title = script.dataset.title || "Hỏi Đáp";
  const height = /^\d{2,4}$/.test(script.dataset.height ?? "") ? Number(script.dataset.height) : 640;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; display: block; }
    iframe { display: block; width: 100%; height: 100%; border: 0; border-radius: inherit; color-scheme: normal; }
    .inline { height: ${height}px; border: 1px solid #8b867a; border-radius: 10px; overflow: hidden; }
    .opener {
      position: fixed; z-index: 2147483646; right: 20px; bottom: 20px; min-height: 48px; padding: 10px 20px;
      font: 600 16px/1.5 system-ui, sans-serif; color: #fff; background: #1f4e79; border: 2px solid #fff;
      border-radius: 24px; box-shadow: 0 4px 16px rgb(0 0 0 / 0.3); cursor: pointer;
    }
    .opener:focus-visible, .closer:focus-visible { outline: 3px solid #1f4e79; outline-offset: 3px; }
    .panel {
      position: fixed; z-index: 2147483647; right: 20px; bottom: 20px; display: flex; flex-direction: column;
      width: min(420px, calc(100vw - 40px)); height: min(${height}px, calc(100vh - 40px)); background: #fbfaf7;
      border: 1px solid #8b867a; border-radius: 10px; box-shadow: 0 8px 32px rgb(0 0 0 / 0.3); overflow: hidden;
    }
    .panel[hidden], .opener[hidden] { display: none; }
    .bar {
      display: flex; flex: none; align-items: center; justify-content: space-between; gap: 12px;
      padding: 4px 4px 4px 16px; font: 600 15px/1.5 system-ui, sans-serif; color: #fff; background: #1f4e79;
    }
    .closer {
      min-width: 44px; min-height: 44px; padding: 0; font: inherit; color: inherit; background: none; border: 0;
      border-radius: 8px; cursor: pointer;
    }
    .closer:focus-visible { outline-color: #fff; outline-offset: -4px; }
    .panel iframe { flex: 1; min-height: 0; border-radius: 0; }
    @media (max-width: 480px) {
      .panel { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
    }
  `);

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[Name]}
   */
  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  /** The chat may run its own scripts, keep its own cookie, send its form and open links, and nothing else. */
  function frame() {
    return make("iframe", {
      src: `${server}/nhung`,
      title,
      loading: "lazy",
      referrerpolicy: "no-referrer",
      allow: "clipboard-write",
      sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox",
    });
  }

  /** @param {...Node} children */
  function host(...children) {
    const element = make("div", {});
    const root = element.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [sheet];
    root.append(...children);
    return element;
  }

  function inline() {
    script?.after(host(make("div", { class: "inline" }, frame())));
  }

  function corner() {
    const opener = make("button", { type: "button", class: "opener", "aria-expanded": "false" }, title);
    const closer = make("button", { type: "button", class: "closer", "aria-label": "Đóng" }, "✕");
    const bar = make("div", { class: "bar" }, make("span", {}, title), closer);
    const panel = make("div", { class: "panel", role: "dialog", "aria-label": title, hidden: "" }, bar);
    /** Made when first opened, and kept so that the conversation goes on. @type {HTMLIFrameElement | null} */
    let chat = null;

    /** @param {boolean} open */
    function turn(open) {
      panel.hidden = !open;
      opener.hidden = open;
      opener.setAttribute("aria-expanded", String(open));
      if (!open) return opener.focus();
      if (!chat) {
        chat = frame();
        chat.loading = "eager";
        panel.append(chat);
        chat.addEventListener("load", greet);
      }
      chat.focus();
      greet();
    }

    /** Tells the chat whom to answer, and that it is in view. */
    function greet() {
      if (!panel.hidden) chat?.contentWindow?.postMessage({ hoidap: "opened" }, server);
    }

    opener.addEventListener("click", () => turn(true));
    closer.addEventListener("click", () => turn(false));
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      turn(false);
    });
    // Keys pressed inside the frame stay there, so the chat says when it wants to be closed.
    addEventListener("message", ({ origin, source, data }) => {
      if (origin !== server || !chat || source !== chat.contentWindow) return;
      if (data?.hoidap === "close" && !panel.hidden) turn(false);
    });
    document.body.append(host(opener, panel));
  }

  if (script.dataset.position !== "corner") inline();
  else if (document.body) corner();
  else document.addEventListener("DOMContentLoaded", corner);
})();
