package hoidap.llm;

import hoidap.answer.Quantity;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import hoidap.time.StatedTime;
import hoidap.time.TimeReader;
import hoidap.time.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sentence states in figures.
 *
 * @param amounts numbers with what they count
 * @param times times with their days
 * @param codes other words with digits: "K51", "5G"
 */
record Stated(List<Amount> amounts, List<StatedTime> times, List<String> codes) {
  /**
   * Reads a sentence.
   *
   * @param said the day by which "tháng trước" is understood; without it such times say nothing
   */
  static Stated in(String text, Optional<LocalDate> said) {
    var letters = VietnameseText.canonical(text);
    var times =
        TimeReader.in(text, said.orElse(LocalDate.EPOCH)).stream()
            .filter(time -> said.isPresent() || !time.relative() && time.yearSaid())
            .filter(time -> time.use() != Use.NAME)
            .toList();
    var quantities = quantities(text, letters);
    var amounts = quantities.stream().map(quantity -> Amount.of(letters, quantity)).toList();
    var read =
        Stream.concat(
                times.stream().map(StatedTime::span), quantities.stream().map(Quantity::number))
            .toList();
    return new Stated(amounts, times, codes(text, read));
  }

  /**
   * Returns the numbers of something, without those that are part of a name: "Sao Khuê 1".
   *
   * @param letters the sentence in lower case
   */
  static List<Quantity> quantities(String text, String letters) {
    return Quantity.in(letters).stream().filter(quantity -> !isPartOfName(text, quantity)).toList();
  }

  private static boolean isPartOfName(String text, Quantity quantity) {
    int blank = quantity.span().start() - 1;
    int word = blank;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return quantity.unit().isEmpty()
        && quantity.scale().isEmpty()
        && word > 0
        && text.charAt(blank) == ' '
        && Character.isUpperCase(text.charAt(word));
  }

  /** Returns the words with digits that were not read as anything else. */
  private static List<String> codes(String text, List<Span> read) {
    return Words.of(text).stream()
        .filter(word -> word.form().chars().anyMatch(Character::isDigit))
        .filter(word -> read.stream().noneMatch(span -> holds(span, word)))
        .map(Word::form)
        .toList();
  }

  private static boolean holds(Span span, Word word) {
    return span.start() <= word.start() && word.end() <= span.end();
  }

  /** Returns the same but for some times. */
  Stated without(List<StatedTime> others) {
    return new Stated(
        amounts, times.stream().filter(time -> !others.contains(time)).toList(), codes);
  }

  boolean states(Amount amount) {
    return amounts.stream().anyMatch(amount::isSaidBy);
  }

  /** Returns whether it speaks of that time, or of one in it. */
  boolean states(StatedTime time) {
    return times.stream().anyMatch(own -> time.range().contains(own.range()));
  }
}
