// @ts-check
import { AnswerTurn } from "./answer.js";
import { conversation, explain } from "./api.js";
import { askUntilAnswered, uuid } from "./asking.js";

/** @import {Answer, Filter} from "./text.js" */

/**
 * The turns of one conversation on the page. One question at a time: a follow-up needs the answer before it.
 *
 * Events: `busy` and `idle` (a question is under way, or no longer), `answered`.
 */
export class Talk extends EventTarget {
  /** @type {AbortController | null} */
  #pending = null;
  /** @type {string | undefined} */
  #conversation;

  /**
   * @param {HTMLElement} turns
   * @param {(message: string) => void} say to screen readers
   */
  constructor(turns, say) {
    super();
    this.turns = turns;
    this.say = say;
  }

  get conversation() {
    return this.#conversation;
  }

  get isBusy() {
    return this.#pending !== null;
  }

  get isEmpty() {
    return this.turns.childElementCount === 0;
  }

  stop() {
    this.#pending?.abort();
  }

  /**
   * @param {string} question
   * @param {Filter} filter
   */
  ask(question, filter) {
    return this.run(new AnswerTurn(question, filter));
  }

  /**
   * Asks a turn's question and fills the turn.
   * @param {AnswerTurn} turn
   */
  async run(turn) {
    if (this.#pending) return;
    const pending = (this.#pending = new AbortController());
    this.dispatchEvent(new Event("busy"));
    turn.request ||= uuid();
    this.#begin(turn);
    turn.scrollIntoView({ block: "start" });
    this.say("Đang tìm trong kho lưu trữ…");
    try {
      this.#show(turn, await this.#answer(turn, pending.signal));
    } catch (error) {
      this.#giveUp(turn, pending.signal, error);
    } finally {
      this.#pending = null;
      this.dispatchEvent(new Event("idle"));
    }
  }

  /**
   * Shows a conversation that was had before.
   * @param {string} id
   * @returns {Promise<string>} its title
   */
  async restore(id) {
    const { title, turns } = await conversation(id);
    this.#conversation = id;
    for (const { question, shown, feedback } of turns) {
      const turn = new AnswerTurn(question);
      this.turns.append(turn);
      turn.show({ ...shown, conversation: id }, feedback);
    }
    return title;
  }

  /** @param {AnswerTurn} turn */
  #begin(turn) {
    turn.clear();
    this.turns.append(turn);
  }

  /**
   * @param {AnswerTurn} turn
   * @param {AbortSignal} signal
   */
  #answer(turn, signal) {
    const { question, without, request, filter } = turn;
    const asked = { ...filter, question, without, request, conversation: this.#conversation };
    return askUntilAnswered(asked, this.#listener(turn), signal);
  }

  /**
   * @param {AnswerTurn} turn
   * @returns {import("./asking.js").Listener}
   */
  #listener(turn) {
    return {
      stage: (message) => turn.stage(message),
      understood: (_, interpretation) => turn.understood(interpretation),
      found: (articles) => turn.stage(`Đang đọc kỹ ${articles} bài…`),
      short: (words) => turn.short(words),
      sentence: (sentence) => turn.sentence(sentence),
      interrupted: (seconds, busy) => {
        turn.clear();
        const message = `${busy ? "Máy chủ đang bận." : "Mất kết nối với máy chủ."} Tự hỏi lại sau ${seconds} giây…`;
        turn.stage(message);
        this.say(message);
      },
    };
  }

  /**
   * @param {AnswerTurn} turn
   * @param {Answer} answer
   */
  #show(turn, answer) {
    this.#conversation = answer.conversation;
    turn.show(answer);
    const told = answer.answered ? `Đã có câu trả lời, dẫn ${answer.citations.length} nguồn.` : "Chưa có câu trả lời.";
    const words = [told, answer.short && `${answer.short}.`, answer.answer, answer.notice];
    this.say(words.filter(Boolean).join(" "));
    this.dispatchEvent(new Event("answered"));
  }

  /**
   * @param {AnswerTurn} turn
   * @param {AbortSignal} signal
   * @param {unknown} error
   */
  #giveUp(turn, signal, error) {
    if (signal.aborted) {
      turn.stop();
      this.say("Đã dừng.");
      return;
    }
    const failure = explain(error);
    turn.fail(failure);
    this.say(failure.message);
  }
}
