// @ts-check
// Reads `text/event-stream` from fetch: EventSource cannot send a question in a body.

/** @typedef {{event: string, data: string}} ServerEvent */

/** Cuts a stream of text into events; what is incomplete waits for the text that follows. */
export class EventParser {
  #rest = "";

  /**
   * @param {string} text
   * @returns {ServerEvent[]} the events that are complete now
   */
  push(text) {
    const blocks = (this.#rest + text).replaceAll("\r\n", "\n").split("\n\n");
    this.#rest = blocks.pop() ?? "";
    return blocks.map(readEvent).filter(({ data }) => data !== "");
  }
}

/**
 * @param {string} block
 * @returns {ServerEvent} with empty data for a comment, which only keeps the connection open
 */
function readEvent(block) {
  let event = "message";
  /** @type {string[]} */
  const data = [];
  for (const line of block.split("\n")) {
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === "event") event = value;
    else if (field === "data") data.push(value);
  }
  return { event, data: data.join("\n") };
}

/**
 * @param {Response} response
 * @returns {AsyncGenerator<ServerEvent>}
 */
export async function* serverEvents(response) {
  if (!response.body) return;
  const parser = new EventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
