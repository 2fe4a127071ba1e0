// @ts-check
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { Refused } from "../api.js";
import { askUntilAnswered, mayPass, uuid } from "../asking.js";
import { EventParser } from "../events.js";

const answer = { answered: true, answer: "Có. [1]" };
const event = (/** @type {string} */ name, /** @type {object} */ data) =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

test("events are cut wherever the network cut the stream", () => {
  const stream = 'event: stage\r\ndata: {"a":1}\r\n\r\n: keep-alive\n\nevent: answer\ndata: một\ndata: hai\n\n';
  for (const size of [1, 3, 1000]) {
    const parser = new EventParser();
    const events = [];
    for (let at = 0; at < stream.length; at += size) events.push(...parser.push(stream.slice(at, at + size)));
    assert.deepEqual(events, [
      { event: "stage", data: '{"a":1}' },
      { event: "answer", data: "một\nhai" },
    ]);
  }
});

/**
 * Asks a real server that replies by `replies`, one a request, and returns what was heard and sent.
 * @param {((response: import("node:http").ServerResponse) => void)[]} replies
 */
async function ask(replies) {
  /** @type {string[]} */
  const heard = [];
  /** @type {string[]} */
  const sent = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    sent.push(JSON.parse(body).request);
    replies[sent.length - 1](response);
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const before = globalThis.fetch;
  globalThis.fetch = (path, init) => before(`http://localhost:${port}${path}`, init);
  const listener = {
    stage: (/** @type {string} */ message) => heard.push(message),
    understood: (/** @type {string} */ question) => heard.push(question),
    found: (/** @type {number} */ articles) => heard.push(String(articles)),
    short: (/** @type {string} */ words) => heard.push(`ngắn: ${words}`),
    sentence: (/** @type {{text: string}} */ { text }) => heard.push(text),
    interrupted: (/** @type {number} */ seconds, /** @type {boolean} */ busy) =>
      heard.push(`${busy ? "bận" : "nghỉ"} ${seconds}`),
  };
  const asked = { question: "?", without: [], request: "r1" };
  try {
    const got = await askUntilAnswered(asked, listener, new AbortController().signal, async () => {});
    return { got, heard, sent };
  } catch (error) {
    return { error, heard, sent };
  } finally {
    globalThis.fetch = before;
    server.closeAllConnections();
    server.close();
  }
}

test("a stream is told event by event and ends with the answer", async () => {
  const { got, heard } = await ask([
    (response) =>
      response.end(
        event("stage", { stage: "reading", message: "Đang đọc" }) +
          event("understood", { question: "Câu hỏi?", interpretation: [] }) +
          event("found", { articles: 60 }) +
          event("short", { text: "Có" }) +
          event("sentence", { text: "Có. [1]", citations: [], separator: "" }) +
          event("answer", answer),
      ),
  ]);
  assert.deepEqual(got, answer);
  assert.deepEqual(heard, ["Đang đọc", "Câu hỏi?", "60", "ngắn: Có", "Có. [1]"]);
});

test("a dropped connection and a restart are waited for, always with the same request", async () => {
  const { got, heard, sent } = await ask([
    (response) => {
      response.write(event("sentence", { text: "Có.", citations: [], separator: "" }));
      setTimeout(() => response.destroy(), 20);
    },
    (response) => response.writeHead(503).end("<html>"),
    (response) => response.end(event("stage", { message: "Lại" })),
    (response) => response.end(event("answer", answer)),
  ]);
  assert.deepEqual(got, answer);
  assert.deepEqual(heard, ["Có.", "nghỉ 1", "nghỉ 2", "Lại", "nghỉ 4"]);
  assert.deepEqual(sent, ["r1", "r1", "r1", "r1"]);
});

test("a server that is busy is asked again when it says", async () => {
  const { got, heard } = await ask([
    (response) => response.writeHead(429, { "Retry-After": "7" }).end('{"error":"too_many","message":"Hãy đợi."}'),
    (response) => response.end(event("failed", { error: "busy", message: "Đang bận." })),
    (response) => response.end(event("answer", answer)),
  ]);
  assert.deepEqual(got, answer);
  assert.deepEqual(heard, ["bận 7", "bận 2"]);
});

test("what waiting does not mend is told at once", async () => {
  const refused = await ask([(response) => response.writeHead(400).end('{"message":"Quá dài."}')]);
  assert.deepEqual(refused.error, new Refused(400, "Quá dài."));
  const failed = await ask([(response) => response.end(event("failed", { error: "x", message: "Hỏng." }))]);
  assert.deepEqual(failed.error, new Refused(500, "Hỏng."));
  assert.deepEqual(failed.sent, ["r1"]);
  const costly = await ask([(response) => response.end(event("failed", { error: "too_costly", message: "Dài." }))]);
  assert.deepEqual(costly.error, new Refused(422, "Dài."));
});

test("only what may pass is tried again", () => {
  assert.deepEqual(
    [429, 502, 503, 504, 400, 404, 413, 500].map((status) => mayPass(new Refused(status, ""))),
    [true, true, true, true, false, false, false, false],
  );
  assert.equal(mayPass(new TypeError("fetch failed")), true);
});

test("a request's id is a random UUID", () => {
  assert.match(uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(uuid(), uuid());
});
