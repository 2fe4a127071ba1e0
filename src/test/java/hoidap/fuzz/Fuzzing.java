package hoidap.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tries a target with the inputs of its corpus and with many more made of them, and fails with the
 * seeds of those that it fell to. {@code -Dfuzz.seed=SEED -Dfuzz.factor=0} makes the one of that
 * seed again, and no other.
 */
public final class Fuzzing {
  private static final Path FOUND = Path.of("target/fuzz");
  private static final int MOST_FAULTS = 20; // of different kinds
  private static final double LONGEST = 2; // seconds of the processor

  private final String name;
  private final Corpus corpus;
  private final int longest;
  private final Supplier<Long> watch;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private double slowest;

  private Fuzzing(String name, Corpus corpus, int longest, Supplier<Long> watch) {
    this.name = name;
    this.corpus = corpus;
    this.longest = longest;
    this.watch = watch;
  }

  /** Makes one for a target that works in the thread that asks it. */
  public static Fuzzing of(String name) {
    return new Fuzzing(name, Corpus.of(name), 8_000, Work::ofThisThread);
  }

  /** Returns inputs made of a corpus, by their numbers. */
  public static Map<Integer, byte[]> inputs(String name, int count) {
    var corpus = Corpus.of(name);
    var inputs = new LinkedHashMap<Integer, byte[]>();
    for (int seed = 0; seed < count; seed++) {
      inputs.put(seed, Mutator.input(corpus, seed, 8_000));
    }
    return inputs;
  }

  /**
   * Returns one that goes by the work of the whole process: of a server, which has many threads.
   */
  public Fuzzing ofProcess() {
    return new Fuzzing(name, corpus, longest, Work::ofProcess);
  }

  /** Returns one with more inputs to begin with. */
  public Fuzzing with(byte[]... more) {
    return new Fuzzing(name, corpus.with(more), longest, watch);
  }

  /** Returns one whose inputs have at most so many bytes. */
  public Fuzzing upTo(int bytes) {
    return new Fuzzing(name, corpus, bytes, watch);
  }

  /**
   * Tries it.
   *
   * @param usual how many inputs in a usual build; a long run takes so many times {@code
   *     fuzz.factor}
   */
  public void run(int usual, Target target) {
    long first = Long.getLong("fuzz.seed", 1);
    long count = Math.max(1, Math.round(usual * Double.parseDouble(factor())));
    corpus.inputs().forEach(input -> take(target, input, "as it is"));
    for (long seed = first; seed < first + count && faults.size() < MOST_FAULTS; seed++) {
      take(target, Mutator.input(corpus, seed, longest), "seed " + seed);
    }
    System.out.printf(
        "fuzz %s: %d inputs, %d kinds of fault, slowest %.2f s%n",
        name, corpus.inputs().size() + count, faults.size(), slowest);
    assertTrue(faults.isEmpty(), () -> name + " fell to\n" + String.join("\n", faults.values()));
  }

  private static String factor() {
    var set = System.getProperty("fuzz.factor", "");
    return set.isEmpty() ? "1" : set;
  }

  private void take(Target target, byte[] input, String seed) {
    try {
      double seconds = seconds(target, input);
      if (seconds > LONGEST) {
        seconds = Math.min(seconds, seconds(target, input)); // others may have been at work
      }
      slowest = Math.max(slowest, seconds);
      if (seconds > LONGEST) {
        found("slow", "%s took %.1f s".formatted(seed, seconds), input);
      }
    } catch (Exception | StackOverflowError | AssertionError e) {
      found(kind(e), seed + ": " + e + "\n" + trace(e), input);
    }
  }

  private double seconds(Target target, byte[] input) throws Exception {
    long start = watch.get();
    target.take(input);
    return (watch.get() - start) / 1e9;
  }

  private static String kind(Throwable fault) {
    var own =
        Arrays.stream(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("hoidap."))
            .findFirst();
    return fault.getClass().getName() + " at " + own.map(Object::toString).orElse("");
  }

  private static String trace(Throwable fault) {
    var trace = new StringBuilder();
    Arrays.stream(fault.getStackTrace())
        .limit(25)
        .filter(frame -> !frame.getClassName().startsWith("org.junit."))
        .forEach(frame -> trace.append("    at ").append(frame).append('\n'));
    return trace.toString();
  }

  private void found(String kind, String told, byte[] input) {
    if (faults.containsKey(kind)) {
      return;
    }
    var file = FOUND.resolve(name.replace('/', '-') + "-" + faults.size() + ".bin");
    faults.put(kind, told + "    input in " + file);
    try {
      Files.createDirectories(FOUND);
      Files.write(file, input);
    } catch (IOException e) {
      faults.put(kind, told + "    input of " + input.length + " bytes not written: " + e);
    }
  }
}
