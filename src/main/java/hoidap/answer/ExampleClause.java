package hoidap.answer;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence that says one thing plainly and can be understood alone, of which questions are made.
 *
 * @param text without the time it begins with, remarks in brackets and its full stop
 * @param time the time it begins with, as written; empty where there is none
 */
record ExampleClause(String text, String time) {
  private static final int LONGEST = 260;
  private static final int FEWEST_WORDS = 5;
  private static final Pattern UNPLAIN = Pattern.compile("[\"“”‘’«»()\\[\\]:…?!/–]|\\.\\.| - ");

  /** "Sáng 6/2, ", "Năm 2025, ". */
  private static final Pattern LEADING_TIME =
      Pattern.compile(
          "^((?:(?:Sáng|Trưa|Chiều|Tối|Đêm|Rạng sáng)(?: ngày)? |Ngày |Tháng |Năm |Quý )"
              + "[\\p{L}\\d/ .-]{1,30}), ");

  private static final Pattern REMARK = Pattern.compile(" \\([^()]*\\)");

  /** Two capitalised words in a row, the second not the first of the clause: a name. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\d]*+ \\p{Lu}");

  /** Words that point to something said elsewhere. */
  private static final Set<String> POINTING =
      Set.of(
          "này", "đó", "đây", "ấy", "kia", "hôm", "nay", "họ", "nó", "mình", "tôi", "nói", "biết",
          "rằng");

  /** First words of what hangs on the sentence before, or only leads up to something. */
  private static final Set<String> LEADING =
      Set.of(
          "ông", "bà", "anh", "chị", "em", "cô", "chú", "cả", "cũng", "còn", "song", "nhưng", "tuy",
          "dù", "theo", "với", "để", "khi", "sau", "trước", "nếu", "ngoài", "bên", "cùng", "tại",
          "trong", "từ", "đến", "vì", "do", "nhờ", "vậy", "như", "ở", "trên", "riêng", "đáng",
          "hiện", "đặc", "bởi", "những", "nhiều", "một", "hai", "ba", "kết", "đồng", "về", "qua");

  /** Reads a sentence; empty where it is no plain one. */
  static Optional<ExampleClause> of(String sentence) {
    if (sentence.length() > LONGEST || !sentence.endsWith(".")) {
      return Optional.empty();
    }
    var plain = REMARK.matcher(sentence.substring(0, sentence.length() - 1)).replaceAll("");
    var time = LEADING_TIME.matcher(plain);
    boolean isTimed = time.find();
    var clause =
        new ExampleClause(
            isTimed ? plain.substring(time.end()) : plain, isTimed ? time.group(1) : "");
    return clause.isPlain() ? Optional.of(clause) : Optional.empty();
  }

  private boolean isPlain() {
    var words = Words.forms(text);
    return words.size() >= FEWEST_WORDS
        && !UNPLAIN.matcher(text.replaceAll("(?<=\\d)/(?=\\d)", "")).find()
        && !LEADING.contains(words.get(0))
        && words.stream().noneMatch(POINTING::contains)
        && hasName(text);
  }

  /** Returns whether a text has a name of several words. */
  static boolean hasName(String text) {
    return NAME.matcher(text).find();
  }

  /** Returns whether the words before {@code end} are one clause without a break. */
  boolean isUnbrokenUntil(int end) {
    return text.substring(0, end).indexOf(',') < 0;
  }

  /** Returns the text with a small first letter, unless a name begins it. */
  static String inside(String text) {
    var words = List.of(text.split(" ", 3));
    boolean begins =
        words.size() > 1
            && (Character.isUpperCase(words.get(1).charAt(0)) || isCapitals(words.get(0)));
    return begins ? text : VietnameseText.uncapitalised(text);
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }
}
