package hoidap.llm;

import hoidap.text.VietnameseText;
import hoidap.text.Words;
import hoidap.time.DateRange;
import hoidap.time.StatedTime;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds sentences of a model against the passages it was shown. */
final class Check {
  /** Share of a sentence's words that the sentences it rests on must have. */
  private static final double LEAST_COVERAGE = 0.65;

  /** Words in a row that nobody writes twice by chance. */
  private static final int COPIED = 7;

  private static final int FEWEST_WORDS_OF_A_LANGUAGE = 4;

  private static final Pattern MARKUP =
      Pattern.compile(
          "https?:|www\\.|\\]\\(|<[\\p{L}/!?]|[\\w.]@[\\w-]{1,60}+\\.\\w|[{}\\\\]|\\[[^\\]]{0,80}\\]|\\w\\.(?:com|net|org|vn|io|example)/",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTE = Pattern.compile("[“\"]([^“”\"]+)[”\"]");

  /** What introduces the day a passage was published, not a day it speaks of. */
  private static final Pattern OF_NEWS = Pattern.compile("(?:tin|bài|đăng|báo)[^.;]{0,25}$");

  private final List<Source> sources;
  private final List<String> instructions;
  private final LocalDate today;

  Check(List<Source> sources, Prompt prompt, LocalDate today) {
    this.sources = sources;
    this.today = today;
    instructions = Words.forms(prompt.system());
  }

  /** Says whether a sentence may be shown, and on what it rests. */
  Verdict of(Draft draft) {
    var cited = sources.stream().filter(s -> draft.numbers().contains(s.number())).toList();
    var form = form(draft, cited);
    if (form.isPresent()) {
      return Verdict.rejected(form.get());
    }
    var stated = Stated.in(draft.text(), Optional.of(today));
    var newsDays =
        stated.times().stream().filter(time -> isNewsDay(draft.text(), time, cited)).toList();
    var support = Support.of(draft, stated.without(newsDays), cited);
    var telling = Telling.of(draft.text(), stated.times()).without(newsDays);
    return content(draft, support, cited)
        .or(() -> telling(telling, cited))
        .map(Verdict::rejected)
        .orElseGet(() -> Verdict.passed(support.places()));
  }

  private Optional<Rejection> form(Draft draft, List<Source> cited) {
    if (draft.numbers().isEmpty()) {
      return Optional.of(Rejection.NO_CITATION);
    }
    if (cited.size() < draft.numbers().size()) {
      return Optional.of(Rejection.UNKNOWN_SOURCE);
    }
    if (MARKUP.matcher(draft.text()).find()) {
      return Optional.of(Rejection.MARKUP);
    }
    if (isPrompt(draft)) {
      return Optional.of(Rejection.PROMPT);
    }
    return isVietnamese(draft) ? Optional.empty() : Optional.of(Rejection.LANGUAGE);
  }

  private boolean isPrompt(Draft draft) {
    var words = Words.forms(draft.text());
    for (int i = 0; i + COPIED <= words.size(); i++) {
      if (Collections.indexOfSubList(instructions, words.subList(i, i + COPIED)) >= 0) {
        return true;
      }
    }
    return InstructionSigns.in(draft.text());
  }

  private static boolean isVietnamese(Draft draft) {
    return Words.count(draft.text()) < FEWEST_WORDS_OF_A_LANGUAGE
        || !VietnameseText.isUnaccented(draft.text());
  }

  /** Says whether it puts the words of its passages together to something else. */
  private static Optional<Rejection> telling(Telling telling, List<Source> cited) {
    var told = cited.stream().flatMap(source -> source.tellings().stream()).toList();
    return Retelling.isTrue(SameNames.in(telling, told), told)
        ? Optional.empty()
        : Optional.of(Rejection.RETOLD);
  }

  /** Returns whether it says of a time that a passage was published then, rightly. */
  private static boolean isNewsDay(String text, StatedTime time, List<Source> cited) {
    var before = VietnameseText.canonical(text.substring(0, time.span().start()));
    return OF_NEWS.matcher(before).find()
        && cited.stream()
            .map(source -> source.article().published().date())
            .filter(date -> !date.isEmpty())
            .anyMatch(date -> time.range().contains(DateRange.ofIso(date)));
  }

  private static Optional<Rejection> content(Draft draft, Support support, List<Source> cited) {
    var missing = support.missingFigures();
    if (!missing.amounts().isEmpty() || !missing.times().isEmpty() || !missing.codes().isEmpty()) {
      return Optional.of(Rejection.FIGURE);
    }
    if (!areKnown(ProperNames.in(draft.text()), cited)) {
      return Optional.of(Rejection.NAME);
    }
    if (!isVerbatim(draft, cited)) {
      return Optional.of(Rejection.QUOTE);
    }
    var sources = support.sentences().stream().map(one -> one.wording().forms()).toList();
    if (TurningWords.differ(Words.forms(draft.text()), sources)) {
      return Optional.of(Rejection.TURNED);
    }
    return support.coverage() < LEAST_COVERAGE ? Optional.of(Rejection.WORDING) : Optional.empty();
  }

  private static boolean areKnown(List<List<String>> names, List<Source> cited) {
    return names.stream()
        .allMatch(name -> cited.stream().anyMatch(source -> source.wording().has(name)));
  }

  private static boolean isVerbatim(Draft draft, List<Source> cited) {
    return QUOTE
        .matcher(draft.text())
        .results()
        .map(quote -> quote.group(1).strip().replaceAll("(?<![.,;:!?…])[.,;:!?…]++$", ""))
        .allMatch(quote -> cited.stream().anyMatch(source -> source.has(quote)));
  }
}
