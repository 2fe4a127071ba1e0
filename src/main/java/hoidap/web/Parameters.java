package hoidap.web;

import hoidap.article.Filter;
import hoidap.text.VietnameseText;
import hoidap.typing.Reading;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks what clients send. Everything throws {@link RequestException} when it will not do. */
final class Parameters {
  /** Longest question, in Unicode characters. */
  static final int LONGEST_QUESTION = 2_000;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,30}");

  private Parameters() {}

  /** Returns a question fit to be asked, NFC, without surrounding white space. */
  static String question(String typed) {
    var question = VietnameseText.nfc(typed).strip();
    if (question.isEmpty()) {
      throw RequestException.bad("empty_question", "Hãy nhập câu hỏi.");
    }
    return words(question);
  }

  /** Returns words fit to be searched for, of which there may be none. */
  static String words(String typed) {
    var question = VietnameseText.nfc(typed).strip();
    if (question.codePointCount(0, question.length()) > LONGEST_QUESTION) {
      throw RequestException.bad(
          "question_too_long", "Câu hỏi dài quá 2.000 ký tự. Hãy rút ngắn rồi hỏi lại.");
    }
    if (question.codePoints().anyMatch(Parameters::isHalfCharacter)) {
      throw RequestException.bad(
          "malformed_question", "Câu hỏi chứa ký tự Unicode không hoàn chỉnh.");
    }
    return question;
  }

  private static boolean isHalfCharacter(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  /** Returns a filter by dates and publisher; empty strings mean any. */
  static Filter filter(String from, String to, String publisher) {
    var first = day("from", from);
    var last = day("to", to);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw RequestException.bad(
          "bad_date", "Ngày bắt đầu \"from\" muộn hơn ngày kết thúc \"to\".");
    }
    return new Filter(first, last, Optional.of(publisher.strip()).filter(name -> !name.isEmpty()));
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
    if (WHOLE_NUMBER.matcher(value).matches()) {
      var number = new BigInteger(value);
      if (number.signum() > 0) {
        return number.min(BigInteger.valueOf(most)).intValue();
      }
    }
    throw RequestException.bad("bad_limit", "\"limit\" phải là một số nguyên từ 1 trở lên.");
  }

  /**
   * Returns how many items are left out before the first, from 0; more than {@code most} is most.
   */
  static int offset(String value, int most) {
    if (WHOLE_NUMBER.matcher(value).matches()) {
      var number = new BigInteger(value);
      if (number.signum() >= 0) {
        return number.min(BigInteger.valueOf(most)).intValue();
      }
    }
    throw RequestException.bad("bad_offset", "\"offset\" phải là một số nguyên từ 0 trở lên.");
  }

  /** Returns whether results are wanted newest first. */
  static boolean newestFirst(String sort) {
    if (!sort.equals("date") && !sort.equals("relevance")) {
      throw RequestException.bad("bad_sort", "\"sort\" phải là \"relevance\" hoặc \"date\".");
    }
    return sort.equals("date");
  }
}
