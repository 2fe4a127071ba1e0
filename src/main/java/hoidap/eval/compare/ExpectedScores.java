package hoidap.eval.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hoidap.eval.EvaluationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The committed file with the scores that each set is expected to give. */
public final class ExpectedScores {
  private static final String HEAD =
      """
      # What each question set is expected to give, by the usual system, for the questions as typed.
      # Written by 'evaluate SET --expected FILE --update'; every change gets a line in docs/eval/log.md.
      """;

  private final Path file;

  /** Names the file; it need not exist yet. */
  public ExpectedScores(Path file) {
    this.file = file;
  }

  /** What the file says of a set. */
  private record Entry(
      String checksum, String corpus, int questions, Map<String, Double> measures) {}

  /** Returns what is expected of a set; empty where the file does not say. */
  public Optional<Scores> of(String set) {
    return Optional.ofNullable(entries().get(set))
        .map(
            entry ->
                new Scores(
                    set, entry.checksum, entry.corpus, entry.questions, true, entry.measures));
  }

  /**
   * Writes the scores of a set into the file and leaves the others as they are.
   *
   * @throws EvaluationException if the run is incomplete
   */
  public void update(Scores scores) {
    if (!scores.complete()) {
      throw new EvaluationException("The run is incomplete, so its scores cannot be expected.");
    }
    var entries = entries();
    var measures = new TreeMap<String, Double>();
    scores.measures().forEach((name, value) -> measures.put(name, Math.round(value * 1e4) / 1e4));
    entries.put(
        scores.set(), new Entry(scores.checksum(), scores.corpus(), scores.questions(), measures));
    try {
      var yaml = mapper().writeValueAsString(entries);
      Files.writeString(file, HEAD + yaml, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EvaluationException(file + " cannot be written: " + e.getMessage() + ".");
    }
  }

  private Map<String, Entry> entries() {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    try {
      return mapper().readValue(file.toFile(), new TypeReference<TreeMap<String, Entry>>() {});
    } catch (IOException e) {
      throw new EvaluationException(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static YAMLMapper mapper() {
    return YAMLMapper.builder()
        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
        .build();
  }
}
