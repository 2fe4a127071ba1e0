package hoidap.embed;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first reader that was trained, which is among the shared measuring data. */
final class SharedReader {
  private SharedReader() {}

  /** Returns where it lies; without the property that names the shared data, tests are skipped. */
  static Path shared() {
    var shared = System.getProperty("hoidap.shared", "");
    if (shared.isEmpty()) {
      abort("skipped: set -Dhoidap.shared=DIR to the folder with the shared measuring data");
    }
    return Path.of(shared, "models", "viread-6l");
  }

  /** Copies it into {@code folder}, and says there what it is. */
  static Path in(Path folder) throws IOException {
    for (var file : new String[] {"model.onnx", "tokenizer.json"}) {
      Files.copy(shared().resolve(file), folder.resolve(file));
    }
    Files.writeString(
        folder.resolve("model.properties"),
        """
        name=viread-6l
        model=model.onnx
        tokenizer=tokenizer.json
        kind=bert
        title=apart
        max-tokens=512
        sha256.model=%s
        sha256.tokenizer=%s
        """
            .formatted(
                checksum(folder.resolve("model.onnx")),
                checksum(folder.resolve("tokenizer.json"))));
    return folder;
  }

  static String checksum(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
