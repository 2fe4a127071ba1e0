package hoidap.conversation;

import java.util.List;

/** A conversation with its turns, oldest first. */
public record KeptConversation(ConversationSummary summary, List<KeptTurn> turns) {
  public KeptConversation {
    turns = List.copyOf(turns);
  }
}
