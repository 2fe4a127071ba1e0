package hoidap.embed;

import dev.langchain4j.data.segment.TextSegment;
import hoidap.text.Span;
import hoidap.text.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Embeds questions and passages: adds the model's prefixes, and keeps the token numbers that late
 * interaction needs. Safe to use from several threads until closed.
 */
public final class Embedder implements AutoCloseable {
  private static final int FEWEST_SYLLABLES = 3; // pairs of syllables are indexed anyway

  private final OnnxEmbeddingModel model;
  private final Optional<TokenVectors> tokenVectors;

  private Embedder(OnnxEmbeddingModel model) {
    this.model = model;
    tokenVectors =
        model.card().hasTokenEmbeddings() ? Optional.of(model.tokenVectors()) : Optional.empty();
  }

  /**
   * Loads the model in {@code folder}.
   *
   * @throws EmbeddingException if it cannot be loaded or is not as its properties say
   */
  public static Embedder open(Path folder) {
    return new Embedder(OnnxEmbeddingModel.open(ModelCard.read(folder)));
  }

  /** Returns the card of the model in use. */
  public ModelCard card() {
    return model.card();
  }

  /** Returns the vectors of single tokens, or empty when they depend on context. */
  public Optional<TokenVectors> tokenVectors() {
    return tokenVectors;
  }

  /** Returns the vector of an NFC question: {@link ModelCard#dimension()} floats of length 1. */
  public float[] query(String question) {
    var text = model.card().queryPrefix() + question;
    return model.embedAll(List.of(TextSegment.from(text))).content().get(0).vector();
  }

  /**
   * Returns the words of an NFC text, of one or more syllables, with the white space around them;
   * empty when the model's tokenizer does not know words.
   */
  public List<Span> words(String text) {
    if (!model.card().wordPieces()) {
      return List.of();
    }
    var tokens = model.encode(text);
    var words = new ArrayList<Span>();
    for (int i = 0; i < tokens.size(); i++) {
      int end = i + 1 < tokens.size() ? tokens.starts()[i + 1] : text.length();
      if (end > tokens.starts()[i]) {
        words.add(new Span(tokens.starts()[i], end));
      }
    }
    return words;
  }

  /** Returns the token numbers of a question, or none when token vectors depend on context. */
  public int[] queryTokens(String question) {
    return tokenVectors.isPresent() ? model.encode(question).ids() : new int[0];
  }

  /**
   * A passage to embed.
   *
   * @param title headline of its article; may be empty
   * @param body text in which the sentences stand
   * @param sentences at least one, in order
   */
  public record PassageText(String title, String body, List<Span> sentences) {}

  /** Returns what the model makes of each passage, in the same order. */
  public List<EmbeddedPassage> passages(List<PassageText> passages) {
    return tokenVectors
        .map(vectors -> summed(passages, vectors))
        .orElseGet(() -> inContext(passages));
  }

  /** Embeds passages by a model that must see headline and passage together. */
  private List<EmbeddedPassage> inContext(List<PassageText> passages) {
    var prefix = model.card().passagePrefix();
    var tokens =
        passages.stream()
            .map(passage -> model.encode(prefix + passage.title() + "\n" + text(passage)).ids())
            .toList();
    return model.embedTokens(tokens).stream()
        .map(vector -> new EmbeddedPassage(vector, new int[0], List.of(), List.of()))
        .toList();
  }

  /** Embeds passages by adding the vectors of their tokens, as a static model itself does. */
  private List<EmbeddedPassage> summed(List<PassageText> passages, TokenVectors vectors) {
    var titles = new HashMap<String, int[]>();
    var embedded = new ArrayList<EmbeddedPassage>(passages.size());
    for (var passage : passages) {
      var title =
          titles.computeIfAbsent(
              model.card().passagePrefix() + passage.title(), text -> model.encode(text).ids());
      var tokens = model.encode(text(passage));
      embedded.add(
          new EmbeddedPassage(
              vectors.embedding(title, tokens.ids()),
              title,
              sentenceTokens(passage, tokens),
              longWords(tokens)));
    }
    return embedded;
  }

  private static String text(PassageText passage) {
    int end = passage.sentences().get(passage.sentences().size() - 1).end();
    return passage.body().substring(passage.sentences().get(0).start(), end);
  }

  private static List<int[]> sentenceTokens(PassageText passage, Tokens tokens) {
    int start = passage.sentences().get(0).start();
    var sentences = new ArrayList<int[]>();
    int token = 0;
    for (var sentence : passage.sentences()) {
      int first = token;
      while (token < tokens.size() && tokens.starts()[token] + start < sentence.end()) {
        token++;
      }
      sentences.add(slice(tokens, first, token));
    }
    return sentences;
  }

  private static int[] slice(Tokens tokens, int from, int to) {
    return Arrays.copyOfRange(tokens.ids(), from, to);
  }

  private List<String> longWords(Tokens tokens) {
    if (!model.card().wordPieces()) {
      return List.of();
    }
    var words = new ArrayList<String>();
    for (var piece : tokens.pieces()) {
      if (piece.chars().filter(c -> c == '▁').count() >= FEWEST_SYLLABLES) {
        words.add(piece.substring(1).replace('▁', Terms.JOINT));
      }
    }
    return words;
  }

  @Override
  public void close() {
    model.close();
  }
}
