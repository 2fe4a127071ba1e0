package hoidap.conversation;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Conversations as one owner may see them: the owner's own, and no others. Whatever names a
 * conversation or turn that is not among them throws {@link UnknownConversationException}.
 */
public final class OwnedConversations {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 18;

  private final Conversations conversations;
  private final String owner;

  OwnedConversations(Conversations conversations, String owner) {
    this.conversations = conversations;
    this.owner = owner;
  }

  /**
   * A turn to be kept.
   *
   * @param request the client's id of the request; empty for none
   * @param shown JSON that is given to the client, by the turn's number
   * @param trace JSON that tells how it came to the answer
   */
  public record Answered(Turn turn, String request, IntFunction<String> shown, String trace) {}

  private boolean mayUse(ConversationRows.Owned conversation) {
    return conversation.owner().equals(owner);
  }

  private ConversationSummary require(Connection connection, String id) throws SQLException {
    return ConversationRows.find(connection, id)
        .filter(this::mayUse)
        .map(ConversationRows.Owned::summary)
        .orElseThrow(() -> new UnknownConversationException("there is no conversation " + id));
  }

  private void requireUsable(Connection connection, String id) throws SQLException {
    if (ConversationRows.find(connection, id).isPresent()) {
      require(connection, id);
    }
  }

  private KeptTurn require(Connection connection, String id, int number) throws SQLException {
    require(connection, id);
    return TurnRows.numbered(connection, id, number)
        .orElseThrow(() -> new UnknownConversationException("there is no turn " + number));
  }

  /** Returns the owner's conversations that last changed before a time, newest first. */
  public List<ConversationSummary> list(Instant before, int limit) {
    return owner.isEmpty()
        ? List.of()
        : conversations
            .file()
            .read(connection -> ConversationRows.list(connection, owner, before, limit));
  }

  /** Returns a conversation with its turns. */
  public KeptConversation conversation(String id) {
    return conversations
        .file()
        .read(connection -> Conversations.whole(connection, require(connection, id)));
  }

  /** Returns one of its turns. */
  public KeptTurn turn(String id, int number) {
    return conversations.file().read(connection -> require(connection, id, number));
  }

  /**
   * Returns the last turns of a conversation, at most {@link Conversation#REMEMBERED}, oldest
   * first; none where it has not begun.
   */
  public List<Turn> lastTurns(String id) {
    return conversations
        .file()
        .read(
            connection -> {
              requireUsable(connection, id);
              return TurnRows.last(connection, id, Conversation.REMEMBERED);
            });
  }

  /**
   * Refuses what is no conversation of this owner. Only the program itself makes ids, so only it
   * may name one that has not begun.
   */
  public void requireUsable(String id) {
    conversations
        .file()
        .read(
            connection -> {
              if (owner.isEmpty()) {
                requireUsable(connection, id);
              } else if (!id.isEmpty()) {
                require(connection, id);
              }
              return id;
            });
  }

  /**
   * A turn that answered a request already.
   *
   * @param owner whose it is
   */
  public record Earlier(KeptTurn turn, String owner) {}

  /**
   * Returns the turn that answered a request already. Somebody without a cookie may send one again
   * before the token came, so there the id of the request, which nobody else knows, will do.
   *
   * @param id of the conversation; empty where the client does not know it yet
   */
  public Optional<Earlier> answered(String id, String request) {
    return conversations
        .file()
        .read(
            connection -> {
              var found = TurnRows.answered(connection, owner, id, request);
              return found.isEmpty()
                  ? Optional.empty()
                  : ConversationRows.find(connection, found.get().conversation())
                      .map(of -> new Earlier(found.get(), of.owner()));
            });
  }

  /** Adds a turn to a conversation, which begins with it where it is not known, and returns it. */
  public KeptTurn add(String id, Answered answered) {
    return conversations
        .file()
        .write(
            connection -> {
              requireUsable(connection, id);
              conversations.forgetting().before(connection, id);
              int number = TurnRows.nextNumber(connection, id);
              var shown = answered.shown().apply(number);
              var kept = new KeptTurn(id, number, answered.turn(), shown, answered.trace(), "");
              TurnRows.insert(connection, kept, answered.request());
              ConversationRows.add(connection, id, owner, answered.turn());
              return kept;
            });
  }

  /** What is done to a conversation that the owner may use. */
  private interface Change<T> {
    T to(Connection connection, ConversationSummary conversation) throws SQLException;
  }

  private <T> T change(String id, Change<T> change) {
    return conversations.file().write(connection -> change.to(connection, require(connection, id)));
  }

  /** Gives a conversation another title. */
  public void rename(String id, String title) {
    change(id, (connection, of) -> ConversationRows.rename(connection, id, title));
  }

  /** Lets whoever knows the token returned read a conversation; one that was shared keeps it. */
  public String share(String id) {
    return change(
        id,
        (connection, of) -> {
          var token = of.share().isEmpty() ? token() : of.share();
          ConversationRows.share(connection, id, token);
          return token;
        });
  }

  static String token() {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Lets nobody else read a conversation any more. */
  public void unshare(String id) {
    change(id, (connection, of) -> ConversationRows.share(connection, id, ""));
  }

  /** Deletes a conversation, and what was thought of its answers. */
  public void delete(String id) {
    change(
        id,
        (connection, of) ->
            FeedbackRows.delete(connection, id) + ConversationRows.delete(connection, id));
  }

  /** Keeps what a reader thinks of a turn. */
  public void judge(String id, int number, Feedback feedback) {
    change(
        id,
        (connection, of) -> {
          var turn = require(connection, id, number);
          return feedback.verdict().isEmpty()
              ? FeedbackRows.delete(connection, turn)
              : FeedbackRows.put(connection, turn, feedback, conversations.now());
        });
  }
}
