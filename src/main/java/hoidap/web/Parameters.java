package hoidap.web;

import hoidap.article.Filter;
import hoidap.text.TypedText;
import hoidap.text.VietnameseText;
import hoidap.typing.Reading;
import io.javalin.http.Context;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks what clients send. Everything throws {@link RequestException} when it will not do. */
final class Parameters {
  /** Longest question, in Unicode characters. */
  static final int LONGEST_QUESTION = TypedText.LONGEST;

  /** Longest title of a conversation, in Unicode characters. */
  private static final int LONGEST_TITLE = 200;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,30}");

  private Parameters() {}

  /** Returns a parameter of the address, or what is usual where it is not given. */
  static String of(Context context, String name, String usual) {
    return Objects.requireNonNullElse(context.queryParam(name), usual);
  }

  /** Returns a question fit to be asked: what is seen of {@code typed}. */
  static String question(String typed) {
    var question = words(typed);
    if (question.isEmpty()) {
      throw RequestException.bad("empty_question", "Hãy nhập câu hỏi.");
    }
    return question;
  }

  /** Returns words fit to be searched for, of which there may be none. */
  static String words(String typed) {
    if (TypedText.isTooLong(typed)) {
      throw RequestException.bad(
          "question_too_long", "Câu hỏi dài quá 2.000 ký tự. Hãy rút ngắn rồi hỏi lại.");
    }
    if (typed.codePoints().anyMatch(Parameters::isHalfCharacter)) {
      throw RequestException.bad(
          "malformed_question", "Câu hỏi chứa ký tự Unicode không hoàn chỉnh.");
    }
    return TypedText.of(typed);
  }

  /** Returns whether a text has more Unicode characters than {@code most}. */
  static boolean isLongerThan(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  /** Returns a title fit to be shown, NFC, on one line. */
  static String title(String typed) {
    var title = VietnameseText.nfc(typed).strip().replaceAll("\\s+", " ");
    if (title.isEmpty() || isLongerThan(title, LONGEST_TITLE)) {
      throw RequestException.bad("bad_title", "Tên cuộc hỏi phải có từ 1 đến 200 ký tự.");
    }
    return title;
  }

  /** Returns the number of a turn, from 1; 0, which no turn has, for what is no number. */
  static int turn(String value) {
    return value.matches("[1-9]\\d{0,8}") ? Integer.parseInt(value) : 0;
  }

  private static boolean isHalfCharacter(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  /** Returns a filter by dates, publisher and section; empty strings mean any. */
  static Filter filter(String from, String to, String publisher, String section) {
    var first = day("from", from);
    var last = day("to", to);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw RequestException.bad(
          "bad_date", "Ngày bắt đầu \"from\" muộn hơn ngày kết thúc \"to\".");
    }
    return new Filter(first, last, name(publisher), name(section));
  }

  private static Optional<String> name(String value) {
    return Optional.of(value.strip()).filter(name -> !name.isEmpty());
  }

  private static Optional<LocalDate> day(String name, String value) {
    var day = value.strip();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (DAY.matcher(day).matches()) {
        return Optional.of(LocalDate.parse(day));
      }
    } catch (DateTimeParseException e) {
      // such as 2026-02-30: refused like one that is not written as a date
    }
    throw RequestException.bad(
        "bad_date",
        "Ngày \"%s\" không hợp lệ. Hãy viết năm-tháng-ngày, ví dụ 2026-02-05.".formatted(name));
  }

  /** Returns the kinds of reading that are taken back. */
  static Set<Reading.Kind> without(List<String> labels) {
    return labels.stream().map(Parameters::kind).collect(Collectors.toUnmodifiableSet());
  }

  private static Reading.Kind kind(String label) {
    return Reading.Kind.ofLabel(label)
        .orElseThrow(
            () ->
                RequestException.bad(
                    "bad_without",
                    "\"without\" chỉ nhận: %s."
                        .formatted(
                            Arrays.stream(Reading.Kind.values())
                                .map(Reading.Kind::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** Returns a number from 1 to {@code most}; greater ones are cut to that. */
  static int limit(String value, int most) {
    return wholeNumber(value, 1, most)
        .orElseThrow(
            () ->
                RequestException.bad("bad_limit", "\"limit\" phải là một số nguyên từ 1 trở lên."));
  }

  /**
   * Returns how many items are left out before the first, from 0; more than {@code most} is most.
   */
  static int offset(String value, int most) {
    return wholeNumber(value, 0, most)
        .orElseThrow(
            () ->
                RequestException.bad(
                    "bad_offset", "\"offset\" phải là một số nguyên từ 0 trở lên."));
  }

  /** Returns whether results are wanted newest first. */
  static boolean newestFirst(String sort) {
    if (!sort.equals("date") && !sort.equals("relevance")) {
      throw RequestException.bad("bad_sort", "\"sort\" phải là \"relevance\" hoặc \"date\".");
    }
    return sort.equals("date");
  }

  /** Returns a number of at least {@code least}, at most {@code most}; empty for what is none. */
  private static OptionalInt wholeNumber(String value, int least, int most) {
    if (!WHOLE_NUMBER.matcher(value).matches()) {
      return OptionalInt.empty();
    }
    var number = new BigInteger(value);
    return number.compareTo(BigInteger.valueOf(least)) < 0
        ? OptionalInt.empty()
        : OptionalInt.of(number.min(BigInteger.valueOf(most)).intValue());
  }
}
