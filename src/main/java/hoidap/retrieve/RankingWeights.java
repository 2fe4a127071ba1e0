package hoidap.retrieve;

/**
 * How much each signal counts in ranking chunks, after standardising it over the candidates.
 *
 * @param articleWords BM25 of the whole article
 * @param words BM25 of headline and chunk
 * @param meaning cosine of the chunk's vector
 * @param interaction late interaction with headline and chunk
 * @param sentenceWords BM25 of the chunk's best sentence
 * @param sentenceInteraction late interaction with the chunk's best sentence
 * @param sentenceKind whether the sentence with most of the words holds the kind of thing asked for
 * @param names how few of the names and numbers asked about are missing from headline and chunk
 */
public record RankingWeights(
    double articleWords,
    double words,
    double meaning,
    double interaction,
    double sentenceWords,
    double sentenceInteraction,
    double sentenceKind,
    double names) {
  /**
   * What answers are made with: learned by listwise softmax on a development set, each third of its
   * questions measured with weights learned on the others; rounded.
   */
  public static final RankingWeights DEFAULT =
      new RankingWeights(0.58, 0, 0.32, 0.71, 0.62, 0.43, 0.43, 0.81);

  /** By words alone: the baseline that every report shows. */
  public static final RankingWeights WORDS = new RankingWeights(0, 1, 0, 0, 0, 0, 0, 0);

  /** By vectors alone. */
  public static final RankingWeights MEANING = new RankingWeights(0, 0, 1, 0, 0, 0, 0, 0);

  /** Returns whether the keyword index contributes candidates. */
  boolean usesWords() {
    return articleWords != 0 || words != 0 || sentenceWords != 0;
  }

  /** Returns whether the vectors contribute candidates. */
  boolean usesMeaning() {
    return meaning != 0 || interaction != 0 || sentenceInteraction != 0;
  }
}
