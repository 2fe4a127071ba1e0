package hoidap.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import hoidap.text.VietnameseText;
import java.io.IOException;
import java.util.Arrays;

/** Any HuggingFace tokenizer, run by its own library. */
final class LibraryTokenizer implements Tokenizer {
  private final HuggingFaceTokenizer tokenizer;
  private final boolean canonicalTones;

  private LibraryTokenizer(HuggingFaceTokenizer tokenizer, boolean canonicalTones) {
    this.tokenizer = tokenizer;
    this.canonicalTones = canonicalTones;
  }

  static LibraryTokenizer open(ModelCard card) {
    try {
      var builder =
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(card.tokenizer())
              .optPadding(false)
              .optTruncation(card.maxTokens() > 0);
      if (card.maxTokens() > 0) {
        builder.optMaxLength(card.maxTokens());
      }
      return new LibraryTokenizer(builder.build(), card.canonicalTones());
    } catch (IOException e) {
      throw new EmbeddingException(
          "Cannot load the tokenizer " + card.tokenizer() + ": is it a HuggingFace tokenizer.json?",
          e);
    }
  }

  @Override
  public Tokens encode(String text) {
    var encoding = tokenizer.encode(canonicalTones ? VietnameseText.canonical(text) : text);
    int[] ids = Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
    return new Tokens(ids, starts(encoding, text), Arrays.asList(encoding.getTokens()));
  }

  private static int[] starts(Encoding encoding, String text) {
    var spans = encoding.getCharTokenSpans();
    // the tokenizer counts code points, which differ from code units only beyond the BMP
    boolean isPlain = text.codePointCount(0, text.length()) == text.length();
    var starts = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      int start = spans[i] == null ? 0 : spans[i].getStart();
      starts[i] = isPlain ? start : text.offsetByCodePoints(0, start);
    }
    return starts;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
