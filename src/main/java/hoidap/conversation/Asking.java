package hoidap.conversation;

/** The words that ask: what kind of question they make, and what a question says without them. */
final class Asking {
  private static final String MOMENT =
      "(?:(?:vào|từ|đến|trong|hồi|kể từ|cho đến) ){0,4}(?:khi nào|lúc nào|bao giờ|hồi nào|hôm"
          + " nào|bao lâu|mấy giờ|(?:ngày|tháng|năm|giờ|quý|tuần|thời gian|thời điểm|giai đoạn|dịp)"
          + " (?:nào|mấy|bao nhiêu))";
  private static final String PLACE =
      "(?:(?:ở|tại|từ|đến|qua|nằm ở) ){0,4}(?:đâu|(?:nơi|chỗ|tỉnh|nước|thành phố|huyện|quốc gia|khu"
          + " vực) nào)";
  private static final String REASON =
      "(?:vì|tại|do) (?:sao|đâu|lý do gì)|(?:vì )?(?:lý do|lí do|nguyên nhân) (?:gì|nào|là gì)";
  private static final String PERSON = "(?:(?:là|do|bởi|của|với|cho|gồm|những|có) ){0,4}ai(?: là)?";
  private static final String NUMBER = "(?:(?:là|khoảng|hơn|tới|hết) ){0,4}(?:bao nhiêu|mấy)";
  private static final String MANNER =
      "(?:là )?(?:như thế nào|thế nào|ra sao|làm sao|bằng cách nào|cách nào)";
  private static final String THING = "(?:(?:là|những|các) ){0,4}(?:(?:cái|điều|chất) )?(?:gì|nào)";
  private static final String YES_OR_NO =
      "(?:có |đã )?(?:hay |phải |đúng |được )?(?:không|chưa)(?=[\\s?.]*$)|có phải(?: là)?|phải"
          + " chăng";

  private static final Phrase WORDS =
      Phrase.of(String.join("|", REASON, MOMENT, PLACE, PERSON, NUMBER, MANNER, THING, YES_OR_NO));
  private static final Phrase ASKS_REASON = Phrase.of(REASON);
  private static final Phrase ASKS_PERSON = Phrase.of(PERSON);
  private static final Phrase DEFINES = Phrase.of("là(?: gì)?(?=[\\s?.]*$)|nghĩa là");
  private static final Phrase COUNTS = Phrase.of("(?:bao nhiêu|mấy)");

  /** Words that say nothing by themselves. */
  private static final Phrase FUNCTION =
      Phrase.of(
          "(?:là|của|có|bị|được|đã|đang|sẽ|thì|mà|và|với|cho|để|từ|ở|tại|trong|khi|do|bởi|này|đó"
              + "|như|về|vào|theo|cũng|ra|à|ạ|nhỉ|hả|vậy|thế|rồi|thêm|nữa|hết|mất|khoảng|hơn|cả"
              + "|chỉ|còn|lại|luôn|đến|tới|qua|lúc|xin|hỏi|biết|cụ thể|những|các|một|nhưng|vì)");

  private Asking() {}

  static boolean isIn(String text) {
    return WORDS.isIn(text);
  }

  static boolean asksReason(String text) {
    return ASKS_REASON.isIn(text);
  }

  /** Returns whether it is asked what something is, so that it needs no more than its name. */
  static boolean defines(String text) {
    return DEFINES.isIn(text);
  }

  static boolean asksPerson(String text) {
    return ASKS_PERSON.isIn(text);
  }

  /** The word behind which stands what is counted. */
  static Phrase counts() {
    return COUNTS;
  }

  /** Returns what a question says without the words that ask and without its last mark. */
  static String statement(String question) {
    return Marks.around(WORDS.removedFrom(question), "?.!,").replaceAll(" ([,.)])", "$1");
  }

  /** Returns the words of {@code text} that are neither asking nor function words. */
  static String content(String text) {
    return FUNCTION.removedFrom(statement(text)).replaceAll("[?.!,()\"]", "").strip();
  }
}
