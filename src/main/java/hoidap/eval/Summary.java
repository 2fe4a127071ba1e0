package hoidap.eval;

import hoidap.eval.measure.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The figures of a run, as {@code results.json} has them.
 *
 * @param set what was asked
 * @param plan what the run was of
 * @param ran when it ended, ISO 8601
 * @param complete whether every question of the set could be used and was asked
 * @param seed of everything drawn by chance
 * @param seconds how long it took
 * @param corpus what was asked of
 * @param problems what could not be used, or does not fit
 * @param measures what is measured
 * @param stages of answering, for which times are given
 * @param types of questions, in the order of the set
 * @param systems figures of each system
 */
public record Summary(
    SetFigures set,
    Plan plan,
    String ran,
    boolean complete,
    long seed,
    double seconds,
    Corpus corpus,
    List<String> problems,
    List<MeasureText> measures,
    List<String> stages,
    List<String> types,
    List<SystemFigures> systems) {

  /** The name and size of the set. */
  public record SetFigures(String name, int questions) {}

  /** A measure, for those who read the file without the program. */
  public record MeasureText(
      String name,
      Measure.Group group,
      Measure.Better better,
      String unit,
      String label,
      String description) {
    static List<MeasureText> all() {
      return Arrays.stream(Measure.values())
          .map(
              measure ->
                  new MeasureText(
                      measure.id(),
                      measure.group(),
                      measure.better(),
                      measure.unit(),
                      measure.label(),
                      measure.description()))
          .toList();
    }
  }

  /** The figures of one system. */
  public record SystemFigures(String name, List<VariantFigures> variants) {}

  /**
   * The figures of one system in one variant.
   *
   * @param questions number of questions asked
   * @param measures each measure that applies, by its id
   * @param types the same for each type of question
   * @param milliseconds times by stage
   */
  public record VariantFigures(
      String name,
      int questions,
      Map<String, Interval> measures,
      Map<String, Map<String, Interval>> types,
      Map<String, Times> milliseconds) {}

  /** Quantiles of milliseconds. */
  public record Times(double p50, double p95, double p99) {}

  /** Returns the figures of the system that users have, or else of the first, as typed. */
  public VariantFigures main() {
    return systems.stream()
        .filter(system -> system.name().equals(SystemUnderTest.USUAL))
        .findFirst()
        .orElse(systems.get(0))
        .variants()
        .get(0);
  }
}
