// @ts-check
// The calls this page makes to its server. Those that take an AbortSignal reject when it fires.

/** @import {Article, Conversation, Holdings, Listed, Suggestion, Trace} from "./text.js" */

/** The server answered, but not with what was asked for. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} message a Vietnamese sentence from the server, or empty
   * @param {number} [after] seconds after which the server would be asked again
   */
  constructor(status, message, after = 0) {
    super(message);
    this.status = status;
    this.after = after;
  }
}

/** Where the browser keeps no cookie of this server, as in a frame, this shows whose a conversation is. */
const tokenKey = "hoidap-token";
let token = keptToken();

function keptToken() {
  try {
    return sessionStorage.getItem(tokenKey) ?? "";
  } catch {
    return "";
  }
}

/** @param {string | undefined} given with an answer; empty where the browser has a cookie */
export function keepToken(given) {
  if (!given) return;
  token = given;
  try {
    sessionStorage.setItem(tokenKey, given);
  } catch {
    // Where storage is forbidden, a reload begins anew.
  }
}

/**
 * @param {RequestInit} init
 * @returns {RequestInit} with the token, where there is one
 */
export function withToken(init) {
  return token ? { ...init, headers: { ...init.headers, "X-Hoidap-Token": token } } : init;
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

/** @returns {Promise<{questions: string[]}>} */
export function examples() {
  return request("/api/examples", {});
}

/**
 * @param {string} typed
 * @param {AbortSignal} signal
 * @returns {Promise<{suggestions: Suggestion[]}>}
 */
export function suggest(typed, signal) {
  return request(`/api/suggest?${new URLSearchParams({ q: typed, limit: "6" })}`, { signal });
}

/**
 * @param {string} before only those changed before this time; empty for the newest
 * @returns {Promise<{conversations: Listed[]}>}
 */
export function conversations(before = "") {
  return request(`/api/conversations?${new URLSearchParams({ limit: "30", ...(before && { before }) })}`, {});
}

/**
 * @param {string} id
 * @returns {Promise<Conversation>}
 */
export function conversation(id) {
  return request(conversationPath(id), {});
}

/**
 * @param {string} id
 * @param {string} title
 */
export function rename(id, title) {
  return request(conversationPath(id), json("PATCH", { title }));
}

/** @param {string} id */
export function remove(id) {
  return request(conversationPath(id), { method: "DELETE" });
}

/**
 * @param {string} id
 * @returns {Promise<{token: string, path: string}>}
 */
export function share(id) {
  return request(`${conversationPath(id)}/share`, { method: "POST" });
}

/** @param {string} id */
export function unshare(id) {
  return request(`${conversationPath(id)}/share`, { method: "DELETE" });
}

/**
 * @param {string} id
 * @param {number} turn
 * @returns {Promise<Trace>}
 */
export function trace(id, turn) {
  return request(`${conversationPath(id)}/turns/${turn}/trace`, {});
}

/**
 * @param {string} id
 * @param {number} turn
 * @param {{verdict: "up" | "down" | "", reasons: string[], comment: string}} judgement
 */
export function judge(id, turn, judgement) {
  return request(`${conversationPath(id)}/turns/${turn}/feedback`, json("PUT", judgement));
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
 * Returns the error that a response which is not "ok" stands for.
 * @param {Response} response
 */
export async function refusal(response) {
  // A proxy in between may answer with a page of its own instead of our JSON.
  const { message } = await response.json().catch(() => ({}));
  const after = Number(response.headers.get("Retry-After")) || 0;
  return new Refused(response.status, typeof message === "string" ? message : "", after);
}

/**
 * @param {string} method
 * @param {object} body
 * @returns {RequestInit}
 */
export function json(method, body) {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** @param {string} id */
function conversationPath(id) {
  return `/api/conversations/${encodeURIComponent(id)}`;
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function request(path, init) {
  const response = await fetch(path, withToken(init));
  if (!response.ok) throw await refusal(response);
  return response.status === 204 ? undefined : response.json();
}
