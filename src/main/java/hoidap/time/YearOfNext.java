package hoidap.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gives times the year that is said once for several: "tháng 10, tháng 11/2025". */
final class YearOfNext {
  private static final Pattern BETWEEN =
      Pattern.compile(
          " ?, ?| ?[-–] ?| (?:và|va|đến|den|tới|toi|sang|hoặc|hoac|với|voi) (?:hết |het )?");

  private YearOfNext() {}

  static List<StatedTime> given(String text, List<StatedTime> times) {
    var given = new ArrayList<>(times);
    for (int i = given.size() - 2; i >= 0; i--) {
      var next = given.get(i + 1);
      var gap = text.substring(given.get(i).span().end(), next.span().start());
      if (!given.get(i).yearSaid() && BETWEEN.matcher(gap).matches()) {
        given.set(i, Reckoned.inYearOf(given.get(i), next));
      }
    }
    return given;
  }
}
