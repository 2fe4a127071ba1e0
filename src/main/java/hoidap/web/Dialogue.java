package hoidap.web;

import hoidap.answer.Inquiry;
import hoidap.answer.QuestionAnswering;
import hoidap.answer.Trace;
import hoidap.conversation.Conversation;
import hoidap.conversation.Conversations;
import hoidap.conversation.Draft;
import hoidap.conversation.KeptTurn;
import hoidap.conversation.OwnedConversations.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Goes on with conversations: one question of each at a time, so that a question is understood
 * after the one before it, and a request that is sent again is answered as it was the first time.
 */
final class Dialogue {
  private static final int LOCKS = 1024; // conversations that share one seldom meet

  private final Supplier<QuestionAnswering> answering;
  private final Conversations conversations;
  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  Dialogue(Supplier<QuestionAnswering> answering, Conversations conversations) {
    this.answering = answering;
    this.conversations = conversations;
  }

  /** A way of asking, such as one that tells how far it has come. */
  interface Asking {
    Trace trace(QuestionAnswering answering, Inquiry inquiry, Conversation conversation);
  }

  /**
   * Returns the answer to a question, an {@link AnswerJson} as text, and keeps it.
   *
   * @param owner empty for a client without the cookie
   * @throws hoidap.conversation.UnknownConversationException if it is another owner's conversation
   */
  String answer(AskRequest request, String owner, Asking asking) {
    long start = System.nanoTime();
    var lock = lock(request.given().isEmpty() ? request.request() : request.given());
    lock.lock();
    try {
      var own = conversations.of(owner);
      return own.answered(request.given(), request.request())
          .map(KeptTurn::shown)
          .orElseGet(() -> ask(request, owner, asking, start));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns the answer to a request that was answered already.
   *
   * @throws hoidap.conversation.UnknownConversationException if it is another owner's conversation
   */
  Optional<String> earlier(AskRequest request, String owner) {
    var own = conversations.of(owner);
    own.lastTurns(request.given());
    return own.answered(request.given(), request.request()).map(KeptTurn::shown);
  }

  /** Returns the lock of an id; a new conversation without a request's id needs none. */
  private ReentrantLock lock(String id) {
    return id.isEmpty()
        ? new ReentrantLock()
        : locks.get(Math.floorMod(id.hashCode(), locks.size()));
  }

  private String ask(AskRequest request, String owner, Asking asking, long start) {
    var own = conversations.of(owner);
    var id = request.given().isEmpty() ? AskRequest.newId() : request.given();
    var draft = new Draft(own.lastTurns(id));
    var trace = asking.trace(answering.get(), request.inquiry(), draft);
    var took = Duration.ofNanos(System.nanoTime() - start);
    var answered =
        new Answered(
            draft.added(),
            request.request(),
            number -> Json.write(AnswerJson.of(trace.answer(), id, number, took)),
            Json.write(TraceJson.of(trace)));
    return own.add(id, answered).shown();
  }
}
