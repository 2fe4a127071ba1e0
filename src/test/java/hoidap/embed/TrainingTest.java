package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pipelines in {@code models/train} pass their own tests, and the small models that these make
 * say in ONNX Runtime what they said in training.
 */
class TrainingTest {
  private static final String NEEDS =
      "models/train needs Python 3 with PyTorch, NumPy and ONNX, as Debian's packages"
          + " python3-torch, python3-numpy and python3-onnx bring it (or its path in"
          + " HOIDAP_PYTHON).";

  private static final String PACKAGES = "import torch, numpy, onnx";

  private static final int PATIENCE_MINUTES = 20;

  /** How far 8 bits may put the sum of two logits off, in a model so small. */
  private static final double QUANTISED = 0.2;

  private static Path folder;

  @BeforeAll
  static void train(@TempDir Path trained) throws IOException, InterruptedException {
    folder = trained;
    var missing = run(new File("."), trained.resolve("packages.log"), "-c", PACKAGES);
    if (!missing.isEmpty() && System.getenv("CI") != null) {
      fail(NEEDS + "\n" + missing);
    }
    if (!missing.isEmpty()) {
      System.err.println("The pipelines that make models were not tried: " + NEEDS);
      abort("skipped: " + NEEDS);
    }
    var problem =
        run(new File("models/train"), trained.resolve("tests.log"), "-m", "unittest", "--verbose");
    assertEquals("", problem, problem);
  }

  /** Runs Python; returns nothing if that went well, else what it wrote or why it could not be. */
  private static String run(File place, Path log, String... arguments)
      throws IOException, InterruptedException {
    // not the first on the search path, which need not be the one that the packages are for
    var python = Path.of(System.getenv().getOrDefault("HOIDAP_PYTHON", "/usr/bin/python3"));
    if (!Files.isExecutable(python)) {
      return "There is no " + python;
    }
    var builder = new ProcessBuilder(python.toString());
    builder.command().addAll(List.of(arguments));
    builder
        .environment()
        .putAll(Map.of("TRAINED", folder.toString(), "PYTHONDONTWRITEBYTECODE", "1"));
    var process =
        builder.directory(place).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      return ended && process.exitValue() == 0
          ? ""
          : (ended ? "" : "Not done after " + PATIENCE_MINUTES + " minutes\n")
              + Files.readString(log);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void theReaderSaysWhatItSaidInTraining() throws IOException {
    var trained = folder.resolve("reader");
    var reference = ReaderReference.read(trained.resolve("reference.json"));
    var input = reference.input(trained);
    assertArrayEquals(reference.numbers("input_ids"), input.ids());
    assertArrayEquals(reference.numbers("token_type_ids"), input.types());
    double best = reference.best(input.offset(), input.offset() + input.pieces().size());
    try (var reader = SpanReader.open(trained)) {
      var reading = reader.read(reference.question(), List.of(reference.window())).get(0);
      assertEquals(reference.none(), reading.none(), QUANTISED);
      assertEquals(best, reading.best().orElseThrow().logit(), QUANTISED);
    }
  }

  @Test
  void theEmbeddingsAreThoseOfTheTraining() throws IOException {
    var trained = folder.resolve("embedding");
    var references = new ObjectMapper().readTree(trained.resolve("reference.json").toFile());
    assertTrue(references.size() >= 4);
    try (var model = OnnxEmbeddingModel.open(ModelCard.read(trained))) {
      for (var reference : references) {
        var vector = model.embed(reference.get("text").asText()).content().vector();
        var first = reference.get("first");
        for (int i = 0; i < first.size(); i++) {
          assertEquals(first.get(i).asDouble(), vector[i], 1e-4, reference.toString());
        }
      }
    }
  }
}
