package hoidap.answer;

import hoidap.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes quotations understood by a reader who sees nothing else of the article: tells what their
 * words refer to, or quotes the sentence before as well.
 */
final class StandingAlone {
  /** Words of an answer beyond which no sentence is added. */
  private static final int LONGEST = 80;

  /** Beginnings that say nothing without the sentence before. */
  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:(?:Đó|Đây)(?: cũng| chính)? là|(?:Điều|Việc|Con số|Kết quả|Mức|Động thái|Thông tin|Quyết định"
              + "|Sự việc|Vụ việc|Tình trạng|Số tiền|Tỷ lệ|Lý do|Nguyên nhân) (?:này|đó)|(?:Nhờ|Do|Vì|Bởi) "
              + "(?:vậy|đó|thế)|Khi đó|Lúc đó|Cùng ngày|Trước đó|Sau đó|Theo đó|Trong đó|Hai (?:bên|nước|người"
              + "|đội)|Cả hai|(?:Ông|Bà|Anh|Chị|Họ|Nó)(?= \\p{Ll})|Theo (?:ông|bà|anh|chị)(?=,)|(?:Tại|Ở|Nơi) đây"
              + "|(?:\\p{Lu}\\p{L}*(?: \\p{Ll}+){0,3}) (?:này|đó)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private StandingAlone() {}

  static List<Quotation> of(List<Quotation> chosen) {
    var left = new ArrayList<>(chosen);
    var made = new ArrayList<Quotation>();
    int words = Quotation.words(chosen);
    while (!left.isEmpty()) {
      var quotation = left.remove(0);
      var around = Surroundings.of(quotation.article().body(), quotation.span());
      var antecedents = unsaid(made, quotation, Antecedents.of(around));
      if (antecedents.isEmpty() && leans(around) && !follows(made, around, quotation)) {
        var before = before(left, made, around, quotation, LONGEST - words);
        words += before.filter(one -> !left.remove(one)).map(Quotation::words).orElse(0);
        before.map(StandingAlone::explained).ifPresent(made::add);
      }
      made.add(quotation.with(antecedents));
    }
    return made;
  }

  /** Returns whether the sentence before is quoted right before. */
  private static boolean follows(List<Quotation> made, Surroundings around, Quotation quotation) {
    return !made.isEmpty()
        && !around.before().isEmpty()
        && made.get(made.size() - 1).holds(quotation.article(), around.before().get(0));
  }

  /** Returns those that the sentences quoted before it do not name. */
  private static List<Antecedent> unsaid(
      List<Quotation> made, Quotation quotation, List<Antecedent> antecedents) {
    return antecedents.stream()
        .filter(one -> made.stream().noneMatch(m -> m.holds(quotation.article(), one.source())))
        .toList();
  }

  private static boolean leans(Surroundings around) {
    return !around.isSpeech() && LEANING.matcher(around.quote().of(around.body())).find();
  }

  /** Returns the sentence before, if it is one, is not quoted already and there is room for it. */
  private static Optional<Quotation> before(
      List<Quotation> left,
      List<Quotation> made,
      Surroundings around,
      Quotation quotation,
      int room) {
    return around.before().stream()
        .limit(1)
        .filter(around::isWhole)
        .filter(span -> made.stream().noneMatch(one -> one.holds(quotation.article(), span)))
        .map(quotation::beside)
        .filter(before -> left.contains(before) || before.words() <= room)
        .findFirst();
  }

  private static Quotation explained(Quotation quotation) {
    Span span = quotation.span();
    return quotation.with(Antecedents.of(Surroundings.of(quotation.article().body(), span)));
  }
}
