package hoidap.web;

import hoidap.answer.AnswerListener;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code POST /api/ask}. */
record AskHandler(TurnTaking turns) implements Handler {
  @Override
  public void handle(Context context) {
    var request = AskRequest.read(context.bodyAsBytes());
    Responses.json(context, turns.answer(request, AnswerListener.NONE));
  }
}
