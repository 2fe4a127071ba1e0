package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.time.StatedTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question as read, in words that can be shown.
 *
 * @param typed as typed
 * @param understood completed from the conversation and mended
 * @param kind what is asked for: "number", "person", "other"
 * @param unit what is counted; empty where nothing is
 * @param times the times asked about
 * @param words its words in order, without those that only ask
 */
public record AskedQuestion(
    String typed, String understood, String kind, String unit, List<Time> times, List<Word> words) {
  public AskedQuestion {
    times = List.copyOf(times);
    words = List.copyOf(words);
  }

  /**
   * A time asked about.
   *
   * @param text as the question has it
   * @param first its first day; empty where it has no beginning
   * @param last its last day; empty where it has no end
   */
  public record Time(String text, Optional<LocalDate> first, Optional<LocalDate> last) {
    private static Time of(Question question, StatedTime time) {
      return new Time(
          time.span().of(question.text()),
          Optional.of(time.range().first()).filter(day -> !day.equals(LocalDate.MIN)),
          Optional.of(time.range().last()).filter(day -> !day.equals(LocalDate.MAX)));
    }
  }

  /**
   * A word, in lower case.
   *
   * @param role "name" (also of numbers), "content" or "weak"
   */
  public record Word(String text, String role) {
    private static Word of(Question.Word word) {
      return new Word(String.join(" ", word.syllables()), label(word.role()));
    }
  }

  static AskedQuestion of(Question question) {
    return new AskedQuestion(
        question.typed(),
        question.text(),
        label(question.kind()),
        String.join(" ", question.unit()),
        question.times().stream().map(time -> Time.of(question, time)).toList(),
        question.words().stream().map(Word::of).toList());
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
