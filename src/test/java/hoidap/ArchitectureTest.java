package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data flows one way, each tool has its place, and nothing depends on the machine's defaults. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

  /** What a package may import of the others. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          allowed("hoidap.bounds"),
          allowed("hoidap.text"),
          allowed("hoidap.time", "text"),
          allowed("hoidap.article", "text"),
          allowed("hoidap.sqlite"),
          allowed("hoidap.archive", "text", "article", "sqlite"),
          allowed("hoidap.embed", "text", "article"),
          allowed("hoidap.typing", "text", "archive"),
          allowed("hoidap.retrieve", "text", "time", "article", "archive", "embed", "typing"),
          allowed("hoidap.conversation", "text", "sqlite"),
          allowed(
              "hoidap.answer",
              "text",
              "time",
              "article",
              "archive",
              "embed",
              "typing",
              "retrieve",
              "conversation"),
          allowed(
              "hoidap.llm",
              "text",
              "time",
              "article",
              "typing",
              "retrieve",
              "conversation",
              "answer"),
          allowed("hoidap.web", "text", "article", "typing", "retrieve", "conversation", "answer"),
          allowed("hoidap.slack", "text", "article", "typing", "conversation", "answer", "sqlite"),
          allowed("hoidap.eval.set", "text", "article"),
          allowed("hoidap.eval.measure", "text"),
          allowed(
              "hoidap.learn",
              "text",
              "article",
              "archive",
              "embed",
              "retrieve",
              "answer",
              "eval.set",
              "eval.measure"),
          allowed(
              "hoidap.eval",
              "text",
              "time",
              "article",
              "retrieve",
              "conversation",
              "answer",
              "eval.set",
              "eval.measure"));

  /** What everything may know that works for long. */
  private static final String BOUNDS = "hoidap.bounds";

  private static Map.Entry<String, Set<String>> allowed(String home, String... others) {
    return Map.entry(
        home, Arrays.stream(others).map(other -> "hoidap." + other).collect(Collectors.toSet()));
  }

  /** What reads the outcomes of an evaluation: these know nothing but the evaluation. */
  private static final Set<String> EVAL_RESULTS =
      Set.of("hoidap.eval.report", "hoidap.eval.compare");

  /** Classes that a package may import beyond those. */
  private static final Map<String, Set<String>> ALLOWED_CLASSES =
      Map.of(
          "hoidap.web",
          Set.of(
              "hoidap.archive.ArchivedUpload",
              "hoidap.archive.ArchiveInfo",
              "hoidap.archive.ArchiveInfo.Count",
              "hoidap.archive.Headline",
              "hoidap.archive.IngestRun",
              "hoidap.archive.Page",
              "hoidap.archive.SkippedFile"));

  /** Where each tool has its place. */
  private static final Map<String, Set<String>> TOOLS =
      Map.ofEntries(
          Map.entry(
              "java.sql.",
              Set.of("hoidap.sqlite", "hoidap.archive", "hoidap.conversation", "hoidap.slack")),
          Map.entry("org.sqlite.", Set.of("hoidap.sqlite")),
          Map.entry("ai.onnxruntime.", Set.of("hoidap.embed")),
          Map.entry("ai.djl.", Set.of("hoidap.embed")),
          Map.entry("dev.langchain4j.", Set.of("hoidap.embed", "hoidap.llm")),
          Map.entry("io.javalin.", Set.of("hoidap.web")),
          Map.entry("org.eclipse.jetty.", Set.of("hoidap.web")),
          Map.entry("j2html.", Set.of("hoidap.web")),
          Map.entry("picocli.", Set.of("hoidap")),
          Map.entry("org.jsoup.", Set.of("hoidap.article")),
          Map.entry("com.slack.", Set.of("hoidap.slack")),
          Map.entry("okhttp3.", Set.of("hoidap.slack")));

  /** What would make a program differ from machine to machine, or hide a failure. */
  private static final Map<String, String> FORBIDDEN =
      Map.ofEntries(
          Map.entry("\\.toLowerCase\\(\\)", "name a Locale"),
          Map.entry("\\.toUpperCase\\(\\)", "name a Locale"),
          Map.entry("Locale\\.getDefault", "name a Locale"),
          Map.entry("\\.getBytes\\(\\)", "name a Charset"),
          Map.entry("new File(Reader|Writer)\\(", "name a Charset with Files"),
          Map.entry("new (InputStreamReader|OutputStreamWriter)\\(\\w+\\)", "name a Charset"),
          Map.entry("Charset\\.defaultCharset", "name a Charset"),
          Map.entry("(LocalDate|LocalDateTime|ZonedDateTime)\\.now\\(\\)", "name a ZoneId"),
          Map.entry("ZoneId\\.systemDefault", "name a ZoneId"),
          Map.entry("new RuntimeException\\(", "say what failed"),
          Map.entry("@SuppressWarnings", "change the code instead"));

  private static final Set<String> READS_QUESTIONS =
      Set.of(
          "hoidap.text",
          "hoidap.time",
          "hoidap.typing",
          "hoidap.conversation",
          "hoidap.retrieve",
          "hoidap.answer");

  /** Digits of every script; capitals of another length. */
  private static final Pattern OTHER_NOTIONS =
      Pattern.compile(
          "Character(?:\\.|::)isDigit|(?<!name\\(\\))\\.to(?:Upper|Lower)Case\\(Locale");

  private static List<Source> sources;

  private record Source(Path file, String home, String text) {
    List<String> imports() {
      var imports = new ArrayList<String>();
      for (var match = IMPORT.matcher(text); match.find(); ) {
        imports.add(match.group(1));
      }
      return imports;
    }
  }

  @BeforeAll
  static void read() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(ArchitectureTest::source)
              .toList();
    }
  }

  private static Source source(Path file) {
    try {
      var home =
          SOURCES
              .relativize(file.getParent())
              .toString()
              .replace(file.getFileSystem().getSeparator(), ".");
      return new Source(file, home, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void packagesImportOnlyThoseBeforeThem() {
    var faults = new ArrayList<String>();
    for (var source : sources) {
      for (var name : source.imports()) {
        if (name.startsWith("hoidap.") && !isAllowed(source, name)) {
          faults.add(source.file + " imports " + name);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  private static boolean isAllowed(Source source, String name) {
    var home = packageOf(name);
    if (source.home.equals("hoidap") || home.equals(source.home) || home.equals(BOUNDS)) {
      return true;
    }
    if (EVAL_RESULTS.contains(source.home)) {
      return name.startsWith("hoidap.eval.");
    }
    var allowed = ALLOWED.get(source.home);
    assertTrue(allowed != null, source.home + " is new: say here what it may import");
    return allowed.contains(packageOf(name))
        || ALLOWED_CLASSES.getOrDefault(source.home, Set.of()).contains(name);
  }

  /** Returns the package of an imported class, of a class in it, or of a static member. */
  private static String packageOf(String name) {
    return Arrays.stream(name.split("\\."))
        .takeWhile(part -> Character.isLowerCase(part.charAt(0)))
        .collect(Collectors.joining("."));
  }

  @Test
  void everyToolHasItsPlace() {
    var faults = new ArrayList<String>();
    for (var source : sources) {
      for (var name : source.imports()) {
        TOOLS.forEach(
            (tool, homes) -> {
              if (name.startsWith(tool) && !homes.contains(source.home)) {
                faults.add(source.file + " imports " + name);
              }
            });
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void nothingDependsOnDefaultsOfTheMachine() {
    var faults = new ArrayList<String>();
    for (var source : sources) {
      FORBIDDEN.forEach(
          (pattern, remedy) -> {
            var match = Pattern.compile(pattern).matcher(source.text);
            if (match.find()) {
              faults.add(source.file + " has " + match.group() + ": " + remedy);
            }
          });
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void whatReadsQuestionsKnowsOneKindOfDigitsAndCapitalsAsLongAsSmallLetters() {
    var faults = new ArrayList<String>();
    for (var source : sources) {
      boolean readsQuestions = READS_QUESTIONS.contains(source.home);
      var match = OTHER_NOTIONS.matcher(readsQuestions ? source.text : "");
      while (match.find()) {
        faults.add(source.file + " has " + match.group() + ": take Digits or VietnameseText");
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void onlyOnePieceOfCodeBeginsAndEndsTransactions() {
    var pattern =
        Pattern.compile("setAutoCommit|\\.(commit|rollback)\\(\\)|\"(BEGIN|COMMIT|ROLLBACK)");
    var homes =
        sources.stream()
            .filter(source -> pattern.matcher(source.text).find())
            .map(Source::home)
            .distinct()
            .toList();
    assertEquals(List.of("hoidap.sqlite"), homes);
  }

  @Test
  void onlyMainEndsTheProcess() {
    var enders =
        sources.stream()
            .filter(source -> source.text.contains("System.exit("))
            .map(Source::file)
            .toList();
    assertEquals(List.of(SOURCES.resolve("hoidap/Main.java")), enders);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    var homes = sources.stream().map(Source::home).distinct().toList();
    for (var home : homes) {
      var info =
          sources.stream()
              .filter(source -> source.home.equals(home))
              .filter(source -> source.file.endsWith("package-info.java"))
              .findFirst();
      assertTrue(info.isPresent(), home + " has no package-info.java");
      assertTrue(info.get().text.startsWith("/**"), home + " is not described");
      assertTrue(info.get().text.contains("@NullMarked"), home + " is not @NullMarked");
    }
  }
}
