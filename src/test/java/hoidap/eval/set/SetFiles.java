package hoidap.eval.set;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a question set and reads the set. */
final class SetFiles {
  private SetFiles() {}

  /** Writes a file, with the folders it is in, in UTF-8. */
  static Path write(Path file, String text) throws IOException {
    return write(file, text, StandardCharsets.UTF_8);
  }

  static Path write(Path file, String text, Charset charset) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, charset);
  }

  /** Writes a file and reads it as a set. */
  static QuestionSet read(Path file, String text) throws IOException {
    return read(write(file, text));
  }

  /** Reads a set that has been written; articles are written beside it. */
  static QuestionSet read(Path set) {
    return QuestionSets.read(set, List.of(), set.getParent());
  }

  static List<String> ids(QuestionSet set) {
    return set.questions().stream().map(GoldQuestion::id).toList();
  }
}
