package hoidap.web;

import hoidap.answer.QuestionAnswering;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.function.Supplier;

/** {@code POST /api/ask}. */
record AskHandler(Supplier<QuestionAnswering> answering) implements Handler {
  @Override
  public void handle(Context context) {
    long start = System.nanoTime();
    var request = AskRequest.read(context.bodyAsBytes());
    var answer = answering.get().ask(request.question(), request.filter());
    var took = Duration.ofNanos(System.nanoTime() - start);
    Responses.json(context, AnswerJson.of(answer, request.conversation(), took));
  }
}
