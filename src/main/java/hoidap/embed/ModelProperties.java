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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** The {@code model.properties} in a model's folder, key by key. */
final class ModelProperties {
  /** Name of the file. */
  static final String FILE = "model.properties";

  private final Path folder;
  private final Properties properties;

  private ModelProperties(Path folder, Properties properties) {
    this.folder = folder;
    this.properties = properties;
  }

  /**
   * Reads them.
   *
   * @param flag the setting that names the folder
   * @throws EmbeddingException if they cannot be read
   */
  static ModelProperties read(Path folder, String flag) {
    var file = folder.resolve(FILE);
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return new ModelProperties(folder, properties);
    } catch (IllegalArgumentException e) { // how Properties reports a broken escape
      throw new EmbeddingException(
          "%s is broken: %s. Write letters as they are, in UTF-8.".formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new EmbeddingException(
          "Cannot read %s. Point %s at a folder with model.properties, or run from the project folder."
              .formatted(file, flag),
          e);
    }
  }

  /** Returns the folder. */
  Path folder() {
    return folder;
  }

  /** Returns whether there is a value for a key. */
  boolean has(String key) {
    return properties.containsKey(key);
  }

  /** Returns the value of a key that must be there. */
  String required(String key) {
    var value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new EmbeddingException(
          "%s/model.properties has no '%s'. Add a line '%s=…'.".formatted(folder, key, key), null);
    }
    return value.strip();
  }

  /** Returns the value of a key as it stands, or {@code usual} where there is none. */
  String text(String key, String usual) {
    return properties.getProperty(key, usual);
  }

  /** Returns a whole number that must be there. */
  int number(String key) {
    var value = required(key);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new EmbeddingException(
          "%s/model.properties says %s=%s; write a whole number.".formatted(folder, key, value), e);
    }
  }

  /** Returns a whole number, or {@code usual} where there is none. */
  int number(String key, int usual) {
    return has(key) ? number(key) : usual;
  }

  /** Returns the constant that a key names in lower case; it must be there. */
  <E extends Enum<E>> E choice(String key, Class<E> kind) {
    var name = required(key);
    try {
      return Enum.valueOf(kind, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new EmbeddingException(
          "%s/model.properties says %s=%s; write %s."
              .formatted(folder, key, name, names(kind.getEnumConstants())),
          e);
    }
  }

  /** Returns the constant that a key names in lower case, or {@code usual} where it does not. */
  <E extends Enum<E>> E choice(String key, E usual) {
    return has(key) ? choice(key, usual.getDeclaringClass()) : usual;
  }

  /** Returns "none, mean or cls". */
  private static <E extends Enum<E>> String names(E[] constants) {
    var names = Arrays.stream(constants).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    int last = names.size() - 1;
    return names.stream().limit(last).collect(Collectors.joining(", ")) + " or " + names.get(last);
  }

  /** Returns the file that a key names. */
  Path file(String key) {
    return folder.resolve(required(key));
  }

  /**
   * Checks the file that {@code key} names against its checksum, the value of "sha256." and key.
   *
   * @param whenMeant what to do about a change that is meant, beyond writing its checksum
   * @throws EmbeddingException if it is missing or another
   */
  void verify(String key, String whenMeant) {
    var file = file(key);
    if (!Files.isRegularFile(file)) {
      throw new EmbeddingException(
          "The model file %s is missing. Restore it (git checkout, or copy it from the model's source)."
              .formatted(file),
          null);
    }
    var expected = required("sha256." + key);
    var actual = checksum(file);
    if (!actual.equalsIgnoreCase(expected)) {
      throw new EmbeddingException(
          "The model file %s is not the one described: its sha256 is %s and model.properties says %s. Restore the file, or correct model.properties if the change is meant%s."
              .formatted(file, actual, expected, whenMeant),
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
