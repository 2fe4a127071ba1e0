package hoidap.conversation;

import hoidap.text.Span;
import hoidap.text.VietnameseText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of whole words, whatever their case; in text without accents found without its own.
 * Offsets are those of the text, which is NFC.
 */
final class Phrase {
  private static final String BEGIN = "(?<![\\p{L}\\p{N}])(?:";
  private static final String END = ")(?![\\p{L}\\p{N}])";

  private final Pattern accented;
  private final Pattern unaccented;

  private Phrase(String begin, String regex, String unaccentedRegex, String end) {
    accented = compiled(begin + regex + end);
    unaccented = compiled(begin + unaccentedRegex + end);
  }

  private static Phrase of(String begin, String regex, String end) {
    return new Phrase(begin, VietnameseText.canonical(regex), VietnameseText.fold(regex), end);
  }

  private static Pattern compiled(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS); // \b of Vietnamese letters
  }

  /** Returns the phrase that {@code regex}, in which no letter is a capital, describes. */
  static Phrase of(String regex) {
    return of(BEGIN, regex, END);
  }

  /** Returns the phrase of these very words, which may be anything that somebody typed. */
  static Phrase ofWords(String words) {
    return new Phrase(
        BEGIN,
        Pattern.quote(VietnameseText.canonical(words)),
        Pattern.quote(VietnameseText.fold(words)),
        END);
  }

  /** Returns one that matches only a whole text. */
  static Phrase ofWhole(String regex) {
    return of("^(?:", regex, ")$");
  }

  Matcher in(String text) {
    return VietnameseText.isUnaccented(text)
        ? unaccented.matcher(VietnameseText.fold(text))
        : accented.matcher(VietnameseText.canonical(text));
  }

  boolean isIn(String text) {
    return in(text).find();
  }

  /** Returns where the phrase first stands in {@code text}. */
  Optional<Span> first(String text) {
    var found = in(text);
    return found.find() && found.end() > found.start()
        ? Optional.of(new Span(found.start(), found.end()))
        : Optional.empty();
  }

  /** Returns {@code text} with every phrase taken out. */
  String removedFrom(String text) {
    var found = in(text);
    var rest = new StringBuilder();
    int end = 0;
    while (found.find()) {
      rest.append(text, end, found.start()).append(' ');
      end = found.end();
    }
    return rest.append(text.substring(end)).toString().replaceAll("\\s+", " ").strip();
  }
}
