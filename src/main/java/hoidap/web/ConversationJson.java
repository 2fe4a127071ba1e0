package hoidap.web;

import com.fasterxml.jackson.databind.util.RawValue;
import hoidap.conversation.ConversationSummary;
import hoidap.conversation.KeptConversation;
import hoidap.conversation.KeptTurn;
import java.util.List;

/**
 * A conversation with its turns, oldest first.
 *
 * @param shared token of its shared view; empty where it is not shared
 */
record ConversationJson(String conversation, String title, String shared, List<TurnJson> turns) {

  static ConversationJson of(KeptConversation kept) {
    var summary = kept.summary();
    var turns = kept.turns().stream().map(TurnJson::of).toList();
    return new ConversationJson(summary.id(), summary.title(), summary.share(), turns);
  }

  /**
   * A question with its answer.
   *
   * @param turn its place in the conversation, from 1
   * @param understood the question as completed from the turns before
   * @param cited ids of the articles that the answer cites
   * @param shown the {@link AnswerJson} that was given
   * @param feedback "up", "down" or empty
   */
  record TurnJson(
      int turn,
      String question,
      String understood,
      String answer,
      List<String> cited,
      String time,
      RawValue shown,
      String feedback) {
    static TurnJson of(KeptTurn kept) {
      var turn = kept.turn();
      return new TurnJson(
          kept.number(),
          turn.typed(),
          turn.understood(),
          turn.answer(),
          turn.cited(),
          turn.time().toString(),
          new RawValue(AnswerJson.shown(kept)),
          kept.verdict());
    }
  }

  /** What conversations an owner has, the one changed last first. */
  record ListJson(List<SummaryJson> conversations) {
    static ListJson of(List<ConversationSummary> summaries) {
      return new ListJson(summaries.stream().map(SummaryJson::of).toList());
    }
  }

  /**
   * A conversation in the list.
   *
   * @param turns how many turns it has
   */
  record SummaryJson(
      String conversation,
      String title,
      String created,
      String changed,
      int turns,
      boolean shared) {
    static SummaryJson of(ConversationSummary summary) {
      return new SummaryJson(
          summary.id(),
          summary.title(),
          summary.created().toString(),
          summary.changed().toString(),
          summary.turns(),
          !summary.share().isEmpty());
    }
  }

  /**
   * Where a conversation may be read by whoever knows the address.
   *
   * @param path of the page that shows it
   */
  record ShareJson(String token, String path) {
    static ShareJson of(String token) {
      return new ShareJson(token, "/chia-se/" + token);
    }
  }
}
