package hoidap.retrieve;

import hoidap.embed.CrossEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders the best passages by what a cross-encoder says of each. They share the scores they had, so
 * that scores mean what they meant to whatever follows.
 */
public final class CrossEncoderReranker implements Reranker {
  /** How many are read; each takes the model some milliseconds, or some hundred. */
  private static final int PASSAGES = 20;

  private final CrossEncoder encoder;

  private CrossEncoderReranker(CrossEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * Loads the cross-encoder in {@code folder}.
   *
   * @throws hoidap.embed.EmbeddingException if that cannot be
   */
  public static CrossEncoderReranker open(Path folder) {
    return new CrossEncoderReranker(CrossEncoder.open(folder));
  }

  @Override
  public List<Passage> reranked(Question question, List<Passage> passages) {
    int read = Math.min(PASSAGES, passages.size());
    if (read < 2) {
      return passages;
    }
    var best = passages.subList(0, read);
    var fits = encoder.scores(asked(question), best.stream().map(Passage::headed).toList());
    var order =
        IntStream.range(0, read)
            .boxed()
            .sorted(Comparator.comparing(fits::get).reversed())
            .toList();
    var ordered = new ArrayList<Passage>(passages);
    for (int place = 0; place < read; place++) {
      ordered.set(place, best.get(order.get(place)).scored(best.get(place).score()));
    }
    return ordered;
  }

  /** Returns the question as the model knows questions: with accents. */
  private static String asked(Question question) {
    return question.folded() ? question.topic() : question.text();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
