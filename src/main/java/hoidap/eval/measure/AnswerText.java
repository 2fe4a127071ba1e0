package hoidap.eval.measure;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer's text in the form in which it is compared with what is expected: words in lower case,
 * tones in one place, numbers and dates written in one way.
 */
public final class AnswerText {
  private static final String DECIMAL = "ₒ"; // a letter to Words, and in no text

  /** Digits in groups of three: "1.234.567" or "1,234"; "0,123" is a decimal. */
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,6}|(?:,\\d{3}){1,6})(?!\\d)");

  private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)[.,](?=\\d)");
  private static final Pattern DAY =
      Pattern.compile("(?<![\\d/.-])0?(\\d{1,2})([/.-])0?(\\d{1,2})(?:\\2(\\d{4}))?(?![\\d/-])");
  private static final Pattern SPELT_DAY =
      Pattern.compile("(?<!\\d)0?(\\d{1,2}) tháng 0?(\\d{1,2})(?: năm (\\d{4}))?(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<![\\d/.-])0?(\\d{1,2})/(\\d{4})(?![\\d/])");
  private static final Pattern SPELT_MONTH =
      Pattern.compile("(?<!\\d)tháng 0?(\\d{1,2})(?: năm |[/-])(\\d{4})(?!\\d)");

  /** The other spelling of "tỷ". */
  private static final Pattern BILLION = Pattern.compile("(?<!\\p{L})tỉ(?!\\p{L})");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  private final List<String> words;

  /** Makes the compared form of {@code text}, in any Unicode form. */
  public AnswerText(String text) {
    words = Words.forms(sameNumbers(VietnameseText.canonical(VietnameseText.nfc(text))));
  }

  private static String sameNumbers(String text) {
    var percents = text.replace("%", " phần trăm ");
    var spaced = BLANKS.matcher(percents).replaceAll(" ");
    var spelt = BILLION.matcher(spaced).replaceAll("tỷ");
    var days = SPELT_DAY.matcher(spelt).replaceAll(AnswerText::day);
    var months = SPELT_MONTH.matcher(days).replaceAll("$1/$2");
    var written = DAY.matcher(months).replaceAll(AnswerText::written);
    var same = MONTH.matcher(written).replaceAll("$1 / $2");
    var whole =
        THOUSANDS
            .matcher(same)
            .replaceAll(number -> Matcher.quoteReplacement(number.group().replaceAll("[.,]", "")));
    return DECIMALS.matcher(whole).replaceAll(DECIMAL);
  }

  private static String day(MatchResult spelt) {
    return spelt.group(1)
        + "/"
        + spelt.group(2)
        + (spelt.group(3) == null ? "" : "/" + spelt.group(3));
  }

  /** Returns a date's numbers apart and without leading zeros, anything else as it is. */
  private static String written(MatchResult found) {
    int day = Integer.parseInt(found.group(1));
    int month = Integer.parseInt(found.group(3));
    boolean isDate = day >= 1 && day <= 31 && month >= 1 && month <= 12;
    boolean isSlashed = found.group(2).equals("/") || found.group(4) != null;
    if (!isDate || !isSlashed) {
      return found.group();
    }
    return day + " / " + month + (found.group(4) == null ? "" : " / " + found.group(4));
  }

  /** Returns whether the words of {@code expected} stand here, one after another. */
  public boolean holds(String expected) {
    var wanted = new AnswerText(expected);
    return !wanted.words.isEmpty() && joined().contains(wanted.joined());
  }

  /** Returns whether any of {@code expected} stands here. */
  public boolean holdsAny(Collection<String> expected) {
    return expected.stream().anyMatch(this::holds);
  }

  private String joined() {
    return " " + String.join(" ", words) + " ";
  }

  /** Returns whether the words are the same. */
  public boolean isExactly(String expected) {
    return words.equals(new AnswerText(expected).words);
  }

  /**
   * Returns the harmonic mean of the shares of words in common, as SQuAD counts them.
   *
   * @return 0 to 1
   * @see <a href="https://arxiv.org/abs/1606.05250">Rajpurkar and others 2016</a>
   */
  public double f1(String expected) {
    var wanted = new AnswerText(expected).words;
    var left = counts(wanted);
    int common = 0;
    for (var word : words) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common == 0 ? 0 : 2.0 * common / (words.size() + wanted.size());
  }

  private static Map<String, Integer> counts(List<String> words) {
    var counts = new HashMap<String, Integer>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }
}
