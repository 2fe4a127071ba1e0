package hoidap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes texts that nobody means and anybody can type or paste; the same seed, the same texts. */
final class HostileText {
  private static final int LONGEST = 2_400; // more than is read of a question

  private static final List<String> WORDS =
      List.of(
          "Việt Nam",
          "Lào",
          "đầu tư",
          "dự án",
          "bao nhiêu",
          "tăng",
          "giảm",
          "năm ngoái",
          "ông ấy",
          "này",
          "còn",
          "thì sao",
          "là gì",
          "Thủ tướng",
          "là ai",
          "so với",
          "từ",
          "đến nay",
          "giá",
          "khi nào",
          "và",
          "của",
          "Nguyễn Văn An",
          "UBND",
          "tỷ đồng",
          "nghiên cứu",
          "dau tu",
          "bao nhieu",
          "Sonexay Siphandone",
          "how many",
          "what is the",
          "chúng ta",
          "tháng trước");

  private static final List<String> SIGNS =
      List.of(
          "(", ")", "[", "]", "{", "}", "\\", "*", "+", "?", "^", "$", "|", ".", "(?<", "(?=",
          "\\Q", "\\E", "\\p{", "a{2,", "[^", "(?i", "\\1", "x*y*", "(a+)+", "$1", "%s", "%1$d",
          "{0}", "\"", "'", "“", "”", "«", "--", ";", "NEAR(", " OR ", "NOT ", "*:", "<b>", "&lt;",
          "../");

  private static final List<String> OURSELVES =
      List.of("mình", "ta", "chúng ta", "ở ta", "của mình", "bên", "thì", "… ", "𐐀");

  private static final List<String> MARKS =
      List.of("\u0301", "\u0300", "\u0323", "\u0302", "\u031B", "\u0489", "\u20E0", "\u3099");

  private static final List<String> LETTERS =
      List.of(
          "ß", "ŉ", "ﬁ", "ﬃ", "ǰ", "ΐ", "İ", "ı", "ĳ", "Ǆ", "ſ", "K", "Å", "ﷺ", "ẞ", "ϔ", "ℌ", "𝐕",
          "𐐀", "𠀀", "क्ष", "가", "อำ", "𝔍", "ª", "º", "ʼ", "ǅ", "Đ", "đ");

  private static final List<String> DIGITS =
      List.of("٣", "۷", "४", "３", "𝟙", "𝟘", "²", "½", "Ⅳ", "①", "᠑", "1", "0", "9");

  private static final List<String> UNSEEN =
      List.of(
          "\u200B",
          "\u00AD",
          "\uFEFF",
          "\u00A0",
          "\u200D",
          "\u202E",
          "\u2066",
          "\u0000",
          "\u0007",
          "\u001B",
          "\uFE0F",
          "\u034F",
          "\u2028",
          "\u3000",
          "\uD83D",
          "\uDC00",
          "\uDB40\uDC20",
          "\uFFFF",
          "\uE000",
          "\r",
          "\t");

  private static final List<String> RIGHT_TO_LEFT = List.of("مرحبا", "שלום", "\u202B", "؟", " ");

  private static final List<String> TIMES =
      List.of(
          "tháng 1 ",
          "1/1/",
          "30/2/2024 ",
          "99/99/9999 ",
          "quý 5/2024 ",
          "từ năm 2020 đến ",
          "2019-2015 ",
          "năm 0000 ",
          "ngày 31 tháng 4 ",
          "trước sau ",
          "năm năm năm ",
          "đầu cuối ",
          "từ từ đến đến ",
          "20242024 ",
          "10T/2024 ",
          "hôm hôm qua ",
          "12 tháng đầu năm ",
          "cùng kỳ năm trước ",
          "1.1.1.",
          "thập niên 2090 ",
          "5 năm qua ",
          "on 31 February 2024 ");

  private static final List<String> NUMBERS =
      List.of(
          "99999999999999999999",
          "1.000.000.000.",
          "1e308 ",
          "-0 ",
          "0x1F ",
          "1/0 ",
          "1.2.3.4.",
          "00000000",
          "1,000,",
          "nghìn tỷ tỷ tỷ ",
          "9".repeat(400));

