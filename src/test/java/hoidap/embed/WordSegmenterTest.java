package hoidap.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.text.Sentences;
import hoidap.text.VietnameseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The segmenter must give what the tokenizer library gives for the same file. */
class WordSegmenterTest {
  private static final ModelCard CARD = ModelCard.read(Path.of("models/viword-256"));
  private static LibraryTokenizer library;
  private static WordSegmenter segmenter;

  @BeforeAll
  static void load() {
    library = LibraryTokenizer.open(CARD);
    segmenter = WordSegmenter.read(CARD.tokenizer());
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static void assertSame(String text) {
    var expected = library.encode(text);
    var actual = segmenter.encode(text);
    assertArrayEquals(expected.ids(), actual.ids(), () -> text + expected + actual);
    assertArrayEquals(expected.starts(), actual.starts(), text);
  }

  @Test
  void segmentsEverySentenceOfTheSeedsAsTheLibraryDoes() throws IOException {
    int sentences = 0;
    try (var files = Files.list(Path.of("seeds"))) {
      for (var file : files.toList()) {
        var text = VietnameseText.nfc(Files.readString(file));
        for (var sentence : Sentences.of(text)) {
          assertSame(sentence.of(text));
          sentences++;
        }
      }
    }
    assertTrue(sentences > 500, "only " + sentences + " sentences were compared");
  }

  @Test
  void segmentsOddTextAsTheLibraryDoes() {
    for (var text :
        List.of(
            "a",
            " ",
            "…",
            "  hai   dấu  cách ",
            "6,21 tỷ USD",
            "“Được!” - ông nói",
            "TP.HCM",
            "email@vi.du",
            "20% (hai mươi)",
            "中文 và tiếng Việt",
            "Xin chào 😀 bạn",
            "một\nhai\tba",
            "snake_case",
            "C++ & C#",
            "đ Đ ð",
            "ngày 28/10/2025,lúc 9h")) {
      assertSame(text);
    }
  }

  @Test
  void segmentsRandomTextAsTheLibraryDoes() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạấầẩệợụ  .,-/\"“”0123456789ZWFJ";
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(60); length >= 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        assertSame(text.toString());
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  @Test
  void sumsTokenVectorsToWhatTheModelGives() {
    try (var model = OnnxEmbeddingModel.open(CARD)) {
      var vectors = model.tokenVectors();
      var texts = new ArrayList<int[]>();
      texts.add(model.encode("Việt Nam có 276 dự án đầu tư tại Lào").ids());
      texts.add(model.encode("ky hop thu 48").ids());
      texts.add(new int[] {4});
      var expected = model.embedTokens(texts);
      for (int i = 0; i < texts.size(); i++) {
        assertArrayEquals(expected.get(i), vectors.embedding(texts.get(i)), 1e-5f);
      }
    }
  }
}
