package hoidap.retrieve;

import hoidap.text.Span;
import hoidap.time.DateRange;
import hoidap.time.StatedTime;
import hoidap.time.Use;
import hoidap.typing.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times of a question, unless they are taken back, and how they are shown.
 *
 * @param named all that it names
 * @param latest where it says that it wants the latest
 */
record AskedTimes(String text, List<StatedTime> named, List<Span> latest, boolean takenBack) {
  /** Most times of one question: whoever names more pasted a text. */
  private static final int MOST = 8;

  /** Returns the times asked about, without those that something is only compared with. */
  List<StatedTime> times() {
    return takenBack ? List.of() : of(Use.TIME);
  }

  /** Returns the years that belong to names. */
  List<StatedTime> editions() {
    return of(Use.NAME);
  }

  /** Returns the first times of that use; of those that are the same, the first. */
  private List<StatedTime> of(Use use) {
    var days = new HashSet<DateRange>();
    return named.stream()
        .filter(time -> time.use() == use && days.add(time.range()))
        .limit(MOST)
        .toList();
  }

  boolean wantsLatest() {
    return !takenBack && latestSaid().findFirst().isPresent();
  }

  /** Returns {@code before} and what the times were taken for. */
  List<Reading> told(List<Reading> before) {
    var told = new ArrayList<>(before);
    times().forEach(time -> told.add(reading(time.span(), shown(time))));
    if (wantsLatest()) {
      latestSaid().findFirst().ifPresent(span -> told.add(reading(span, "ưu tiên tin mới nhất")));
    }
    return told;
  }

  /** "Đến nay" ends a time where it follows "từ năm 2023". */
  private Stream<Span> latestSaid() {
    return latest.stream()
        .filter(
            span ->
                named.stream()
                    .noneMatch(
                        time ->
                            time.span().end() >= span.end() && time.span().start() < span.start()));
  }

  private static String shown(StatedTime time) {
    var range = time.range().shown();
    return time.isFilter() ? range : "ưu tiên " + range;
  }

  private Reading reading(Span span, String understood) {
    return new Reading(Reading.Kind.TIME, span.of(text), understood);
  }
}
