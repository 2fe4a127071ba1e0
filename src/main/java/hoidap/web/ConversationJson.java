package hoidap.web;

import hoidap.conversation.Turn;
import java.util.List;

/** A conversation with its turns, oldest first. */
record ConversationJson(String conversation, List<TurnJson> turns) {

  static ConversationJson of(String id, List<Turn> turns) {
    return new ConversationJson(id, turns.stream().map(TurnJson::of).toList());
  }

  /**
   * A question with its answer.
   *
   * @param understood the question as completed from the turns before
   * @param cited ids of the articles that the answer cites
   */
  record TurnJson(
      String question, String understood, String answer, List<String> cited, String time) {
    static TurnJson of(Turn turn) {
      return new TurnJson(
          turn.typed(), turn.understood(), turn.answer(), turn.cited(), turn.time().toString());
    }
  }
}
