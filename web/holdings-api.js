// @ts-check
// What the pages around the chat ask the server for. Every call rejects when its AbortSignal fires.

import { refusal, Refused } from "./api.js";

/** @import {Copy, Place, Share, StoredTurn, Stretch} from "./text.js" */
/** @typedef {Place & {text: string, marks: Stretch[]}} Found a passage; `marks` are stretches of `text` */
/** @typedef {{found: number, results: Found[], tookMs: number}} SearchResults */
/** @typedef {{month: string, articles: number}} Month such as "2025-10" */
/** @typedef {{started: string, finished: string, articles: number, unchanged: number, skipped: number}} Ingest */
/** @typedef {{articles: number, copies: number, chunks: number, firstPublished: string, lastPublished: string,
 *   undated: number, publishers: Share[], sections: Share[], months: Month[], model: string, lastIngest: Ingest | null,
 *   uploads: boolean}} Archive */
/** @typedef {{file: string, reason: string, time: string}} Skipped */
/** @typedef {{articles: Copy[]}} Story */
/** @typedef {{state: "waiting" | "running" | "done" | "failed", files: number, read: number, articles: number,
 *   unchanged: number, skipped: {file: string, reason: string}[], notices?: {file: string, text: string}[]}} UploadState */
/** Articles that somebody sent at one time; `sender` as far as known; `headlines` of the first of them.
 * @typedef {{upload: string, time: string, sender: string, articles: number, headlines: Copy[]}} Uploaded */
/** @typedef {{title: string, created: string, turns: StoredTurn[]}} SharedConversation */

/**
 * @param {URLSearchParams} parameters
 * @param {AbortSignal} signal
 * @returns {Promise<SearchResults>}
 */
export function search(parameters, signal) {
  return get(`/api/search?${parameters}`, signal);
}

/** @returns {Promise<{publishers: Share[], sections: Share[]}>} */
export function shares() {
  return get("/api/info");
}

/** @returns {Promise<Archive>} */
export function archive() {
  return get("/api/archive");
}

/**
 * @param {number} offset
 * @param {number} limit
 * @param {AbortSignal} signal
 * @returns {Promise<{total: number, skipped: Skipped[]}>}
 */
export function skipped(offset, limit, signal) {
  return get(`/api/archive/skipped?offset=${offset}&limit=${limit}`, signal);
}

/**
 * @param {number} offset
 * @param {number} limit
 * @param {AbortSignal} signal
 * @returns {Promise<{total: number, stories: Story[]}>}
 */
export function copies(offset, limit, signal) {
  return get(`/api/archive/copies?offset=${offset}&limit=${limit}`, signal);
}

/**
 * @param {number} offset
 * @param {number} limit
 * @param {AbortSignal} signal
 * @returns {Promise<{total: number, uploads: Uploaded[]}>}
 */
export function uploads(offset, limit, signal) {
  return get(`/api/uploads?offset=${offset}&limit=${limit}`, signal);
}

/**
 * Removes the articles of an upload from the archive.
 * @param {string} id
 * @returns {Promise<{removed: number}>}
 */
export async function takeBack(id) {
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  const response = await fetch(`/api/uploads/${encodeURIComponent(id)}`, { method: "DELETE", headers });
  if (!response.ok) throw await refusal(response);
  return response.json();
}

/**
 * @param {string} token
 * @returns {Promise<SharedConversation>}
 */
export function sharedConversation(token) {
  return get(`/api/shared/${encodeURIComponent(token)}`);
}

/**
 * @param {string} id
 * @returns {Promise<UploadState>}
 */
export function uploadState(id) {
  return get(`/api/uploads/${encodeURIComponent(id)}`);
}

/**
 * Sends files to be read into the archive. Not by `fetch`, which does not tell how much has been sent.
 * @param {File[]} files
 * @param {(sent: number) => void} progress called with the part sent, 0 to 1
 * @returns {Promise<string>} id of the upload
 */
export function upload(files, progress) {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", "/api/upload");
  // Another site's form cannot send this header, so the server knows that the request is this page's own.
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.upload.addEventListener("progress", ({ loaded, total }) => progress(total ? loaded / total : 0));
  return new Promise((resolve, reject) => {
    request.addEventListener("load", () => {
      const body = parsed(request.responseText);
      if (request.status === 202 && typeof body.upload === "string") resolve(body.upload);
      else reject(new Refused(request.status, typeof body.message === "string" ? body.message : ""));
    });
    request.addEventListener("error", () => reject(new TypeError("connection lost")));
    request.send(form);
  });
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {string} path
 * @param {AbortSignal} [signal]
 */
async function get(path, signal) {
  const response = await fetch(path, { signal });
  if (!response.ok) throw await refusal(response);
  return response.json();
}
