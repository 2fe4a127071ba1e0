package hoidap.answer;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one thing was at several times.
 *
 * @param title what it is, in the words asked with
 * @param unit what its values count, as the articles write it; empty for names
 * @param points oldest first; two of one time contradict each other
 */
public record Series(String title, String unit, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  /** Returns whether another citation gives another value of the time of what this one says. */
  boolean isDisputed(int citation) {
    return points.stream()
        .filter(point -> point.citation() == citation)
        .anyMatch(point -> points.stream().anyMatch(point::contradicts));
  }

  /**
   * A value at a time.
   *
   * @param date ISO 8601, to the day, month or year: "2023-09"
   * @param label the time as it is shown: "tháng 9/2023"
   * @param value in single units: "6,21 tỷ USD" is 6,210,000,000; empty for names
   * @param text the value in the article's words: "241 dự án"
   * @param citation number of the citation that says it
   */
  public record Point(String date, String label, OptionalDouble value, String text, int citation) {
    private boolean contradicts(Point other) {
      return citation != other.citation && date.equals(other.date) && !text.equals(other.text);
    }
  }
}
