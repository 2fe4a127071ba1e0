package hoidap.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A prompt that comes with the program: a line with its version, one with what a model says where
 * it has nothing to write, and the instructions.
 */
record PromptFile(String version, String refusal, String instructions) {
  private static final String VERSION = "version: ";
  private static final String REFUSAL = "refusal: ";

  /** The one by which answers are written. */
  static final PromptFile ANSWER = read("/prompts/answer.txt");

  /** The one by which questions are completed. */
  static final PromptFile FOLLOW_UP = read("/prompts/follow-up.txt");

  /** The one by which other words are found for a question. */
  static final PromptFile EXPAND = read("/prompts/expand.txt");

  private static PromptFile read(String resource) {
    try (var stream = PromptFile.class.getResourceAsStream(resource)) {
      var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\\R", 3);
      if (!lines[0].startsWith(VERSION) || !lines[1].startsWith(REFUSAL)) {
        throw new IllegalStateException(resource + " has no version or no refusal");
      }
      return new PromptFile(
          lines[0].substring(VERSION.length()),
          lines[1].substring(REFUSAL.length()),
          lines[2].strip());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the prompt " + resource, e);
    }
  }

  /** Returns what the model is told to do. */
  String system(String fence) {
    return instructions.replace("{refusal}", refusal).replace("{fence}", fence);
  }
}
