package hoidap.eval;

import hoidap.eval.Outcome.Cited;
import hoidap.eval.Outcome.Ranked;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.Outcome.Wanted;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run whose outcomes are given, in a folder as every run leaves them. */
public final class WrittenRun {
  private static final OffsetDateTime ENDED = OffsetDateTime.parse("2026-03-01T08:00:00+07:00");
  private static final Corpus CORPUS = new Corpus("articles", 2, 2, 4_096, "model", 10.0);

  private WrittenRun() {}

  /** Writes the log of a run over all of {@code outcomes}. */
  public static void write(Path folder, List<Outcome> outcomes) {
    write(folder, outcomes, outcomes.size());
  }

  /** Writes the log of a run that has got so far, of {@code questions}. */
  public static void write(Path folder, List<Outcome> outcomes, int questions) {
    var plan =
        new Plan(
            "<set> & \u0001",
            "questions",
            questions,
            CORPUS.fingerprint(),
            List.of(SystemUnderTest.USUAL),
            List.of(Variant.AS_TYPED.label()),
            1);
    try (var log = OutcomeLog.start(folder, plan)) {
      for (var outcome : outcomes) {
        log.add(outcome.id(), List.of(outcome));
      }
    }
  }

  /** Returns the figures of the run in {@code folder}. */
  public static Summary summary(Path folder) {
    return summary(folder, ENDED);
  }

  /** Returns the figures of the run in {@code folder}, which ended then. */
  public static Summary summary(Path folder, OffsetDateTime ended) {
    return Summaries.of(folder, CORPUS, List.of(), true, ended, 2.5);
  }

  /**
   * Makes the outcome of a question that was answered, or refused where {@code answer} is empty.
   */
  public static Outcome outcome(
      String id, String question, Verdict verdict, String answer, Map<Measure, Double> measures) {
    var cited = new Cited(1, "bai-1", "Tin", "Báo Sông Nước", "2026-02-01", "", answer);
    return new Outcome(
        id,
        "other",
        SystemUnderTest.USUAL,
        Variant.AS_TYPED.label(),
        question,
        "",
        verdict,
        !answer.isEmpty(),
        answer,
        0.5,
        answer.isEmpty() ? List.of() : List.of(cited),
        new Wanted(List.of("đáp án"), List.of(), false, List.of("bai-1")),
        "",
        "",
        1,
        shares(measures),
        Map.of("total", 12.5),
        List.of(new Ranked("bai-1", 1.5), new Ranked("bai-2", 0.5)));
  }

  private static Map<String, Share> shares(Map<Measure, Double> measures) {
    var shares = new LinkedHashMap<String, Share>();
    measures.forEach((measure, value) -> shares.put(measure.id(), Share.of(value)));
    return shares;
  }
}
