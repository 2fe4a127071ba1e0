package hoidap.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hoidap.eval.Summary.MeasureText;
import hoidap.eval.Summary.SetFigures;
import hoidap.eval.Summary.SystemFigures;
import hoidap.eval.Summary.VariantFigures;
import hoidap.eval.measure.Bootstrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Sums up the outcomes of a run, and keeps the sums in a file. */
public final class Summaries {
  private static final String FILE = "results.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Summaries() {}

  /**
   * Returns the figures of the run in {@code folder}.
   *
   * @param problems what could not be used, or does not fit
   * @param usable whether every question of the set could be used
   * @param now when the run ended
   * @param seconds how long it took
   */
  public static Summary of(
      Path folder,
      Corpus corpus,
      List<String> problems,
      boolean usable,
      OffsetDateTime now,
      double seconds) {
    var plan = OutcomeLog.plan(folder);
    var tallies = new LinkedHashMap<String, Map<String, Tally>>();
    var types = new LinkedHashSet<String>();
    var stages = new LinkedHashSet<String>();
    int[] outcomes = new int[1];
    OutcomeLog.read(
        folder,
        outcome -> {
          outcomes[0]++;
          types.add(outcome.type());
          stages.addAll(outcome.milliseconds().keySet());
          tallies
              .computeIfAbsent(outcome.system(), name -> new LinkedHashMap<>())
              .computeIfAbsent(outcome.variant(), name -> new Tally())
              .add(outcome);
        });
    boolean allAsked =
        outcomes[0] == plan.questions() * plan.systems().size() * plan.variants().size();
    return new Summary(
        new SetFigures(plan.set(), plan.questions()),
        plan,
        now.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
        usable && allAsked,
        plan.seed(),
        seconds,
        corpus,
        List.copyOf(problems),
        MeasureText.all(),
        List.copyOf(stages),
        List.copyOf(types),
        systems(tallies, List.copyOf(types), new Bootstrap(plan.seed())));
  }

  private static List<SystemFigures> systems(
      Map<String, Map<String, Tally>> tallies, List<String> types, Bootstrap bootstrap) {
    var systems = new ArrayList<SystemFigures>();
    tallies.forEach(
        (system, byVariant) -> {
          var variants = new ArrayList<VariantFigures>();
          byVariant.forEach(
              (variant, tally) -> variants.add(tally.figures(variant, types, bootstrap)));
          systems.add(new SystemFigures(system, variants));
        });
    return systems;
  }

  /** Writes {@code results.json} into {@code folder}. */
  public static void write(Path folder, Summary summary) throws IOException {
    Files.writeString(
        folder.resolve(FILE), JSON.writeValueAsString(summary) + "\n", StandardCharsets.UTF_8);
  }

  /** Deletes the figures in {@code folder}, if there are any. */
  static void delete(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the results in " + folder, e);
    }
  }

  /** Returns the figures as {@code results.json} has them. */
  public static String json(Summary summary) {
    try {
      return JSON.writeValueAsString(summary);
    } catch (IOException e) {
      throw new IllegalStateException("a summary is always writable", e);
    }
  }

  /**
   * Reads the figures of a finished run.
   *
   * @throws EvaluationException if there are none
   */
  public static Summary read(Path folder) {
    try {
      return JSON.readValue(
          Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8), Summary.class);
    } catch (IOException e) {
      throw new EvaluationException(
          "There is no finished run in %s: results.json cannot be read (%s)."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
