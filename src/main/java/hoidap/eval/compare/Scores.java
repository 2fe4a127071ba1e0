package hoidap.eval.compare;

import hoidap.eval.Summary;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What gates look at: the figures of the usual system for the questions as typed, and what they
 * were measured on. No times, which differ from run to run.
 *
 * @param set name of the question set
 * @param checksum of its questions
 * @param corpus fingerprint of the articles and the model
 * @param questions how many were asked
 * @param complete whether all could be used and were asked
 * @param measures figures by the measure's id
 */
public record Scores(
    String set,
    String checksum,
    String corpus,
    int questions,
    boolean complete,
    Map<String, Double> measures) {
  public Scores {
    measures = Map.copyOf(measures);
  }

  /** Returns the scores of a run. */
  public static Scores of(Summary summary) {
    var measures = new LinkedHashMap<String, Double>();
    summary.main().measures().forEach((name, figure) -> measures.put(name, figure.value()));
    return new Scores(
        summary.set().name(),
        summary.plan().checksum(),
        summary.plan().corpus(),
        summary.main().questions(),
        summary.complete(),
        measures);
  }
}
