package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.text.Sentences;
import hoidap.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader of either kind finds words at their exact places; src/test/resources/readers has two.
 */
class SpanReaderTest {
  private static final double NONE = 4;
  private static final double NUMBER = 9;
  private static final double EXACT = 1e-4;

  @TempDir private Path folder;

  private static SpanReader open(ReaderCard.Kind kind) {
    return SpanReader.open(TinyReader.folder(kind));
  }

  private static Window window(String title, String text) {
    return new Window(title, text, Sentences.of(text));
  }

  private static WindowReading read(ReaderCard.Kind kind, String question, Window window) {
    try (var reader = open(kind)) {
      return reader.read(question, List.of(window)).get(0);
    }
  }

  private static String answer(Window window, WindowReading reading) {
    return reading.best().orElseThrow().span().of(window.text());
  }

  @ParameterizedTest
  @EnumSource
  void theAnswerIsFoundInTheWindowAndNotInQuestionOrHeadline(ReaderCard.Kind kind) {
    var window = window("Năm 2024: 7 cầu", "Cầu đã xong. Cầu dài 320 m, và mới.");
    var reading = read(kind, "Cầu nào dài hơn 100 m?", window);
    assertEquals("320", answer(window, reading));
    assertEquals(1, reading.best().orElseThrow().sentence());
    assertEquals(NONE, reading.none(), EXACT);
    assertEquals(NUMBER, reading.best().orElseThrow().logit(), 1);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheQuestionHasIsKnownToTheReader(ReaderCard.Kind kind) {
    var window = window("", "Có 5 xã. Có 8 xã. Có 9 xã.");
    assertEquals("8", answer(window, read(kind, "Sao lại 8?", window)));
    assertEquals("9", answer(window, read(kind, "Sao lại 9?", window)));
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceHasItsOwnBestAnswer(ReaderCard.Kind kind) {
    var window = window("Tin", "Có 12 xã. Trời mưa.\n\nHơn 3.000 người đến 40 nơi.");
    var reading = read(kind, "Gì?", window);
    assertEquals(3, reading.sentences().size());
    assertEquals("12", reading.of(0).orElseThrow().span().of(window.text()));
    assertTrue(reading.of(1).orElseThrow().logit() < NONE);
    for (var sentence : reading.sentences()) {
      var whole = window.sentences().get(sentence.sentence());
      assertTrue(sentence.span().start() >= whole.start(), "begins before its sentence");
      assertTrue(sentence.span().end() <= whole.end(), "ends behind its sentence");
      assertTrue(sentence.mass() >= sentence.logit(), "less than its best answer");
    }
  }

  @ParameterizedTest
  @EnumSource
  void likelihoodsOfSentencesAndNoneAddUpToOne(ReaderCard.Kind kind) {
    var reading = read(kind, "Gì?", window("Tin", "Có 12 xã. Trời mưa. Có 8 xã."));
    double sum =
        reading.probabilityOfNone()
            + reading.sentences().stream().mapToDouble(reading::probability).sum();
    assertEquals(1, sum, 1e-9);
    assertTrue(
        reading.probability(reading.of(0).orElseThrow())
            > 10 * reading.probability(reading.of(1).orElseThrow()));
  }

  /** What stands before a number must not move where it is found. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trời đẹp 🙂🙂 quá",
        "Chữ 𝐗𝐘 lạ và 🇻🇳",
        "Viê\u0323t chưa dựng sẵn", // a mark that NFC does not compose
        "Hai  khoảng\u00a0trắng\tvà\u2003rộng",
        "Dấu\u200bẩn\u00adở giữa\ufeff chữ",
        "Chữ Hán 越南 và ﬁ liền",
        "“Ngoặc”… kép – dài — nữa",
        "½ và ² và ﷺ nở ra"
      })
  void offsetsAreExactBehindAnyCharacters(String before) {
    for (var kind : ReaderCard.Kind.values()) {
      var text = before + " có 320 người 🙂.";
      var window = new Window("🙂", text, List.of(new Span(0, text.length())));
      var reading = read(kind, "🙂 Gì?", window);
      var span = reading.best().orElseThrow().span();
      boolean isNumber = before.startsWith("½") && kind == ReaderCard.Kind.ROBERTA; // "1⁄2" to it
      var number = isNumber ? "½" : "320";
      assertEquals(number, span.of(text), kind + ": " + before);
      assertEquals(text.indexOf(number), span.start());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerNeverGoesOverTheEndOfASentence(ReaderCard.Kind kind) {
    var text = "Năm 2 và.3 nữa thì 4 thôi";
    var window = new Window("", text, List.of(new Span(0, 9), new Span(9, text.length())));
    var reading = read(kind, "Gì?", window);
    assertEquals("2", reading.of(0).orElseThrow().span().of(text));
    assertTrue(reading.of(1).orElseThrow().span().start() >= 9);
  }

  @ParameterizedTest
  @EnumSource
  void aWindowBeyondTheLimitIsReadAsFarAsItGoes(ReaderCard.Kind kind) {
    var window = window("Tin", "Có 12 xã. ".repeat(60).strip());
    var reading = read(kind, "Gì? ".repeat(100), window);
    assertEquals("12", answer(window, reading));
    assertTrue(reading.sentences().size() < window.sentences().size());
    assertTrue(reading.of(59).isEmpty());
    assertTrue(reading.of(0).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void wordsThatLookLikeSeparatorsAreNone(ReaderCard.Kind kind) {
    var plain = window("Tin", "Có 12 xã   đó.");
    var question = "Bao nhiêu %s xã?";
    var expected = read(kind, question.formatted(""), plain);
    for (var mark : List.of("[SEP]", "[CLS]", "</s>", "<s>")) {
      if (isSpecialTo(kind, mark)) {
        var window = window("Tin", "Có 12 xã %s đó.".formatted(mark));
        var reading = read(kind, question.formatted(mark), window);
        assertEquals("12", answer(window, reading), mark);
        assertEquals(expected.none(), reading.none(), EXACT, mark);
      }
    }
  }

  private static boolean isSpecialTo(ReaderCard.Kind kind, String mark) {
    return mark.equals(kind.first()) || mark.equals(kind.separator());
  }

  @ParameterizedTest
  @EnumSource
  void nothingToReadIsReadAsNothing(ReaderCard.Kind kind) {
    try (var reader = open(kind)) {
      assertEquals(List.of(), reader.read("Gì?", List.of()));
      var blank = new Window("", " \u00a0 ", List.of(new Span(0, 3)));
      var reading = reader.read("", List.of(blank)).get(0);
      assertEquals(List.of(), reading.sentences());
      assertEquals(1, reading.probabilityOfNone(), 1e-9);
    }
  }

  @Test
  void aWindowIsWholeSentencesInOrder() {
    var sentences = List.of(new Span(3, 5), new Span(0, 2));
    assertThrows(IllegalArgumentException.class, () -> new Window("", "Một hai", sentences));
    assertThrows(IllegalArgumentException.class, () -> new Window("", "Một", List.of()));
    var beyond = List.of(new Span(0, 9));
    assertThrows(IllegalArgumentException.class, () -> new Window("", "Một", beyond));
  }

  @Test
  void whatElseIsReadAndWhoReadsBesidesMakesNoDifference() throws Exception {
    var windows =
        IntStream.range(0, 24)
            .mapToObj(i -> window("Tin " + i, ("Có " + i + " xã. ").repeat(1 + i % 5).strip()))
            .toList();
    var threads = Executors.newFixedThreadPool(6);
    try (var reader = open(ReaderCard.Kind.BERT)) {
      var alone =
          windows.stream().map(window -> reader.read("Gì?", List.of(window)).get(0)).toList();
      var tasks = new ArrayList<Callable<List<WindowReading>>>();
      for (int i = 0; i < 12; i++) {
        tasks.add(() -> reader.read("Gì?", windows));
      }
      for (var result : threads.invokeAll(tasks)) {
        assertEquals(alone, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void piecesAreCountedWithoutSpecialTokens() {
    try (var reader = open(ReaderCard.Kind.BERT)) {
      assertEquals(0, reader.pieces(""));
      assertEquals(5, reader.pieces("Có 12."));
    }
  }

  /** Copies a tiny reader, with a line of its properties put otherwise. */
  private Path with(String line, String other) throws IOException {
    for (var file : List.of("model.onnx", "tokenizer.json")) {
      Files.copy(TinyReader.folder(ReaderCard.Kind.BERT).resolve(file), folder.resolve(file));
    }
    var properties =
        Files.readString(TinyReader.folder(ReaderCard.Kind.BERT).resolve("model.properties"));
    assertTrue(properties.contains(line), line);
    Files.writeString(folder.resolve("model.properties"), properties.replace(line, other));
    return folder;
  }

  private void assertRefused(String line, String other, String... parts) throws IOException {
    var reader = with(line, other);
    var refusal = assertThrows(EmbeddingException.class, () -> SpanReader.open(reader).close());
    for (var part : parts) {
      assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
    }
  }

  @Test
  void aKindThatTheTokenizerIsNotOfIsRefused() throws IOException {
    assertRefused("kind=bert", "kind=roberta", "no token '<s>'", "Correct 'kind'");
  }

  @Test
  void anUnknownKindIsRefused() throws IOException {
    assertRefused("kind=bert", "kind=t5", "kind=t5; write bert or roberta.");
  }

  @Test
  void anUnknownOutputIsRefused() throws IOException {
    assertRefused("max-tokens=256", "max-tokens=256\nend-output=stop", "'stop'", "end_logits");
  }

  @Test
  void aLimitThatLeavesNoRoomIsRefused() throws IOException {
    assertRefused("max-tokens=256", "max-tokens=100", "no room", "max-tokens=100", "at least 117");
  }

  @Test
  void anAlteredFileIsRefused() throws IOException {
    assertRefused("sha256.model=", "sha256.model=0", "is not the one described");
  }

  @Test
  void aMissingFolderIsRefused() {
    var missing = folder.resolve("mất");
    var refusal = assertThrows(EmbeddingException.class, () -> SpanReader.open(missing));
    assertTrue(refusal.getMessage().contains("Point --reader at"), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("--model"), refusal.getMessage());
  }

  @Test
  void aModelThatReadsNothingIsRefused() throws IOException {
    var words = Vectors.DEFAULT_MODEL; // makes vectors
    Files.copy(words.resolve("model.onnx"), folder.resolve("model.onnx"));
    Files.copy(
        TinyReader.folder(ReaderCard.Kind.BERT).resolve("tokenizer.json"),
        folder.resolve("tokenizer.json"));
    Files.writeString(
        folder.resolve("model.properties"),
        """
        name=x
        model=model.onnx
        tokenizer=tokenizer.json
        kind=bert
        max-tokens=256
        start-output=sentence_embedding
        end-output=token_weights
        sha256.model=%s
        sha256.tokenizer=%s
        """
            .formatted(
                FileChecksum.of(folder.resolve("model.onnx")),
                FileChecksum.of(folder.resolve("tokenizer.json"))));
    var refusal = assertThrows(EmbeddingException.class, () -> SpanReader.open(folder).close());
    assertTrue(refusal.getMessage().contains("extractive"), refusal.getMessage());
  }

  @Test
  void closingWaitsForWhatIsBeingReadAndNothingIsReadAfterwards() throws Exception {
    var window = window("Tin", "Có 12 người. ".repeat(20).strip());
    var windows = Collections.nCopies(200, window);
    var reader = open(ReaderCard.Kind.BERT);
    var pool = Executors.newSingleThreadExecutor();
    try {
      var begun = new CountDownLatch(1);
      var read =
          pool.submit(
              () -> {
                int times = 0;
                try {
                  while (times < 10_000) {
                    reader.read("Bao nhiêu người?", windows);
                    times++;
                    begun.countDown();
                  }
                } catch (EmbeddingException closed) {
                  return times;
                }
                return -1;
              });
      begun.await();
      reader.close();
      reader.close();
      assertTrue(read.get() > 0);
      assertThrows(EmbeddingException.class, () -> reader.read("Gì?", List.of(window)));
    } finally {
      pool.shutdownNow();
    }
  }
}
