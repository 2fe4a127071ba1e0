package hoidap.eval;

import java.util.List;

/**
 * What a run asks, of what: two runs of the same plan give the same answers, so one that was
 * interrupted can be resumed only under its own.
 *
 * @param set name of the question set
 * @param checksum of its questions and what they expect
 * @param questions how many there are
 * @param corpus fingerprint of the articles and the model
 * @param systems names of the systems asked
 * @param variants names of the variants asked
 * @param seed of everything that is drawn by chance
 */
public record Plan(
    String set,
    String checksum,
    int questions,
    String corpus,
    List<String> systems,
    List<String> variants,
    long seed) {
  public Plan {
    systems = List.copyOf(systems);
    variants = List.copyOf(variants);
  }
}
