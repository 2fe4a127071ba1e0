// @ts-check
// The calls this page makes to its server. Every one takes an AbortSignal and rejects when it fires.

/** @import {Answer, Article, Holdings} from "./text.js" */

/** The server answered, but not with what was asked for. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} message a Vietnamese sentence from the server, or empty
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * @param {string} question
 * @param {string | undefined} conversation id from an earlier answer, so that follow-ups are understood
 * @param {string[]} without kinds of reading that were taken back
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
export function ask(question, conversation, without, signal) {
  return request("/api/ask", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ question, conversation, without }),
    signal,
  });
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 * @returns {Promise<Article>}
 */
export function article(id, signal) {
  return request(`/api/articles/${encodeURIComponent(id)}`, { signal });
}

/** @returns {Promise<Holdings>} */
export function holdings() {
  return request("/api/info", {});
}

/**
 * Says in Vietnamese what went wrong, and whether the same request could succeed later.
 * @param {unknown} error
 * @returns {{message: string, retry: boolean}}
 */
export function explain(error) {
  if (!(error instanceof Refused)) {
    return { message: "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.", retry: true };
  }
  const retry = error.status >= 500 || error.status === 429;
  const message = error.message || (retry ? "Máy chủ đang gặp sự cố." : "Máy chủ không nhận yêu cầu này.");
  return { message, retry };
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function request(path, init) {
  const response = await fetch(path, init);
  if (response.ok) return response.json();
  // A proxy in between may answer with a page of its own instead of our JSON.
  const { message } = await response.json().catch(() => ({}));
  throw new Refused(response.status, typeof message === "string" ? message : "");
}
