package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.QuestionKind;
import hoidap.text.Digits;
import hoidap.text.Sentences;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes questions of an article's plain sentences by leaving out what they tell. */
final class ExampleMaker {
  private static final int LONGEST = 90; // characters of a question
  private static final int SENTENCES = 15; // of an article, from its beginning
  private static final int MOST_WORDS = 16;

  /** "diễn ra tại Hà Nội", at the end. */
  private static final Pattern PLACE =
      Pattern.compile(
          " (diễn ra|được tổ chức|khai mạc|bế mạc|được khánh thành|được khởi công) (?:tại|ở)"
              + " ([^,]+)$");

  private static final Pattern LAST_DAY =
      Pattern.compile(
          "(?: vào)?(?: (?:rạng sáng|sáng|trưa|chiều|tối|đêm))?(?: ngày)?"
              + " (\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{4})?)$");

  private static final Pattern BREAK = Pattern.compile("[,;]");

  private static final Pattern REASON = Pattern.compile(" vì (?!thế|vậy|sao|lẽ|là )");

  /** A name among the first words: whoever or whatever does it is named. */
  private static final Pattern NAMED_EARLY = Pattern.compile("^(?:\\p{Ll}+ ){0,2}\\p{Lu}");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){2,6}(?![\\p{L}])");

  /** Words behind which a number is no amount: a date, an ordinal, a bound. */
  private static final Set<String> NO_AMOUNT =
      Set.of(
          "tháng", "ngày", "năm", "quý", "số", "thứ", "khóa", "khoá", "lần", "điều", "khoản",
          "hạng", "cấp", "lớp", "nhóm", "từ", "đến", "tới", "sau", "trong", "giữa", "và", "hoặc",
          "lộ", "đường", "lúc", "giờ", "top", "vào", "ở", "trước", "phút", "vòng", "của", "cho",
          "bằng");

  /** Verbs, and the ends of such, that take an amount; after others the question sounds odd. */
  private static final Set<String> TAKES_AMOUNT =
      Set.of(
          "có", "đạt", "dài", "rộng", "cao", "nặng", "sâu", "gồm", "thu", "chi", "đón", "bán",
          "mua", "tăng", "giảm", "trợ", "tư", "vay", "giá", "chiếm", "nhận", "trao", "tặng", "xây",
          "dựng", "mất", "phạt", "thưởng", "khẩu", "hút", "góp", "vụ");

  /** What is counted so as part of a time. */
  private static final Set<String> OF_TIME =
      Set.of("ngày", "tháng", "năm", "giờ", "phút", "giây", "tuần", "quý", "lần");

  private final Article article;
  private final List<Example> examples = new ArrayList<>();

  private ExampleMaker(Article article) {
    this.article = article;
  }

  /** Returns the questions that an article's headline and first sentences make. */
  static List<Example> of(Article article) {
    var maker = new ExampleMaker(article);
    maker.add(article.title() + ".");
    Sentences.of(article.body()).stream()
        .limit(SENTENCES)
        .map(span -> span.of(article.body()))
        .forEach(maker::add);
    return maker.examples;
  }

  private void add(String sentence) {
    ExampleClause.of(sentence)
        .ifPresent(
            clause ->
                Stream.of(
                        number(clause),
                        time(clause),
                        timeAtTheEnd(clause),
                        place(clause),
                        reason(clause))
                    .flatMap(Optional::stream)
                    .forEach(this::add));
    holder(sentence).ifPresent(this::add);
  }

  /** A question and what it leaves out. */
  private record Made(QuestionKind kind, String question, String answer) {}

  private void add(Made made) {
    if (made.question.length() <= LONGEST && Words.count(made.question) <= MOST_WORDS + 2) {
      examples.add(new Example(made.kind, made.question, article, made.answer));
    }
  }

  /** "Cầu Rạch Vẹt dài 286 m": "Cầu Rạch Vẹt dài bao nhiêu m?" */
  private static Optional<Made> number(ExampleClause clause) {
    var text = clause.text();
    var quantity =
        Quantity.in(VietnameseText.canonical(text)).stream()
            .filter(one -> Digits.isDigit(text.charAt(one.number().start())))
            .findFirst();
    return quantity.flatMap(found -> number(clause, found.span(), found.number()));
  }

  private static Optional<Made> number(ExampleClause clause, Span span, Span number) {
    var text = clause.text();
    var before = text.substring(0, span.start()).strip();
    var after = BREAK.split(text.substring(number.end()), 2)[0].replaceFirst("^ ?%", " phần trăm");
    if (!isAmount(before, after) || !clause.isUnbrokenUntil(number.start())) {
      return Optional.empty();
    }
    var asked = before + " bao nhiêu" + after + "?";
    var question =
        clause.time().isEmpty()
            ? VietnameseText.capitalised(asked)
            : clause.time() + ", " + ExampleClause.inside(asked);
    return ExampleClause.hasName(asked)
        ? Optional.of(new Made(QuestionKind.NUMBER, question, number.of(text)))
        : Optional.empty();
  }

  private static boolean isAmount(String before, String after) {
    var words = Words.forms(before);
    var behind = Words.forms(after);
    return words.size() >= 2
        && behind.size() >= 1
        && after.startsWith(" ")
        && Character.isLowerCase(after.charAt(1))
        && !hasAmount(before)
        && !Digits.areIn(after)
        && TAKES_AMOUNT.contains(words.get(words.size() - 1))
        && !OF_TIME.contains(behind.get(0))
        && Character.isLowerCase(before.charAt(before.lastIndexOf(' ') + 1));
  }

  private static boolean hasAmount(String text) {
    var canonical = VietnameseText.canonical(text);
    int dated =
        TimeExpression.in(canonical).stream()
            .mapToInt(time -> digits(time.span().of(canonical)))
            .sum();
    return digits(text) > dated;
  }

  private static int digits(String text) {
    return (int) text.chars().filter(Digits::isDigit).count();
  }

  /** "Lễ hội đua ghe khai mạc ngày 5/2": "Lễ hội đua ghe khai mạc khi nào?" */
  private static Optional<Made> timeAtTheEnd(ExampleClause clause) {
    var day = LAST_DAY.matcher(clause.text());
    if (!clause.time().isEmpty() || !day.find() || !clause.isUnbrokenUntil(day.start())) {
      return Optional.empty();
    }
    var event = clause.text().substring(0, day.start());
    var words = Words.forms(event);
    boolean isAsked =
        words.size() >= 5
            && ExampleClause.hasName(event)
            && !Digits.areIn(event)
            && !NO_AMOUNT.contains(words.get(words.size() - 1));
    return isAsked
        ? Optional.of(
            new Made(
                QuestionKind.TIME, VietnameseText.capitalised(event) + " khi nào?", day.group(1)))
        : Optional.empty();
  }

  /** "Ngày 5/1/2025, cầu Rạch Vẹt được thông xe": "Cầu Rạch Vẹt được thông xe khi nào?" */
  private static Optional<Made> time(ExampleClause clause) {
    var text = clause.text();
    boolean isDay =
        TimeExpression.in(VietnameseText.canonical(clause.time())).stream()
            .anyMatch(time -> time.day() > 0);
    return isDay && clause.isUnbrokenUntil(text.length()) && !Digits.areIn(text)
        ? Optional.of(
            new Made(
                QuestionKind.TIME, VietnameseText.capitalised(text) + " khi nào?", clause.time()))
        : Optional.empty();
  }

  /** "Hội nghị diễn ra tại Hà Nội": "Hội nghị diễn ra ở đâu?" */
  private static Optional<Made> place(ExampleClause clause) {
    var place = PLACE.matcher(clause.text());
    if (!place.find() || !clause.isUnbrokenUntil(place.start())) {
      return Optional.empty();
    }
    var event = clause.text().substring(0, place.start());
    return Words.count(event) < 3
        ? Optional.empty()
        : Optional.of(
            new Made(
                QuestionKind.PLACE,
                VietnameseText.capitalised(event) + " " + place.group(1) + " ở đâu?",
                place.group(2)));
  }

  /** "Đò Cồn Én dừng chạy vì gió lớn": "Vì sao đò Cồn Én dừng chạy?" */
  private static Optional<Made> reason(ExampleClause clause) {
    var reason = REASON.matcher(clause.text());
    if (!reason.find() || !clause.isUnbrokenUntil(reason.start())) {
      return Optional.empty();
    }
    var event = clause.text().substring(0, reason.start());
    return Words.count(event) < 4 || !NAMED_EARLY.matcher(ExampleClause.inside(event)).find()
        ? Optional.empty()
        : Optional.of(
            new Made(QuestionKind.REASON, "Vì sao " + ExampleClause.inside(event) + "?", ""));
  }

  /** "Thủ tướng Lào Sonexay Siphandone": "Thủ tướng Lào là ai?" */
  private static Optional<Made> holder(String sentence) {
    return NAME.matcher(sentence)
        .results()
        .flatMap(names -> holder(sentence, names.start(), names.group()).stream())
        .findFirst();
  }

  private static Optional<Made> holder(String sentence, int at, String names) {
    var before = sentence.substring(0, at).strip();
    var first = names.split(" ");
    for (int country = 1; country <= 3 && country + 2 <= first.length; country++) {
      var place = String.join(" ", List.of(first).subList(0, country));
      var name = String.join(" ", List.of(first).subList(country, first.length));
      var office = Offices.endOf(before);
      if (PlaceNames.isCountry(place) && office.isPresent()) {
        var asked = VietnameseText.capitalised(office.get()) + " " + place + " là ai?";
        return Optional.of(new Made(QuestionKind.PERSON, asked, name));
      }
    }
    return Optional.empty();
  }
}
