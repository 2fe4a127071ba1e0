package hoidap.web;

import com.fasterxml.jackson.databind.util.RawValue;
import hoidap.conversation.KeptConversation;
import hoidap.conversation.KeptTurn;
import java.util.List;

/** A conversation as everybody may read it who has the link; nothing in it lets one change it. */
record SharedJson(String title, String created, List<TurnJson> turns) {

  static SharedJson of(KeptConversation kept) {
    var turns = kept.turns().stream().map(TurnJson::of).toList();
    return new SharedJson(kept.summary().title(), kept.summary().created().toString(), turns);
  }

  /**
   * A question with its answer.
   *
   * @param shown the {@link AnswerJson} that was given, without the conversation's id
   */
  record TurnJson(
      int turn,
      String question,
      String understood,
      String answer,
      List<String> cited,
      String time,
      RawValue shown) {
    static TurnJson of(KeptTurn kept) {
      var turn = kept.turn();
      return new TurnJson(
          kept.number(),
          turn.typed(),
          turn.understood(),
          turn.answer(),
          turn.cited(),
          turn.time().toString(),
          new RawValue(Json.with(AnswerJson.shown(kept), "conversation", "")));
    }
  }
}
