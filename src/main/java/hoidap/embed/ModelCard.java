package hoidap.embed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What {@code model.properties} in a model's folder says of it.
 *
 * @param folder where the files are
 * @param name name of the model, part of its {@link #identity}
 * @param model the ONNX file
 * @param tokenizer the HuggingFace tokenizer.json
 * @param dimension floats in a vector
 * @param output name of the model's output to read; empty for the first
 * @param pooling how token vectors become one
 * @param maxTokens longest input, special tokens included; 0 for no limit
 * @param queryPrefix put before a question
 * @param passagePrefix put before a passage
 * @param canonicalTones whether old tone placement is rewritten first ("hòa" to "hoà")
 * @param wordPieces whether the tokenizer's pieces are Vietnamese words
 * @param vocabulary number of tokens; read only with {@code tokenEmbeddings}
 * @param tokenEmbeddings name of the output with a vector for each token that does not depend on
 *     the tokens around it; empty when the model has none
 * @param tokenWeights name of the output with a weight for each token, likewise
 * @param sha256 checksum of the ONNX file, in hexadecimal; also part of the identity
 */
public record ModelCard(
    Path folder,
    String name,
    Path model,
    Path tokenizer,
    int dimension,
    String output,
    Pooling pooling,
    int maxTokens,
    String queryPrefix,
    String passagePrefix,
    boolean canonicalTones,
    boolean wordPieces,
    int vocabulary,
    String tokenEmbeddings,
    String tokenWeights,
    String sha256) {
  private static final int CHECKSUM_SHOWN = 8; // of 64 digits; enough to tell models apart
  private static final String AFTERWARDS = " and run reindex"; // vectors of another are no good

  /** How a model's output becomes the vector of a text. */
  public enum Pooling {
    /** The output is the vector. */
    NONE,
    /** The mean of the token vectors that are not padding. */
    MEAN,
    /** The vector of the first token. */
    CLS
  }

  /**
   * Reads and checks the model in {@code folder}: its files must be there and unaltered.
   *
   * @throws EmbeddingException if they are not; the message says what to do
   */
  public static ModelCard read(Path folder) {
    var properties = ModelProperties.read(folder, "--model");
    properties.verify("model", AFTERWARDS);
    properties.verify("tokenizer", AFTERWARDS);
    return card(properties);
  }

  /** Returns whether a folder describes a model that makes vectors, and not one of another kind. */
  public static boolean describes(Path folder) {
    return Files.isRegularFile(folder.resolve(ModelProperties.FILE))
        && !ModelProperties.read(folder, "--model").has("kind");
  }

  /** Returns what an archive remembers of the model: its name and the beginning of its checksum. */
  public String identity() {
    return name + "@" + sha256.toLowerCase(Locale.ROOT).substring(0, CHECKSUM_SHOWN);
  }

  /** Returns whether each token has one vector wherever it stands, so that vectors can be kept. */
  public boolean hasTokenEmbeddings() {
    return !tokenEmbeddings.isEmpty();
  }

  private static ModelCard card(ModelProperties properties) {
    return new ModelCard(
        properties.folder(),
        properties.required("name"),
        properties.file("model"),
        properties.file("tokenizer"),
        properties.number("dimension"),
        properties.text("output", ""),
        properties.choice("pooling", Pooling.class),
        properties.number("max-tokens"),
        properties.text("query-prefix", ""),
        properties.text("passage-prefix", ""),
        Boolean.parseBoolean(properties.text("canonical-tones", "false")),
        Boolean.parseBoolean(properties.text("word-pieces", "false")),
        properties.number("vocabulary", 0),
        properties.text("token-embeddings", ""),
        properties.text("token-weights", ""),
        properties.required("sha256.model"));
  }
}
