package hoidap.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;

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
    var properties = properties(folder);
    var card = card(folder, properties);
    verify(card.model(), card.sha256());
    verify(card.tokenizer(), required(folder, properties, "sha256.tokenizer"));
    return card;
  }

  /** Returns what an archive remembers of the model: its name and the beginning of its checksum. */
  public String identity() {
    return name + "@" + sha256.toLowerCase(Locale.ROOT).substring(0, CHECKSUM_SHOWN);
  }

  /** Returns whether each token has one vector wherever it stands, so that vectors can be kept. */
  public boolean hasTokenEmbeddings() {
    return !tokenEmbeddings.isEmpty();
  }

  private static Properties properties(Path folder) {
    var file = folder.resolve("model.properties");
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IllegalArgumentException e) { // how Properties reports a broken escape
      throw new EmbeddingException(
          "%s is broken: %s. Write letters as they are, in UTF-8.".formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new EmbeddingException(
          "Cannot read %s. Point --model at a folder with model.properties, or run from the project folder."
              .formatted(file),
          e);
    }
  }

  private static ModelCard card(Path folder, Properties properties) {
    return new ModelCard(
        folder,
        required(folder, properties, "name"),
        folder.resolve(required(folder, properties, "model")),
        folder.resolve(required(folder, properties, "tokenizer")),
        number(folder, properties, "dimension"),
        properties.getProperty("output", ""),
        pooling(folder, properties),
        number(folder, properties, "max-tokens"),
        properties.getProperty("query-prefix", ""),
        properties.getProperty("passage-prefix", ""),
        Boolean.parseBoolean(properties.getProperty("canonical-tones", "false")),
        Boolean.parseBoolean(properties.getProperty("word-pieces", "false")),
        properties.containsKey("vocabulary") ? number(folder, properties, "vocabulary") : 0,
        properties.getProperty("token-embeddings", ""),
        properties.getProperty("token-weights", ""),
        required(folder, properties, "sha256.model"));
  }

  private static Pooling pooling(Path folder, Properties properties) {
    var name = required(folder, properties, "pooling");
    try {
      return Pooling.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new EmbeddingException(
          "%s/model.properties says pooling=%s; write none, mean or cls.".formatted(folder, name),
          e);
    }
  }

  private static String required(Path folder, Properties properties, String key) {
    var value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new EmbeddingException(
          "%s/model.properties has no '%s'. Add a line '%s=…'.".formatted(folder, key, key), null);
    }
    return value.strip();
  }

  private static int number(Path folder, Properties properties, String key) {
    var value = required(folder, properties, key);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new EmbeddingException(
          "%s/model.properties says %s=%s; write a whole number.".formatted(folder, key, value), e);
    }
  }

  private static void verify(Path file, String expected) {
    if (!Files.isRegularFile(file)) {
      throw new EmbeddingException(
          "The model file %s is missing. Restore it (git checkout, or copy it from the model's source)."
              .formatted(file),
          null);
    }
    var actual = checksum(file);
    if (!actual.equalsIgnoreCase(expected)) {
      throw new EmbeddingException(
          "The model file %s is not the one described: its sha256 is %s and model.properties says %s. Restore the file, or correct model.properties if the change is meant and run reindex."
              .formatted(file, actual, expected),
          null);
    }
  }

  private static String checksum(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new EmbeddingException("Cannot read the model file " + file + ".", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
