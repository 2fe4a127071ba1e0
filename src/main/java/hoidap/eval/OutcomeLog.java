package hoidap.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The outcomes of a run in a file: its plan on the first line, then a line for each conversation as
 * soon as it is over. A killed run leaves at most the last line unfinished.
 */
public final class OutcomeLog implements AutoCloseable {
  private static final String FILE = "outcomes.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputStream stream;
  private final Set<String> done;

  private OutcomeLog(OutputStream stream, Set<String> done) {
    this.stream = stream;
    this.done = done;
  }

  /** The outcomes of one conversation, in order. */
  private record Entry(String key, List<Outcome> outcomes) {}

  /** Starts a log in {@code folder}, in the place of one that is there. */
  static OutcomeLog start(Path folder, Plan plan) {
    try {
      Files.createDirectories(folder);
      var log = new OutcomeLog(Files.newOutputStream(folder.resolve(FILE)), Set.of());
      log.write(plan);
      return log;
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /**
   * Goes on with the log in {@code folder}, or starts one.
   *
   * @throws EvaluationException if it is of another plan
   */
  static OutcomeLog resume(Path folder, Plan plan) {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file) || cutUnfinished(file) == 0) {
        return start(folder, plan);
      }
      if (!plan(folder).equals(plan)) {
        throw new EvaluationException(
            "The run in %s asked other questions, or of another archive, than this one would: leave"
                    .formatted(folder)
                + " out --resume, or name another --report folder.");
      }
      var done = new HashSet<String>();
      readEntries(folder, entry -> done.add(entry.key));
      return new OutcomeLog(Files.newOutputStream(file, StandardOpenOption.APPEND), done);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Drops what follows the last line break; returns the length that is left. */
  private static long cutUnfinished(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long end = bytes.length();
      while (end > 0) {
        bytes.seek(end - 1);
        if (bytes.read() == '\n') {
          break;
        }
        end--;
      }
      bytes.setLength(end);
      return end;
    }
  }

  /** Returns whether a conversation is in the log already. */
  boolean has(String key) {
    return done.contains(key);
  }

  /** Adds the outcomes of a conversation. */
  void add(String key, List<Outcome> outcomes) {
    write(new Entry(key, outcomes));
  }

  private void write(Object value) {
    try {
      var line = JSON.writeValueAsString(value) + "\n";
      stream.write(line.getBytes(StandardCharsets.UTF_8)); // at once, so that a kill loses nothing
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the outcomes: is the disk full?", e);
    }
  }

  /** Returns the plan of the run in {@code folder}. */
  public static Plan plan(Path folder) {
    try (var lines = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
      return JSON.readValue(String.valueOf(lines.readLine()), Plan.class);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Gives every outcome of the run in {@code folder} to {@code reader}, one at a time. */
  public static void read(Path folder, Consumer<Outcome> reader) {
    readEntries(folder, entry -> entry.outcomes.forEach(reader));
  }

  private static void readEntries(Path folder, Consumer<Entry> reader) {
    try (var lines = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
      lines.readLine(); // the plan
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(JSON.readValue(line, Entry.class));
      }
    } catch (JsonProcessingException e) {
      throw new EvaluationException(
          folder + " has a line that cannot be read: run it again without --resume.", e);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static EvaluationException failure(Path folder, IOException cause) {
    return new EvaluationException(
        "There is no readable run in %s (%s).".formatted(folder, cause.getMessage()), cause);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot finish the outcomes: is the disk full?", e);
    }
  }
}
