// @ts-check
// Asks a question over a stream, and again when the connection drops, until the answer is whole.
import { Refused, json, keepToken, refusal, withToken } from "./api.js";
import { serverEvents } from "./events.js";

/** @import {Answer, Citation, Filter, Reading} from "./text.js" */

/**
 * `request` is made once for each question: the server gives a repeated one the stored answer and adds no turn.
 * @typedef {Filter & {question: string, conversation?: string, without: string[], request: string}} Asked
 */
/** @typedef {{text: string, citations: Citation[], separator: string}} Sentence */
/**
 * What a listener hears before the answer is whole. After `interrupted` everything is told from the beginning.
 * @typedef {object} Listener
 * @property {(message: string) => void} stage
 * @property {(question: string, interpretation: Reading[]) => void} understood
 * @property {(articles: number) => void} found
 * @property {(words: string) => void} short the answer in a few words, before its first sentence
 * @property {(sentence: Sentence) => void} sentence
 * @property {(seconds: number, busy: boolean) => void} interrupted the connection dropped, or the server is busy; it is
 *   tried again after so many seconds
 */

/** What the server would have said at once, had it known then. @type {Record<string, number>} */
const statuses = { busy: 429, too_costly: 422 };

const delays = [1, 2, 4, 8, 15, 30];

/**
 * @param {Asked} asked
 * @param {Listener} listener
 * @param {AbortSignal} signal
 * @param {(seconds: number, signal: AbortSignal) => Promise<void>} [pause]
 * @returns {Promise<Answer>}
 */
export async function askUntilAnswered(asked, listener, signal, pause = waitOrOnline) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await askOnce(asked, listener, signal);
    } catch (error) {
      if (signal.aborted || !mayPass(error) || attempt === delays.length) throw error;
      const { after, status } = error instanceof Refused ? error : { after: 0, status: 0 };
      const seconds = Math.max(delays[attempt], after);
      listener.interrupted(seconds, status === 429);
      await pause(seconds, signal);
    }
  }
}

/**
 * Whether an error may be gone in a while: no connection, a restart, too many questions at once.
 * @param {unknown} error
 */
export function mayPass(error) {
  return !(error instanceof Refused) || [429, 502, 503, 504].includes(error.status);
}

/**
 * @param {Asked} asked
 * @param {Listener} listener
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
async function askOnce(asked, listener, signal) {
  const response = await fetch("/api/ask/stream", withToken({ ...json("POST", asked), signal }));
  if (!response.ok) throw await refusal(response);
  for await (const { event, data } of serverEvents(response)) {
    const told = JSON.parse(data);
    if (event === "answer") {
      keepToken(told.token);
      return told;
    }
    if (event === "failed") throw new Refused(statuses[told.error] ?? 500, told.message);
    if (event === "stage") listener.stage(told.message);
    if (event === "understood") listener.understood(told.question, told.interpretation);
    if (event === "found") listener.found(told.articles);
    if (event === "short") listener.short(told.text);
    if (event === "sentence") listener.sentence(told);
  }
  throw new TypeError("the stream ended before the answer");
}

/**
 * @param {number} seconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>} settles as soon as the network is back
 */
function waitOrOnline(seconds, signal) {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const until = { signal: settled.signal, once: true };
    const finish = (/** @type {() => void} */ settle) => {
      clearTimeout(timer);
      settled.abort();
      settle();
    };
    const timer = setTimeout(() => finish(resolve), seconds * 1000);
    addEventListener("online", () => finish(resolve), until);
    signal.addEventListener("abort", () => finish(() => reject(signal.reason)), until);
  });
}

/** Returns a random UUID. `crypto.randomUUID` is missing where the page comes over plain HTTP, as on intranets. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
