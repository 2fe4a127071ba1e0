package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.retrieve.TinyCrossEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cross-encoder reads pairs, whatever their lengths. */
class CrossEncoderTest {
  private static final Map<String, Float> WEIGHTS = Map.of("mưa", 2f, "nắng", -1.5f);

  @TempDir private Path folder;

  @Test
  void scoresTheSecondTextOfEachPairInOrder() throws IOException {
    try (var encoder = CrossEncoder.open(TinyCrossEncoder.write(folder, WEIGHTS))) {
      var scores =
          encoder.scores("Mưa mưa mưa?", List.of("Nắng to, mưa to.", "Mưa và mưa", "Gió", "Nắng"));
      assertEquals(List.of(0.5, 4.0, 0.0, -1.5), scores);
    }
  }

  @Test
  void readsTextsBeyondWhatTheModelTakesAsFarAsItDoes() throws IOException {
    try (var encoder = CrossEncoder.open(TinyCrossEncoder.write(folder, WEIGHTS))) {
      double score = encoder.scores("Gì?", List.of("mưa ".repeat(2_000))).get(0);
      assertTrue(score > 800 && score <= 1_024, "score: " + score);
    }
  }

  @Test
  void aFolderWithoutItIsNamed() {
    var missing = folder.resolve("khong-co");
    var failure = assertThrows(EmbeddingException.class, () -> CrossEncoder.open(missing));
    assertEquals(
        "There is no model.onnx or no tokenizer.json in the reranker's folder " + missing + ".",
        failure.getMessage());
  }

  @Test
  void whatIsNoModelIsToldAtOnce() throws IOException {
    TinyCrossEncoder.write(folder, WEIGHTS);
    Files.writeString(folder.resolve("model.onnx"), "không phải mô hình");
    var failure = assertThrows(EmbeddingException.class, () -> CrossEncoder.open(folder));
    assertEquals("The reranker in " + folder + " cannot be loaded.", failure.getMessage());
  }

  @Test
  void aModelOfAnotherKindIsToldAtOnce() throws IOException {
    var words = Path.of("target/test-models/e5-small-v2"); // gives vectors of tokens
    Files.copy(words.resolve("e5-small-v2.onnx"), folder.resolve("model.onnx"));
    Files.copy(words.resolve("e5-small-v2-tokenizer.json"), folder.resolve("tokenizer.json"));
    var failure = assertThrows(EmbeddingException.class, () -> CrossEncoder.open(folder));
    assertEquals(
        "The reranker in " + folder + " failed: is it a cross-encoder with one output?",
        failure.getMessage());
  }
}
