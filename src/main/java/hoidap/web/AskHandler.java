package hoidap.web;

import hoidap.answer.QuestionAnswering;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code POST /api/ask}. */
record AskHandler(Dialogue dialogue) implements Handler {
  @Override
  public void handle(Context context) {
    var request = AskRequest.read(context.bodyAsBytes());
    var owner = OwnerCookie.of(context);
    Responses.json(context, dialogue.answer(request, owner, QuestionAnswering::trace));
  }
}
