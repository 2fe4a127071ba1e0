package hoidap.web;

import hoidap.answer.QuestionAnswering;
import hoidap.conversation.Conversations;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.function.Supplier;

/** {@code POST /api/ask}. */
record AskHandler(Supplier<QuestionAnswering> answering, Conversations conversations)
    implements Handler {
  @Override
  public void handle(Context context) {
    long start = System.nanoTime();
    var request = AskRequest.read(context.bodyAsBytes());
    var conversation = conversations.of(request.conversation());
    var answer = answering.get().ask(request.inquiry(), conversation);
    var took = Duration.ofNanos(System.nanoTime() - start);
    Responses.json(context, AnswerJson.of(answer, request.conversation(), took));
  }
}
