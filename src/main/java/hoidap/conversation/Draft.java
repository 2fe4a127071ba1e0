package hoidap.conversation;

import java.util.List;
import java.util.Optional;

/** What was said before, and the turn that follows but is not kept yet. Of one thread. */
public final class Draft implements Conversation {
  private final List<Turn> before;
  private Optional<Turn> added = Optional.empty();

  /** Makes one that follows on {@code before}, oldest first. */
  public Draft(List<Turn> before) {
    this.before = List.copyOf(before);
  }

  @Override
  public List<Turn> lastTurns() {
    return before;
  }

  @Override
  public void add(Turn turn) {
    added = Optional.of(turn);
  }

  /** Returns the turn that was added. */
  public Turn added() {
    return added.orElseThrow(() -> new IllegalStateException("no turn was added"));
  }
}