  private static final List<Function<HostileText, String>> KINDS =
      List.of(
          text -> text.repeated(WORDS, " "),
          text -> text.mixed(WORDS, " "),
          text -> text.mixed(SIGNS, ""),
          text -> text.mixed(SIGNS, " ") + " này là gì?",
          text -> text.question() + " " + text.repeated(SIGNS, ""),
          text -> text.one(List.of("(", "[", "“(", "((\"")).repeat(text.length() / 2) + "Lào?",
          text -> text.repeated(List.of("a", "đ", "ng", "Ấ", "xyz", "a1"), "") + " là gì?",
          text -> text.mixed(MARKS, "") + text.question(),
          text -> text.scattered(MARKS),
          text -> text.mixed(LETTERS, ""),
          text -> text.mixed(LETTERS, " ") + " là gì?",
          text -> "ngày " + text.mixed(DIGITS, "/") + " năm " + text.mixed(DIGITS, "") + "?",
          text -> text.scattered(DIGITS),
          text -> text.scattered(UNSEEN),
          text -> text.mixed(UNSEEN, ""),
          text -> text.mixed(RIGHT_TO_LEFT, "") + text.question(),
          text -> "Ông " + text.repeated(List.of("A.", "TS.", "B-", "A&", "Ab."), "") + "?",
          text -> text.mixed(TIMES, ""),
          text -> text.question() + " " + text.repeated(TIMES, ""),
          text -> text.mixed(NUMBERS, "") + " bao nhiêu?",
          text -> text.repeated(List.of("A", "Nguyễn", "Lào", "VN", "NN&PTNT", "T1"), " "),
          text -> "Còn " + text.mixed(WORDS, ", ") + " thì sao?",
          text -> text.one(WORDS) + " " + text.one(List.of("này", "đó", "ấy")) + "?",
          text -> text.repeated(List.of("?", "!", "…", " ", "-", "_", "🙂"), ""),
          HostileText::mutated,
          text -> "Mã " + text.one(WORDS) + text.one(SIGNS) + " này là gì?",
          text -> text.one(List.of("a", "đ", "c")).repeat(text.length() / 4) + " là gì?",
          text -> text.one(List.of("a*a*a*a*b", "(a+)+$", "(a|a)*b", "a[")) + " này là gì?",
          text -> "Còn " + text.one(OURSELVES) + text.one(List.of("", "?", " thì sao?")),
          text -> text.one(LETTERS).repeat(1 + text.random.nextInt(4)),
          text -> text.one(List.of("ai", "lao ", "1")) + text.one(LETTERS).repeat(2),
          text -> "quý " + text.one(DIGITS) + "/202" + text.one(DIGITS) + " có gì?",
          text -> text.one(DIGITS) + " " + text.one(WORDS) + " nào?");

  private final Random random;

  private HostileText(Random random) {
    this.random = random;
  }

  /** Returns so many texts, of all kinds in turn. */
  static List<String> all(long seed, int count) {
    var texts = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      var text = new HostileText(new Random(seed + i));
      texts.add(KINDS.get(i % KINDS.size()).apply(text));
    }
    return texts;
  }

  /** Mostly short; some are longer than what is read. */
  private int length() {
    return random.nextInt(8) == 0 ? LONGEST : 1 + random.nextInt(200);
  }

  private String one(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }

  private String repeated(List<String> parts, String joint) {
    var part = one(parts) + joint;
    return part.repeat(1 + length() / part.length());
  }

  private String mixed(List<String> parts, String joint) {
    var text = new StringBuilder();
    for (int length = length(); text.length() < length; ) {
      text.append(one(parts)).append(joint);
    }
    return text.toString();
  }

  private String question() {
    return one(
        List.of(
            "Việt Nam có bao nhiêu dự án đầu tư tại Lào?",
            "Thủ tướng Lào là ai?",
            "Kim ngạch thương mại Việt Lào năm 2025 là bao nhiêu?",
            "gia xang o lao hom nay bao nhieu",
            "How many projects did Vietnam have in Laos in 2023?",
            "Vì sao Lào cấm nhập ô tô xăng?"));
  }

  /** Returns a question with such parts between its letters. */
  private String scattered(List<String> parts) {
    var text = new StringBuilder();
    for (char letter : question().toCharArray()) {
      text.append(letter).append(random.nextInt(3) == 0 ? one(parts) : "");
    }
    return text.toString();
  }

  /** Returns a question of which letters are changed, left out, doubled and moved. */
  private String mutated() {
    var text = new StringBuilder(question());
    for (int i = random.nextInt(20); i > 0 && text.length() > 2; i--) {
      int at = random.nextInt(text.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) random.nextInt(0x3000));
        case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 5)));
        default -> text.setCharAt(at, text.charAt(text.length() - 1 - at));
      }
    }
    return text.toString();
  }
}
