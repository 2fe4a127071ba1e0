package hoidap.web;

import hoidap.answer.AnswerListener;
import hoidap.answer.Dialogue;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code POST /api/ask}. */
record AskHandler(Dialogue dialogue) implements Handler {
  @Override
  public void handle(Context context) {
    var asked = AskRequest.read(context.bodyAsBytes()).by(context);
    Responses.json(context, AnswerJson.given(dialogue.answer(asked, AnswerListener.NONE)));
  }
}
