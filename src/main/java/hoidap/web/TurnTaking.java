package hoidap.web;

import hoidap.answer.AnswerListener;
import hoidap.answer.QuestionAnswering;
import hoidap.conversation.Conversations;
import java.time.Duration;
import java.util.function.Supplier;

/** Answers the next question of a conversation, whichever way the answer is sent. */
record TurnTaking(Supplier<QuestionAnswering> answering, Conversations conversations) {
  AnswerJson answer(AskRequest request, AnswerListener listener) {
    long start = System.nanoTime();
    var conversation = conversations.of(request.conversation());
    var trace = answering.get().trace(request.inquiry(), conversation, listener);
    var took = Duration.ofNanos(System.nanoTime() - start);
    return AnswerJson.of(trace.answer(), request.conversation(), took);
  }
}
