package hoidap.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.util.Arrays;

/** Cuts text into a reader's pieces. Safe to use from several threads until closed. */
final class PieceTokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;
  private final int first;
  private final int separator;

  private PieceTokenizer(HuggingFaceTokenizer tokenizer, ReaderCard card) {
    this.tokenizer = tokenizer;
    first = special(card, card.kind().first());
    separator = special(card, card.kind().separator());
  }

  /**
   * Loads a reader's tokenizer.
   *
   * @throws EmbeddingException if that cannot be, or it lacks the tokens of the reader's kind
   */
  static PieceTokenizer open(ReaderCard card) {
    HuggingFaceTokenizer tokenizer;
    try {
      tokenizer =
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(card.tokenizer())
              .optPadding(false)
              .optTruncation(false)
              .build();
    } catch (IOException e) {
      throw new EmbeddingException(
          "Cannot load the tokenizer " + card.tokenizer() + ": is it a HuggingFace tokenizer.json?",
          e);
    }
    try {
      return new PieceTokenizer(tokenizer, card);
    } catch (EmbeddingException e) {
      tokenizer.close();
      throw e;
    }
  }

  private int special(ReaderCard card, String token) {
    var ids = tokenizer.encode(token, false, false).getIds();
    if (ids.length != 1) {
      throw new EmbeddingException(
          "The tokenizer %s has no token '%s'. Correct 'kind' in model.properties."
              .formatted(card.tokenizer(), token),
          null);
    }
    return Math.toIntExact(ids[0]);
  }

  /** Returns the number of the token that an input begins with. */
  int first() {
    return first;
  }

  /** Returns the number of the token that ends a part of an input. */
  int separator() {
    return separator;
  }

  /**
   * Returns the pieces of a text. Words that look like the tokens between the parts of an input are
   * left out, lest a text take part in the form of the input.
   */
  Pieces encode(String text) {
    var encoding = tokenizer.encode(text, false, false);
    var ids = encoding.getIds();
    var spans = encoding.getCharTokenSpans();
    var offsets = codeUnits(text);
    var pieces = new Pieces(new int[ids.length], new int[ids.length], new int[ids.length]);
    int size = 0;
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != first && ids[i] != separator && spans[i] != null) {
        pieces.ids()[size] = Math.toIntExact(ids[i]);
        place(pieces, size++, text, offsets[spans[i].getStart()], offsets[spans[i].getEnd()]);
      }
    }
    return pieces.first(size);
  }

  /** Sets where a piece stands, without the white space that some tokenizers count to it. */
  private static void place(Pieces pieces, int piece, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    pieces.starts()[piece] = start;
    pieces.ends()[piece] = end;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Returns where each code point, in which the library counts, begins in code units. */
  private static int[] codeUnits(String text) {
    var offsets = new int[text.length() + 1];
    int points = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      offsets[points++] = at;
    }
    offsets[points++] = text.length();
    return Arrays.copyOf(offsets, points);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
