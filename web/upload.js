// @ts-check
import { explain } from "./api.js";
import { button, make } from "./dom.js";
import { batches, fileSize, uploadLine } from "./figures.js";
import { upload, uploadState } from "./holdings-api.js";

/** @import {UploadState} from "./holdings-api.js" */

const POLL = 1_000; // ms between two questions to the server
const PATIENCE = 60; // times in a row that it may not answer

/** @typedef {"waiting" | "sending" | "sent" | "done" | "skipped" | "failed"} Stage */

const SAID = /** @type {const} */ ({
  waiting: "Chờ gửi",
  sending: "Đang gửi",
  sent: "Đang nạp",
  done: "Đã nạp",
  skipped: "Bị bỏ qua",
  failed: "Không nạp được",
});

/** One file on its way into the archive, as a line of the list. */
class Sending {
  #state = make("span", { class: "state" });
  #progress = make("progress", { max: "1", value: "0" });
  #reason = make("p", { class: "reason" });

  /** @param {File} file */
  constructor(file) {
    this.file = file;
    this.size = file.size;
    const name = make("span", { class: "file" }, file.name, " ", make("span", { class: "aside" }, fileSize(file.size)));
    this.#progress.setAttribute("aria-label", `Đã gửi của ${file.name}`);
    this.line = make("li", {}, name, this.#state, this.#progress, this.#reason);
    this.become("waiting");
  }

  /**
   * @param {Stage} stage
   * @param {string} [reason]
   */
  become(stage, reason = "") {
    /** @type {Stage} */
    this.stage = stage;
    this.line.dataset.state = stage;
    this.#state.textContent = SAID[stage];
    this.#progress.hidden = stage !== "sending" && stage !== "sent";
    this.#reason.textContent = reason;
    this.#reason.hidden = reason === "";
    // Without a value the bar shows that something goes on, not how far.
    if (stage === "sent") this.#progress.removeAttribute("value");
  }

  /** @param {number} part 0 to 1 */
  advance(part) {
    this.become("sending");
    this.#progress.value = part;
  }
}

/**
 * Sends files into the archive: chosen or dropped, a few requests one after another, each file with its state.
 *
 * Bubbling event `added`: files have been read into the archive.
 */
export class FileUpload extends HTMLElement {
  #input = make("input", {
    type: "file",
    multiple: "",
    accept: ".txt,.md,.html,.htm,.json,.jsonl,.gz",
    class: "unseen",
    tabindex: "-1",
    "aria-hidden": "true",
  });
  #list = make("ul", { class: "sending", role: "list", "aria-label": "Tệp đang nạp" });
  #said = make("p", { class: "aside", role: "status" });
  #retry = button("Thử lại các tệp không nạp được", "quiet", () => this.#sendAgain());
  /** What is to be sent, one element a request.
   * @type {Sending[][]} */
  #parts = [];
  /** @type {Sending[]} */
  #failed = [];
  #busy = false;

  connectedCallback() {
    const choose = button("Chọn tệp…", "primary", () => this.#input.click());
    const hint = make("p", { class: "aside" }, "hoặc kéo thả tệp vào đây: .txt, .md, .html, .json, .jsonl, nén .gz cũng được.");
    const drop = make("div", { class: "drop" }, choose, this.#input, hint);
    this.#retry.hidden = true;
    this.append(drop, this.#said, this.#list, this.#retry);
    this.#input.addEventListener("change", () => {
      this.add([...(this.#input.files ?? [])]);
      this.#input.value = "";
    });
    this.#acceptDrops(drop);
    addEventListener("beforeunload", (event) => {
      if (this.#list.querySelector('[data-state="waiting"], [data-state="sending"]')) event.preventDefault();
    });
  }

  /** @param {HTMLElement} drop */
  #acceptDrops(drop) {
    const over = (/** @type {DragEvent} */ event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      drop.dataset.over = "";
    };
    drop.addEventListener("dragenter", over);
    drop.addEventListener("dragover", over);
    drop.addEventListener("dragleave", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && drop.contains(relatedTarget))) delete drop.dataset.over;
    });
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      delete drop.dataset.over;
      this.add([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** @param {File[]} files */
  add(files) {
    const added = files.map((file) => new Sending(file));
    this.#list.append(...added.map(({ line }) => line));
    this.#send(batches(added));
  }

  /** Each alone, so that one file the server will not take does not hold up the others. */
  #sendAgain() {
    const again = this.#failed;
    this.#failed = [];
    this.#retry.hidden = true;
    for (const sending of again) sending.become("waiting");
    this.#send(again.map((sending) => [sending]));
  }

  /** @param {Sending[][]} parts */
  async #send(parts) {
    this.#parts.push(...parts);
    if (this.#busy) return;
    this.#busy = true;
    for (let part = this.#parts.shift(); part; part = this.#parts.shift()) await this.#sendPart(part);
    this.#busy = false;
    this.#retry.hidden = this.#failed.length === 0;
  }

  /** @param {Sending[]} part */
  async #sendPart(part) {
    try {
      this.#say(`Đang gửi ${part.length} tệp…`);
      const files = part.map(({ file }) => file);
      const id = await upload(files, (sent) => part.forEach((sending) => sending.advance(sent)));
      for (const sending of part) sending.become("sent");
      this.#settle(part, await this.#ended(id));
    } catch (error) {
      this.#fail(part, explain(error).message);
    }
  }

  /**
   * Waits until the server has read an upload.
   * @param {string} id
   * @returns {Promise<UploadState>}
   */
  async #ended(id) {
    for (let silent = 0; ; ) {
      await new Promise((resume) => setTimeout(resume, POLL));
      try {
        const state = await uploadState(id);
        silent = 0;
        this.#say(uploadLine(state));
        if (state.state === "done" || state.state === "failed") return state;
      } catch (error) {
        // A server that has started anew does not know the upload; one that is away for a moment will.
        if (!explain(error).retry || ++silent > PATIENCE) throw error;
      }
    }
  }

  /**
   * @param {Sending[]} part
   * @param {UploadState} state
   */
  #settle(part, state) {
    if (state.state === "failed") return this.#fail(part, uploadLine(state));
    const reasons = new Map(state.skipped.map(({ file, reason }) => [file, reason]));
    for (const sending of part) {
      const reason = reasons.get(sending.file.name);
      if (reason === undefined) sending.become("done");
      else sending.become("skipped", reason);
    }
    this.dispatchEvent(new CustomEvent("added", { bubbles: true }));
  }

  /**
   * @param {Sending[]} part
   * @param {string} message
   */
  #fail(part, message) {
    for (const sending of part) sending.become("failed", message);
    this.#failed.push(...part);
    this.#say(message);
  }

  /** @param {string} message */
  #say(message) {
    if (this.#said.textContent !== message) this.#said.textContent = message;
  }
}

customElements.define("file-upload", FileUpload);
