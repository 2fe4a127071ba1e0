package hoidap.embed;

/** Cuts text into a model's tokens. Safe to use from several threads until closed. */
interface Tokenizer extends AutoCloseable {
  /** Returns the tokens of NFC {@code text}, cut at the model's limit. */
  Tokens encode(String text);

  @Override
  void close();

  /**
   * Loads the tokenizer of a model: a vocabulary of Vietnamese words is read by {@link
   * WordSegmenter}, whatever else by the library.
   */
  static Tokenizer open(ModelCard card) {
    boolean isWords = card.wordPieces() && card.canonicalTones() && card.maxTokens() == 0;
    return isWords ? WordSegmenter.read(card.tokenizer()) : LibraryTokenizer.open(card);
  }
}
