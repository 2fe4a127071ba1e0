package hoidap.answer;

import hoidap.bounds.Budget;
import hoidap.conversation.Conversations;
import hoidap.conversation.ConversationsException;
import hoidap.conversation.Draft;
import hoidap.conversation.KeptTurn;
import hoidap.conversation.OwnedConversations.Answered;
import hoidap.conversation.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with conversations: one question of each at a time, so that a question is understood
 * after the one before it, and a request that is sent again is answered as it was the first time.
 * Where conversations cannot be read or kept at the moment, questions are answered all the same.
 */
public final class Dialogue {
  private static final Logger LOG = LoggerFactory.getLogger(Dialogue.class);

  private final Supplier<QuestionAnswering> answering;
  private final Conversations conversations;
  private final Writing writing;

  /** Makes one that keeps what was said in {@code conversations}. */
  public Dialogue(
      Supplier<QuestionAnswering> answering, Conversations conversations, Writing writing) {
    this.answering = answering;
    this.conversations = conversations;
    this.writing = writing;
  }

  /** Writes down what is kept with a turn, as JSON. */
  public interface Writing {
    /**
     * Returns an answer as it is shown.
     *
     * @param conversation id under which it goes on; empty where it has not begun
     * @param turn its place in there, from 1; 0 where it is not kept
     */
    String shown(Answer answer, String conversation, int turn, Duration took);

    /** Returns how an answer came about. */
    String trace(Trace trace);
  }

  /**
   * A question that goes on with a conversation.
   *
   * @param conversation its id; empty where the question begins one
   * @param request the client's id of this request; empty where it has none
   * @param owner who asks; empty for the program itself, which makes ids of its own
   * @param before what was said before a conversation that is not known yet, oldest first
   */
  public record Asked(
      Inquiry inquiry, String conversation, String request, String owner, List<Turn> before) {
    public Asked {
      before = List.copyOf(before);
    }
  }

  /**
   * What became of a question.
   *
   * @param turn number 0 where it could not be kept
   * @param answer empty where the same request was answered before
   * @param owner whose conversation it is
   */
  public record Answering(KeptTurn turn, Optional<Answer> answer, String owner) {
    /** Returns whether the next question can be understood after this one. */
    public boolean isKept() {
      return turn.number() > 0;
    }
  }

  /**
   * Answers a question, and keeps both.
   *
   * @throws hoidap.conversation.UnknownConversationException if it is another owner's conversation
   */
  public Answering answer(Asked asked, AnswerListener listener) {
    long start = System.nanoTime();
    var known = asked.conversation.isEmpty() ? asked.request : asked.conversation;
    return known.isEmpty()
        ? ask(asked, listener, start)
        : conversations.inTurn(known, () -> onlyOnce(asked, listener, start));
  }

  private Answering onlyOnce(Asked asked, AnswerListener listener, long start) {
    return earlier(asked).orElseGet(() -> ask(asked, listener, start));
  }

  /**
   * Returns the turn that answered a request already; empty also where that cannot be found out.
   *
   * @throws hoidap.conversation.UnknownConversationException if it is no conversation of the owner
   */
  public Optional<Answering> earlier(Asked asked) {
    var own = conversations.of(asked.owner);
    return ifPossible(
            () -> {
              own.requireUsable(asked.conversation);
              return own.answered(asked.conversation, asked.request);
            })
        .flatMap(found -> found)
        .map(found -> new Answering(found.turn(), Optional.empty(), found.owner()));
  }

  /**
   * Returns the token by which whoever has it may read a conversation of the program itself; empty
   * where that cannot be kept.
   */
  public Optional<String> shared(String conversation) {
    return ifPossible(() -> conversations.of("").share(conversation));
  }

  /** Returns what conversations say or do; empty where they cannot be used at the moment. */
  private static <T> Optional<T> ifPossible(Supplier<T> use) {
    try {
      return Optional.of(use.get());
    } catch (ConversationsException e) {
      LOG.debug("answering without memory", e); // a warning said it once
      return Optional.empty();
    }
  }

  private Answering ask(Asked asked, AnswerListener listener, long start) {
    var own = conversations.of(asked.owner);
    var id = asked.conversation.isEmpty() ? UUID.randomUUID().toString() : asked.conversation;
    var remembered = ifPossible(() -> own.lastTurns(id));
    var last = remembered.orElse(List.of());
    var draft = new Draft(last.isEmpty() ? asked.before : last);
    var trace = Budget.onProcessor(() -> answering.get().trace(asked.inquiry, draft, listener));
    var took = Duration.ofNanos(System.nanoTime() - start);
    var answered =
        new Answered(
            draft.added(),
            asked.request,
            number ->
                writing.shown(trace.answer(), number > 0 ? id : asked.conversation, number, took),
            writing.trace(trace));
    var kept = remembered.flatMap(turns -> ifPossible(() -> own.add(id, answered)));
    return new Answering(
        kept.orElseGet(() -> unkept(asked.conversation, answered)),
        Optional.of(trace.answer()),
        asked.owner);
  }

  private static KeptTurn unkept(String conversation, Answered answered) {
    return new KeptTurn(conversation, 0, answered.turn(), answered.shown().apply(0), "", "");
  }
}
