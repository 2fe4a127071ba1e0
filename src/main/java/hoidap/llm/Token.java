package hoidap.llm;

import hoidap.time.StatedTime;
import java.util.Optional;

/**
 * A syllable, a number with its measure, or a time, as one sentence is held against another.
 *
 * @param form as written, in {@link hoidap.text.VietnameseText#canonical} form
 * @param isCapital whether it is written with a capital letter, or has digits without being a
 *     number of something
 * @param isAfterBreak whether a comma or another mark parts it from what stands before
 */
record Token(
    String form,
    boolean isCapital,
    boolean isAfterBreak,
    Optional<Amount> amount,
    Optional<StatedTime> time) {

  boolean isTime() {
    return time.isPresent();
  }

  boolean isFigure() {
    return amount.isPresent() || time.isPresent();
  }

  boolean isAmount() {
    return amount.isPresent();
  }

  boolean is(WordRole role) {
    return !isCapital && role.is(form);
  }

  /** Returns whether another says the same, or more of it. */
  boolean isSaidBy(Token other) {
    if (time.isPresent() && other.time.isPresent()) {
      return time.get().range().contains(other.time.get().range());
    }
    if (amount.isPresent() && other.amount.isPresent()) {
      return amount.get().isSaidBy(other.amount.get());
    }
    return form.equals(other.form);
  }

  Token as(String other) {
    return new Token(other, isCapital, isAfterBreak, amount, time);
  }

  /** Returns another in its place, behind the same mark. */
  Token before(Token other) {
    return new Token(other.form, other.isCapital, isAfterBreak, other.amount, other.time);
  }

  Token small() {
    return new Token(form, false, isAfterBreak, amount, time);
  }

  Token afterBreak() {
    return new Token(form, isCapital, true, amount, time);
  }
}
