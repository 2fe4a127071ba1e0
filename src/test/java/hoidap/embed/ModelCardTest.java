package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardTest {
  @TempDir private Path folder;
  private Properties properties;

  static ModelCard with(ModelCard card, String output, int dimension) {
    return new ModelCard(
        card.folder(),
        card.name(),
        card.model(),
        card.tokenizer(),
        dimension,
        output,
        card.pooling(),
        card.maxTokens(),
        card.queryPrefix(),
        card.passagePrefix(),
        card.canonicalTones(),
        card.wordPieces(),
        card.vocabulary(),
        card.tokenEmbeddings(),
        card.tokenWeights(),
        card.sha256());
  }

  @BeforeEach
  void copyTheDefaultModel() throws IOException {
    for (var file : new String[] {"model.onnx", "tokenizer.json"}) {
      Files.copy(Vectors.DEFAULT_MODEL.resolve(file), folder.resolve(file));
    }
    properties = new Properties();
    try (var reader = Files.newBufferedReader(Vectors.DEFAULT_MODEL.resolve("model.properties"))) {
      properties.load(reader);
    }
  }

  private void write() throws IOException {
    try (var writer = Files.newBufferedWriter(folder.resolve("model.properties"))) {
      properties.store(writer, null);
    }
  }

  /** Asserts that the model is refused with a sentence that names all of {@code parts}. */
  private void assertRefused(String... parts) throws IOException {
    write();
    assertRefusedAsWritten(parts);
  }

  private void assertRefusedAsWritten(String... parts) {
    var refusal = assertThrows(EmbeddingException.class, () -> Embedder.open(folder).close());
    for (var part : parts) {
      assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
    }
  }

  @Test
  void anUnalteredModelIsRead() throws IOException {
    write();
    var card = ModelCard.read(folder);
    assertEquals("viword-256", card.name());
    assertEquals(256, card.dimension());
    assertEquals(ModelCard.Pooling.NONE, card.pooling());
    assertTrue(card.hasTokenEmbeddings());
    assertEquals(ModelCard.read(Vectors.DEFAULT_MODEL).identity(), card.identity());
  }

  @Test
  void theIdentityIsNameAndBeginningOfTheChecksum() {
    var card = ModelCard.read(Vectors.DEFAULT_MODEL);
    assertEquals("viword-256@" + card.sha256().substring(0, 8), card.identity());
  }

  @Test
  void anotherModelOfTheSameNameHasAnotherIdentity() throws IOException {
    var usual = ModelCard.read(Vectors.DEFAULT_MODEL).identity();
    Files.write(folder.resolve("model.onnx"), new byte[] {1, 2, 3});
    properties.setProperty(
        "sha256.model", "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    write();
    assertFalse(ModelCard.read(folder).identity().equals(usual));
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json"})
  void anAlteredFileIsRefused(String file) throws IOException {
    var bytes = Files.readAllBytes(folder.resolve(file));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve(file), bytes);
    assertRefused(folder.resolve(file).toString(), "sha256", "Restore the file");
  }

  @Test
  void aWrongChecksumIsRefused() throws IOException {
    properties.setProperty("sha256.model", "0".repeat(64));
    assertRefused("model.onnx", "0".repeat(64), "correct model.properties");
  }

  @Test
  void aChecksumInCapitalsIsAsGood() throws IOException {
    properties.setProperty(
        "sha256.model", properties.getProperty("sha256.model").toUpperCase(Locale.ROOT));
    write();
    assertEquals(
        ModelCard.read(Vectors.DEFAULT_MODEL).identity(), ModelCard.read(folder).identity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json"})
  void aMissingFileIsRefused(String file) throws IOException {
    Files.delete(folder.resolve(file));
    assertRefused(folder.resolve(file).toString(), "is missing", "Restore it");
  }

  @Test
  void aFolderWithoutPropertiesIsRefused() {
    assertRefusedAsWritten(folder.resolve("model.properties").toString(), "Point --model");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Files.write(folder.resolve("model.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefusedAsWritten("model.properties");
  }

  @Test
  void aBrokenEscapeInThePropertiesIsRefused() throws IOException {
    Files.writeString(folder.resolve("model.properties"), "name=\\uZZZZ\n");
    assertRefusedAsWritten("model.properties");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "model",
        "tokenizer",
        "dimension",
        "pooling",
        "max-tokens",
        "sha256.model",
        "sha256.tokenizer"
      })
  void aMissingKeyIsRefused(String key) throws IOException {
    properties.remove(key);
    assertRefused("model.properties", "'" + key + "'", "Add a line '" + key + "=");
  }

  @Test
  void aWrongDimensionIsRefused() throws IOException {
    properties.setProperty("dimension", "128");
    assertRefused(folder.toString(), "256", "dimension=128", "Correct it");
  }

  @Test
  void anUnknownPoolingIsRefused() throws IOException {
    properties.setProperty("pooling", "median");
    assertRefused("model.properties", "pooling=median", "none, mean or cls");
  }

  @ParameterizedTest
  @CsvSource({"dimension,viele", "max-tokens,512 tokens", "vocabulary,many"})
  void aNumberThatIsNoneIsRefused(String key, String value) throws IOException {
    properties.setProperty(key, value);
    assertRefused("model.properties", key + "=" + value, "whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"token-embeddings", "token-weights"})
  void anUnknownOutputForTokensIsRefused(String key) throws IOException {
    properties.setProperty(key, "no_such_output");
    assertRefused(folder.toString(), "no_such_output");
  }
}
