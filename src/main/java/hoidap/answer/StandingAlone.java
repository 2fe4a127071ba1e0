package hoidap.answer;

import hoidap.text.Digits;
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
  static final int LONGEST = 80;

  /** Beginnings that say nothing without the sentence before, whatever that is. */
  private static final Pattern LEANING =
      pattern(
          "(?:Đó|Đây)(?: cũng| chính)? là|(?:Nhờ|Do|Vì|Bởi) (?:vậy|đó|thế)|Theo đó|Trong đó"
              + "|(?:Nguyên nhân|L[ýí] do) là"
              + "|\\p{Lu}\\p{L}*(?: \\p{Ll}+){0,3} (?:này|đó)");

  /** Those that need somebody named before, two named before, or a time. */
  private static final Pattern SOMEBODY =
      pattern("(?:Ông|Bà|Anh|Chị|Họ)(?= \\p{Ll})|Theo (?:ông|bà|anh|chị)(?=,)");

  private static final Pattern TWO = pattern("(?:Cả )?[Hh]ai (?:bên|nước|người|đội)");
  private static final Pattern THEN = pattern("Khi đó|Lúc đó|Cùng ngày|Trước đó|Sau đó");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}++(?: \\p{Lu}\\p{L}++)*+");

  private StandingAlone() {}

  private static Pattern pattern(String beginning) {
    return Pattern.compile("^(?:" + beginning + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Returns the quotations with what makes them understood.
   *
   * @param room words that may be added; 0 where only brackets may be
   */
  static List<Quotation> of(List<Quotation> chosen, int room) {
    var left = new ArrayList<>(chosen);
    var made = new ArrayList<Quotation>();
    int words = Quotation.words(chosen);
    while (!left.isEmpty()) {
      var quotation = left.remove(0);
      var around = surroundings(quotation);
      var antecedents = unsaid(made, quotation, Antecedents.of(around));
      if (room > 0 && antecedents.isEmpty() && leans(around) && !follows(made, around, quotation)) {
        var before = before(left, made, around, quotation, Math.min(room, LONGEST - words));
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

  /** Returns whether a sentence needs the one before, and that one tells what is missing. */
  private static boolean leans(Surroundings around) {
    if (around.isSpeech() || around.before().isEmpty()) {
      return false;
    }
    var quote = around.quote().of(around.body());
    var span = around.before().get(0);
    var before = span.of(around.body());
    return LEANING.matcher(quote).find()
        || SOMEBODY.matcher(quote).find() && !Person.in(around.body(), span).isEmpty()
        || TWO.matcher(quote).find() && NAME.matcher(before).results().skip(2).findAny().isPresent()
        || THEN.matcher(quote).find() && Digits.areIn(before);
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
        .filter(before -> left.contains(before) || before.words() <= room && explains(before))
        .findFirst();
  }

  private static Quotation explained(Quotation quotation) {
    return quotation.with(Antecedents.of(surroundings(quotation)));
  }

  /** Returns whether a sentence needs no other itself. */
  private static boolean explains(Quotation quotation) {
    var text = quotation.text();
    boolean leans =
        LEANING.matcher(text).find() || SOMEBODY.matcher(text).find() || text.contains(", ông ");
    return !leans || !explained(quotation).antecedents().isEmpty();
  }

  private static Surroundings surroundings(Quotation quotation) {
    return Surroundings.of(quotation.article().body(), quotation.span());
  }
}
