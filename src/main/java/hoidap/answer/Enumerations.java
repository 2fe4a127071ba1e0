package hoidap.answer;

import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionKind;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.typing.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Completes what goes over several sentences: a list that the quoted sentence only announces or
 * continues, and the reason that stands behind what happened.
 */
final class Enumerations {
  /** Words that a list may add to an answer, and a reason to one that is not longer already. */
  private static final int LONGEST_LIST = 140;

  private static final int LONGEST_ANSWER = 80;

  private static final Map<String, Integer> NUMBERS =
      Map.of("hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9);

  /** "bốn hướng nào", "3 mục tiêu gì"; "năm nào" and "thế nào" ask for something else. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(hai|ba|bốn|năm|sáu|bảy|tám|chín|[0-9]) (?![0-9])\\p{L}+(?: \\p{L}+){0,3}?"
              + " (?:nào|gì)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "những nước nào": behind a function word or a verb "nào" asks for something else. */
  private static final Pattern LISTS =
      Pattern.compile(
          "\\b(?:những|các)(?: (?!(?:tại|ở|từ|được|đã|là|có|của|cho|vào|về|để|khi|do|bị|trong|đến"
              + "|sẽ)\\b)"
              + "\\p{L}+){0,5} (?:nào|gì|ai)\\b|\\b(?:kể tên|liệt kê|nêu tên|gồm (?:những|các))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final String ORDINAL = "thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín)";

  /** Beginnings of an item. */
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?:(?i:"
              + ORDINAL
              + ")(?! ngày|, ngày)\\b|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là\\b|Đầu tiên\\b|[-–•+*]"
              + " ?\\p{L}|[0-9]{1,2}[.)] |[a-e][.)] |\\p{Lu}\\p{L}*(?: \\p{Ll}+){0,4} (?:"
              + ORDINAL
              + "|đầu tiên|cuối cùng|còn lại)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Beginnings of a sentence that gives the whole list. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:(?:Đó|Đây) là|(?:Bao )?[Gg]ồm|Cụ thể|Trong số (?:này|đó)|Lần lượt là)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Beginnings of a sentence that goes on with a list. */
  private static final Pattern MORE =
      Pattern.compile(
          "^(?:Ngoài ra|Bên cạnh đó|Cùng với đó|Còn|Riêng|Tiếp theo|Tiếp đến|Kế đến|Cuối cùng"
              + "|Đồng thời|Ngoài \\p{L}+)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern REASON =
      Pattern.compile(
          "^(?:Nguyên nhân|L[ýí] do|Sở dĩ|Bởi|Vì|Do|Điều này là do|(?:Theo [^,.]+"
              + "|Ông \\p{L}+ cho biết), "
              + "(?:nguyên nhân|lý do|do|vì|sở dĩ))\\b(?! (?:vậy|thế|đó)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Question question;
  private final String asked;

  private Enumerations(Question question) {
    this.question = question;
    asked = VietnameseText.canonical(accented(question));
  }

  /** Returns the question with accents, also where it was typed without. */
  private static String accented(Question question) {
    return question.readings().stream()
        .filter(reading -> reading.kind() == Reading.Kind.ACCENTS)
        .map(Reading::understood)
        .findFirst()
        .orElse(question.text());
  }

  /** Returns what is to be quoted, with what completes it. */
  static List<Quotation> completed(Question question, List<Quotation> chosen) {
    var enumerations = new Enumerations(question);
    if (question.kind() == QuestionKind.REASON) {
      return withReason(chosen);
    }
    return enumerations.asksForList() ? enumerations.withList(chosen) : chosen;
  }

  private boolean asksForList() {
    return question.kind() == QuestionKind.LIST || count().isPresent() || matches(LISTS, asked);
  }

  private boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  /** Returns how many things are asked for, where the question says so. */
  private OptionalInt count() {
    var counted = COUNTED.matcher(asked);
    if (!counted.find()) {
      return OptionalInt.empty();
    }
    var number = NUMBERS.get(counted.group(1));
    return OptionalInt.of(number == null ? Integer.parseInt(counted.group(1)) : number);
  }

  /**
   * A list that the likeliest sentence begins, or stands amid, is the answer; all else is left out.
   */
  private List<Quotation> withList(List<Quotation> chosen) {
    var first = chosen.get(0);
    var list = list(first);
    if (list.size() > 2 || list.size() > 1 && list.get(0).equals(first)) {
      return list;
    }
    var made = new ArrayList<Quotation>();
    for (var quotation : chosen) {
      for (var one : list(quotation)) {
        boolean isNew = made.stream().noneMatch(other -> other.holds(one.article(), one.span()));
        boolean isChosen = chosen.contains(one);
        if (isNew && (isChosen || Quotation.words(made) + one.words() <= LONGEST_LIST)) {
          made.add(one);
        }
      }
    }
    return made;
  }

  /** Returns a sentence with the others of the list that it announces or goes on with. */
  private List<Quotation> list(Quotation quotation) {
    var around = Surroundings.of(quotation.article().body(), quotation.span());
    var list = new ArrayList<Quotation>();
    list.add(quotation);
    addBefore(around, quotation, list);
    addAfter(around, quotation, list);
    return list;
  }

  /** Adds the items before one that is not the first, and what announces them. */
  private void addBefore(Surroundings around, Quotation quotation, List<Quotation> list) {
    boolean goesOn = isItem(quotation.text()) || matches(MORE, quotation.text());
    for (var span : around.before()) {
      var before = quotation.beside(span);
      if (!goesOn || tooLong(list, before)) {
        return;
      }
      list.add(0, before);
      goesOn = isItem(before.text()) || matches(MORE, before.text());
    }
  }

  private void addAfter(Surroundings around, Quotation quotation, List<Quotation> list) {
    boolean isList = isItem(quotation.text()) || matches(WHOLE, quotation.text());
    int items = (int) list.stream().filter(one -> isItem(one.text())).count();
    for (var span : around.after()) {
      var after = quotation.beside(span);
      boolean starts = isItem(after.text()) || matches(WHOLE, after.text());
      boolean isFull = count().isPresent() && items >= count().getAsInt();
      if (isFull || !starts && !(isList && matches(MORE, after.text())) || tooLong(list, after)) {
        return;
      }
      list.add(after);
      items += isItem(after.text()) ? 1 : 0;
      isList = true;
    }
  }

  private boolean isItem(String text) {
    return matches(ITEM, text);
  }

  private static boolean tooLong(List<Quotation> list, Quotation more) {
    return Quotation.words(list) + more.words() - list.get(0).words() > LONGEST_LIST;
  }

  /** Adds the sentence behind one that says what happened, where that one says why. */
  private static List<Quotation> withReason(List<Quotation> chosen) {
    var made = new ArrayList<Quotation>();
    int words = Quotation.words(chosen);
    for (var quotation : chosen) {
      if (made.stream().anyMatch(one -> one.holds(quotation.article(), quotation.span()))) {
        continue;
      }
      made.add(quotation);
      for (Span next :
          Surroundings.of(quotation.article().body(), quotation.span()).after().stream()
              .limit(1)
              .toList()) {
        var reason = quotation.beside(next);
        boolean isChosen = chosen.contains(reason);
        boolean fits = isChosen || words + reason.words() <= LONGEST_ANSWER;
        if (fits && REASON.matcher(reason.text()).find() && !made.contains(reason)) {
          made.add(reason);
          words += isChosen ? 0 : reason.words();
        }
      }
    }
    return made;
  }
}
