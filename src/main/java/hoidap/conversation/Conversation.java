package hoidap.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked and answered before a question. */
public interface Conversation {
  /** How many turns a question is understood from. */
  int REMEMBERED = 5;

  /** Returns the last turns, at most {@link #REMEMBERED}, oldest first. */
  List<Turn> lastTurns();

  /** Adds what was asked and answered after those. */
  void add(Turn turn);

  /** Returns a new one that nobody else sees and that ends with the process. */
  static Conversation inMemory() {
    Deque<Turn> turns = new ArrayDeque<>();
    return new Conversation() {
      @Override
      public synchronized List<Turn> lastTurns() {
        return List.copyOf(turns);
      }

      @Override
      public synchronized void add(Turn turn) {
        turns.add(turn);
        if (turns.size() > REMEMBERED) {
          turns.remove();
        }
      }
    };
  }
}
