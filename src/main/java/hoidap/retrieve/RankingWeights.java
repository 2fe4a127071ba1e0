package hoidap.retrieve;

/**
 * How much each signal counts in ranking. docs/eval/results.md has the measurements behind them.
 *
 * @param articleWords BM25 of the whole article
 * @param articleInteraction late interaction with the whole article
 * @param words BM25 of headline and chunk
 * @param meaning cosine of the chunk's vector
 * @param sentenceWords BM25 of the chunk's best sentence
 * @param sentenceMeaning cosine of the chunk's best sentence
 * @param interaction late interaction with headline and chunk
 * @param sentenceInteraction late interaction with the chunk's best sentence
 */
public record RankingWeights(
    double articleWords,
    double articleInteraction,
    double words,
    double meaning,
    double sentenceWords,
    double sentenceMeaning,
    double interaction,
    double sentenceInteraction) {
  /** What answers are made with. */
  public static final RankingWeights DEFAULT =
      new RankingWeights(0.5, 0.3, 1, 0.5, 0.5, 0.3, 0.7, 0.4);

  /** By words alone: the baseline that every report shows. */
  public static final RankingWeights WORDS = new RankingWeights(0, 0, 1, 0, 0, 0, 0, 0);

  /** By vectors alone. */
  public static final RankingWeights MEANING = new RankingWeights(0, 0, 0, 1, 0, 0, 0, 0);
}
