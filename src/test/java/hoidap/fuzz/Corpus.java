package hoidap.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Real inputs of one kind.
 *
 * @param inputs each as it came
 * @param words pieces that mean something to what reads them
 */
record Corpus(List<byte[]> inputs, List<String> words) {
  private static final Path HOME = Path.of("src/test/resources/fuzz");

  /**
   * Reads the inputs in a folder: each file is one, and of {@code .lines} each line. {@code
   * dictionary.txt} has the words.
   */
  static Corpus of(String name) {
    var folder = HOME.resolve(name);
    var inputs = new ArrayList<byte[]>();
    var words = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        if (file.endsWith("dictionary.txt")) {
          words.addAll(Files.readAllLines(file));
        } else if (file.toString().endsWith(".lines")) {
          Files.readAllLines(file).forEach(line -> inputs.add(Text.bytes(line)));
        } else {
          inputs.add(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no inputs in " + folder, e);
    }
    if (inputs.isEmpty()) {
      throw new IllegalStateException("no inputs in " + folder);
    }
    return new Corpus(inputs, words);
  }

  /** Returns it with more inputs. */
  Corpus with(byte[]... more) {
    var all = new ArrayList<>(inputs);
    all.addAll(Arrays.asList(more));
    return new Corpus(all, words);
  }
}
