package hoidap.answer;

import hoidap.retrieve.CountedUnits;
import hoidap.retrieve.Question;
import hoidap.retrieve.Question.Role;
import hoidap.text.ResourceLines;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.text.Word;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in a sentence the number that a question asks for. */
final class AskedQuantity {
  private static final Pattern PERCENT = Pattern.compile("(?:bao nhieu|may) ?(?:%|phan tram)");
  private static final Set<String> SHARE = Set.of("%", "diem phan tram");

  /** Words before what is counted. */
  private static final Set<String> COUNT =
      Set.of("số", "số lượng", "tổng số", "so luong", "tong so");

  /** Share of the best one's nearness with which another is as likely. */
  private static final double AS_NEAR = 0.85;

  /** Folded words of a property to the folded measures of its values. */
  private static final Map<List<String>, Set<String>> MEASURED_IN = load();

  private AskedQuantity() {}

  /** Returns the quantity asked for, with its unit; empty where that is not sure. */
  static Optional<Quantity> in(AskedSentence sentence) {
    boolean isShare = asksForShare(sentence);
    var units = isShare ? List.<List<String>>of() : units(sentence.question());
    var measures = isShare ? SHARE : units.isEmpty() ? measures(sentence) : Set.<String>of();
    var candidates =
        Quantity.in(sentence.canonical()).stream()
            .filter(quantity -> !sentence.isAsked(quantity.number()))
            .flatMap(quantity -> counting(quantity, units, sentence).stream())
            .filter(quantity -> measures.isEmpty() || isIn(quantity, measures))
            .sorted(
                Comparator.comparingDouble((Quantity q) -> sentence.nearness(q.span())).reversed())
            .toList();
    boolean isUnsure = units.isEmpty() && measures.isEmpty() && isTie(candidates, sentence);
    return isUnsure ? Optional.empty() : candidates.stream().findFirst();
  }

  /** "Có bao nhiêu dự án?", or else "số dự án": what stands behind the number. */
  private static List<List<String>> units(Question question) {
    var words = question.words();
    for (int i = 1; i < words.size() && question.unit().isEmpty(); i++) {
      if (COUNT.contains(String.join(" ", words.get(i - 1).syllables()))
          && words.get(i).adjoins()
          && words.get(i).role() == Role.CONTENT) {
        return CountedUnits.of(words.get(i).syllables(), question.folded());
      }
    }
    return CountedUnits.of(question);
  }

  private static boolean asksForShare(AskedSentence sentence) {
    return PERCENT.matcher(VietnameseText.fold(sentence.question().text())).find();
  }

  private static boolean isTie(List<Quantity> nearestFirst, AskedSentence sentence) {
    return nearestFirst.size() > 1
        && sentence.nearness(nearestFirst.get(1).span())
            > AS_NEAR * sentence.nearness(nearestFirst.get(0).span());
  }

  private static boolean isIn(Quantity quantity, Set<String> measures) {
    return measures.contains(VietnameseText.fold(quantity.unit()));
  }

  /** Returns the quantity with the unit asked for, if it is one of it or none is asked for. */
  private static Optional<Quantity> counting(
      Quantity quantity, List<List<String>> units, AskedSentence sentence) {
    if (units.isEmpty()) {
      return quantity.isInWords(sentence.canonical()) ? Optional.empty() : Optional.of(quantity);
    }
    var text = sentence.comparable();
    int number = quantity.number().end();
    int end = quantity.span().end();
    var own = Words.forms(text.substring(number, end));
    if (units.stream().anyMatch(unit -> holds(own, unit))) {
      return Optional.of(quantity);
    }
    var behind = Words.of(text.substring(end));
    return units.stream()
        .filter(unit -> quantity.unit().isEmpty())
        .map(unit -> longest(unit, behind, sentence.question()))
        .filter(unit -> begins(behind, unit))
        .filter(unit -> text.startsWith(" " + unit.get(0), end))
        .findFirst()
        .map(unit -> quantity.until(end + behind.get(unit.size() - 1).end()));
  }

  private static boolean begins(List<Word> words, List<String> unit) {
    return words.size() >= unit.size()
        && words.subList(0, unit.size()).stream().map(Word::form).toList().equals(unit);
  }

  /** "Xe buýt" where "xe buýt điện" is asked for: as much of that as the sentence has, too. */
  private static List<String> longest(List<String> unit, List<Word> behind, Question question) {
    var longer = new ArrayList<>(unit);
    boolean isBehind = false;
    for (var word : question.words()) {
      isBehind &= word.adjoins() && word.role() == Role.CONTENT;
      if (isBehind) {
        longer.addAll(word.syllables());
        if (!begins(behind, longer)) {
          return longer.subList(0, longer.size() - word.syllables().size());
        }
      }
      isBehind |= word.syllables().equals(unit);
    }
    return longer;
  }

  private static boolean holds(List<String> words, List<String> unit) {
    return !unit.isEmpty() && Collections.indexOfSubList(words, unit) >= 0;
  }

  /** Returns what the property asked about is measured in; empty when that is not known. */
  private static Set<String> measures(AskedSentence sentence) {
    Set<String> measures = new HashSet<>();
    sentence.question().words().stream()
        .filter(word -> word.role() != Role.NAME)
        .flatMap(word -> parts(word.syllables().stream().map(VietnameseText::fold).toList()))
        .forEach(part -> measures.addAll(MEASURED_IN.getOrDefault(part, Set.of())));
    return measures;
  }

  /**
   * Returns a word, and its first and last syllable where it has two: "giá vàng" asks for a price.
   */
  private static Stream<List<String>> parts(List<String> word) {
    return word.size() == 2 ? Stream.of(word, word.subList(0, 1)) : Stream.of(word);
  }

  private static Map<List<String>, Set<String>> load() {
    var measures = new HashMap<List<String>, Set<String>>();
    ResourceLines.of(AskedQuantity.class, "measured-in.tsv")
        .forEach(
            line -> {
              var fields = VietnameseText.fold(line).split("\t");
              measures.put(
                  Words.forms(fields[0]),
                  Arrays.stream(fields[1].split("\\|")).collect(Collectors.toSet()));
            });
    return measures;
  }

  /** Returns where in the sentence the quantity stands. */
  static Optional<Span> span(AskedSentence sentence) {
    return in(sentence).map(Quantity::span);
  }
}
