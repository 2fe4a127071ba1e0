package hoidap.time;

import hoidap.text.Digits;
import hoidap.text.Span;
import hoidap.text.VietnameseText;
import hoidap.time.SpokenOn.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the times that a text names. */
public final class TimeReader {
  private static final TimeWords ACCENTED = new TimeWords(false);
  private static final TimeWords FOLDED = new TimeWords(true);

  private final TimeWords words;
  private final String text;
  private final String letters;
  private final SpokenOn spoken;
  private final Matcher matcher;

  private TimeReader(String text, SpokenOn spoken) {
    boolean folded = !spoken.isArticle() && VietnameseText.isUnaccented(text);
    words = folded ? FOLDED : ACCENTED;
    this.text = text;
    letters = folded ? VietnameseText.fold(text) : VietnameseText.canonical(text);
    this.spoken = spoken;
    matcher = words.since().matcher(letters).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /**
   * Returns the times that a question names, in order; none of them overlap.
   *
   * @param text with accents or without
   * @param today when it is asked
   */
  public static List<StatedTime> in(String text, LocalDate today) {
    return new TimeReader(text, new SpokenOn(Optional.of(today), false)).times();
  }

  /**
   * Returns the times that a text from an article speaks of.
   *
   * @param published when that was published; without it "năm nay" says nothing
   */
  static List<StatedTime> spokenOf(String text, Optional<LocalDate> published) {
    return new TimeReader(text, new SpokenOn(published, true)).times();
  }

  private List<StatedTime> times() {
    var times = new ArrayList<StatedTime>();
    int read = 0;
    for (int at = 0; at < letters.length(); at = endOfWord(at + 1)) {
      at = beginningOfWord(at);
      if (at >= read && at < letters.length() && mayBegin(at)) {
        var time = from(at);
        time.map(this::withUse).filter(TimeReader::isKept).ifPresent(times::add);
        read = time.map(found -> found.span().end()).orElse(at);
      }
    }
    return YearOfNext.given(text, times);
  }

  private boolean mayBegin(int at) {
    boolean isFraction =
        at > 1
            && "/.,-".indexOf(letters.charAt(at - 1)) >= 0
            && Digits.isDigit(letters.charAt(at - 2))
            && Digits.isDigit(letters.charAt(at));
    return !isFraction && words.mayBegin(word(at));
  }

  private String word(int start) {
    return letters.substring(start, endOfWord(start));
  }

  private int beginningOfWord(int from) {
    int at = from;
    while (at < letters.length() && !Character.isLetterOrDigit(letters.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfWord(int from) {
    int at = from;
    while (at < letters.length() && Character.isLetterOrDigit(letters.charAt(at))) {
      at++;
    }
    return at;
  }

  private StatedTime withUse(StatedTime time) {
    int start = time.span().start();
    boolean isName = words.names().holds(text, letters, start, time.granularity());
    return isName ? time.as(Use.NAME) : time;
  }

  /** A year of a name tells a thing from others; longer numbers are the name itself. */
  private static boolean isKept(StatedTime time) {
    return time.use() != Use.NAME || time.granularity() == Granularity.YEAR;
  }

  /** Reads the time that begins there: a point, or what is reckoned from one. */
  private Optional<StatedTime> from(int start) {
    var point = point(start);
    return point.isPresent() ? point : since(start).or(() -> beyond(start));
  }

  private Optional<StatedTime> since(int start) {
    return after(words.since(), start)
        .flatMap(this::point)
        .map(first -> until(start, first).orElseGet(() -> Reckoned.since(start, first)));
  }

  private Optional<StatedTime> until(int start, StatedTime first) {
    int end = first.span().end();
    var now = after(words.untilNow(), end);
    if (now.isPresent() && spoken.day().isPresent()) {
      return Reckoned.between(start, now.get(), first, spoken.day().get());
    }
    return after(words.until(), end)
        .flatMap(this::point)
        .flatMap(last -> Reckoned.between(start, first, last));
  }

  private Optional<StatedTime> beyond(int start) {
    return after(words.before(), start)
        .flatMap(this::point)
        .map(point -> Reckoned.before(start, point))
        .or(
            () ->
                after(words.behind(), start)
                    .flatMap(this::point)
                    .map(point -> Reckoned.after(start, point)));
  }

  /** Returns where the pattern ends that begins there. */
  private Optional<Integer> after(Pattern pattern, int start) {
    return isAt(pattern, start) ? Optional.of(matcher.end()) : Optional.empty();
  }

  private Optional<StatedTime> point(int start) {
    for (var part : words.partsAt(word(start))) {
      var end = after(part.pattern(), start);
      if (end.isPresent()) {
        return expression(end.get(), start).flatMap(part::of);
      }
    }
    return expression(start, start);
  }

  private Optional<StatedTime> expression(int at, int start) {
    for (var expression : words.expressionsAt(word(at))) {
      if (isAt(expression.pattern(), at)) {
        int end = matcher.end();
        var named = read(expression, matcher);
        if (named.isPresent()) {
          return named.map(time -> time(time, start, end));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Named> read(Expression expression, Matcher found) {
    try {
      return expression.reading().read(found, spoken);
    } catch (DateTimeException e) {
      return Optional
          .empty(); // a day that no calendar has, or years that run backwards: "2019-2015"
    }
  }

  private StatedTime time(Named named, int start, int end) {
    var before = letters.substring(Math.max(0, start - TimeWords.BASIS_REACH), start);
    return new StatedTime(
        new Span(start, end),
        named.range(),
        named.granularity(),
        named.relative(),
        named.yearSaid(),
        words.basis(spoken).matcher(before).find() ? Use.COMPARISON : Use.TIME,
        List.of());
  }

  /** Returns whether the pattern begins there; one matcher does for all, which is much faster. */
  private boolean isAt(Pattern pattern, int start) {
    return matcher.usePattern(pattern).region(start, letters.length()).lookingAt();
  }
}
