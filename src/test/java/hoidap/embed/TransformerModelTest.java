package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.langchain4j.data.segment.TextSegment;
import hoidap.embed.Embedder.PassageText;
import hoidap.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ordinary transformer export runs by its properties alone. */
class TransformerModelTest {
  private static final Path UNPACKED = Path.of("target/test-models/e5-small-v2");
  private static final String VOLCANOES =
      "Molten rock deep inside the earth rises until gas pressure breaks the crust, and lava and"
          + " ash burst out of the mountain.";
  private static final String TAX =
      "Married couples may file a joint return and deduct mortgage interest from their income.";

  private static Embedder embedder;
  private static OnnxEmbeddingModel model;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    var files = List.of("e5-small-v2.onnx", "e5-small-v2-tokenizer.json");
    for (var file : files) {
      if (!Files.isRegularFile(UNPACKED.resolve(file))) {
        fail(UNPACKED.resolve(file) + " is missing: Maven unpacks it, so run the tests by mvn");
      }
      Files.copy(UNPACKED.resolve(file), folder.resolve(file));
    }
    Files.writeString(
        folder.resolve("model.properties"),
        """
        name=e5-small-v2
        model=e5-small-v2.onnx
        tokenizer=e5-small-v2-tokenizer.json
        dimension=384
        output=last_hidden_state
        pooling=mean
        max-tokens=512
        query-prefix=query:\\u0020
        passage-prefix=passage:\\u0020
        sha256.model=%s
        sha256.tokenizer=%s
        """
            .formatted(
                FileChecksum.of(folder.resolve(files.get(0))),
                FileChecksum.of(folder.resolve(files.get(1)))));
    embedder = Embedder.open(folder);
    model = OnnxEmbeddingModel.open(ModelCard.read(folder));
  }

  @AfterAll
  static void close() {
    embedder.close();
    model.close();
  }

  private static float[] embed(String text) {
    return model.embed(text).content().vector();
  }

  private static PassageText passage(String body) {
    return new PassageText("", body, List.of(new Span(0, body.length())));
  }

  @Test
  void everyVectorHasTheDimensionAndLengthOne() {
    for (var text : List.of("query: rain", "passage: " + VOLCANOES, "Đường lên núi rất dốc")) {
      var vector = embed(text);
      assertEquals(384, vector.length);
      assertEquals(1, Vectors.length(vector), 1e-4, text);
    }
    assertEquals(384, model.dimension());
    assertEquals("e5-small-v2", model.modelName());
  }

  @Test
  void aQuestionIsNearerToThePassageThatAnswersIt() {
    var question = embed("query: how do volcanoes erupt");
    var right = Vectors.cosine(question, embed("passage: " + VOLCANOES));
    var wrong = Vectors.cosine(question, embed("passage: " + TAX));
    assertTrue(right > wrong, right + " is not above " + wrong);
  }

  @Test
  void theEmbedderAddsThePrefixes() {
    assertArrayEquals(
        embed("query: how do volcanoes erupt"), embedder.query("how do volcanoes erupt"), 1e-5f);
    var passages = embedder.passages(List.of(passage(VOLCANOES), passage(TAX)));
    assertTrue(Vectors.cosine(passages.get(0).vector(), embed("passage: " + VOLCANOES)) >= 0.9999);
    assertTrue(Vectors.cosine(passages.get(1).vector(), embed("passage: " + TAX)) >= 0.9999);
  }

  @Test
  void aTextOverTheLimitIsCut() {
    var text = "passage: " + "the river floods the fields every spring ".repeat(286);
    assertTrue(text.split(" ").length > 2000);
    assertEquals(512, model.encode(text).size());
    var vector = embed(text);
    assertEquals(1, Vectors.length(vector), 1e-4);
    assertArrayEquals(vector, embed(text + "and nobody reads this far"), 1e-5f);
  }

  @Test
  void paddingInABatchDoesNotChangeAVector() {
    var texts =
        List.of("query: rain", "passage: " + VOLCANOES, "passage: " + (TAX + " ").repeat(8));
    var batch = model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
    for (int i = 0; i < texts.size(); i++) {
      double cosine = Vectors.cosine(embed(texts.get(i)), batch.get(i).vector());
      assertTrue(cosine >= 0.9999, texts.get(i) + ": " + cosine);
    }
  }

  @Test
  void tokensThatDependOnContextAreNotKept() {
    assertTrue(embedder.tokenVectors().isEmpty());
    assertEquals(0, embedder.queryTokens("how do volcanoes erupt").length);
    assertEquals(List.of(), embedder.words("how do volcanoes erupt"));
    var passage = embedder.passages(List.of(passage(VOLCANOES))).get(0);
    assertEquals(0, passage.titleTokens().length);
    assertEquals(List.of(), passage.words());
  }
}
