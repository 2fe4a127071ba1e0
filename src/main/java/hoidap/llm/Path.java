package hoidap.llm;

/**
 * How the first words of a sentence may follow another.
 *
 * @param telling the sentence they follow; negative where none is begun
 * @param at its token that was said last
 * @param from its token from which they followed it without turning back
 * @param debt what must come yet
 * @param isNext whether that token was said just now
 * @param isParted whether a mark or a linking word was said since
 * @param isLed whether a word that stands before places and times was said last
 * @param isPassive whether "bị" or "được" was added last
 * @param order how the order of its words was changed, rightly
 */
record Path(
    int telling,
    int at,
    int from,
    Debt debt,
    boolean isNext,
    boolean isParted,
    boolean isLed,
    boolean isPassive,
    Order order) {
  static final Path START = new Path(-1, -1, -1, Debt.NONE, false, false, false, false, Order.KEPT);

  /** How the order of words is changed. */
  enum Order {
    KEPT,
    /** A time or a place stands elsewhere. */
    MOVED,
    /** Who does it and to whom are exchanged. */
    INVERTED
  }

  /** What must come yet so that a way of reading holds. */
  enum Debt {
    NONE,
    /** It began with the one to whom it is done: "bị" or "được" must follow. */
    VOICE,
    /** It began with a time or a place that stood further back: the beginning must follow. */
    BEGINNING,
    /** It began with a name: what follows must call the named by a pronoun. */
    PRONOUN,
    /** It began with "theo": the named must be the one who says it. */
    SAYING
  }

  boolean isBegun() {
    return telling >= 0;
  }

  boolean owes(Debt what) {
    return debt == what;
  }

  /** Returns the same after a token of a sentence. */
  Path to(int next, int position, int start, Debt left) {
    return new Path(next, position, start, left, true, false, false, false, order);
  }

  /** Returns the same after a token that the sentence has not. */
  Path past(boolean parts, boolean leads) {
    return new Path(telling, at, from, debt, false, isParted || parts, leads, isPassive, order);
  }

  Path passive() {
    return new Path(telling, at, from, debt, false, isParted, false, true, order);
  }

  Path ordered(Order other) {
    return new Path(telling, at, from, debt, isNext, isParted, isLed, isPassive, other);
  }

  Path owing(Debt other) {
    return new Path(telling, at, from, other, isNext, isParted, isLed, isPassive, order);
  }
}
