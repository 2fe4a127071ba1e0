package hoidap.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import hoidap.FilledArchive;
import hoidap.text.TypedText;
import hoidap.text.VietnameseText;
import hoidap.typing.Reading.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What typed questions are taken for, with the words of the articles that come along. */
class TypingTest {
  private static final Set<String> MISTYPED = Set.of("abbreviation", "typing-slip", "unaccented");
  private static final double UNCHANGED = 0.99;

  private static FilledArchive filled;
  private static Typing typing;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    filled = FilledArchive.ofFolder(folder.resolve("seeds.db"), Path.of("seeds"));
    typing = new Typing(filled.archive());
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  private static Stream<Arguments> typedAndMeant() throws IOException {
    try (var stream = TypingTest.class.getResourceAsStream("typed-and-meant.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> Arguments.of(cells[0], cells[1]));
    }
  }

  /** Returns what a question was taken for, with its accents where it was typed without. */
  private static String meant(Understood understood, String typed) {
    return understood.readings().stream()
        .filter(reading -> reading.kind() == Kind.ACCENTS && reading.typed().equals(typed))
        .map(Reading::understood)
        .findFirst()
        .orElse(understood.text());
  }

  @ParameterizedTest
  @MethodSource("typedAndMeant")
  void whatWasTypedIsTakenForWhatWasMeant(String typed, String meant) {
    var understood = typing.understand(typed);
    assertEquals(
        VietnameseText.canonical(meant), VietnameseText.canonical(meant(understood, typed)));
  }

  /** Each of them may be one of a hundred syllables, and so may the one before. */
  @ParameterizedTest
  @ValueSource(strings = {"ă", "saì", "ơ", "đ"})
  void aQuestionOfSyllablesThatMayBeManyIsUnderstoodSoon(String syllable) {
    var threads = ManagementFactory.getThreadMXBean();
    var typed =
        "Ai làm " + (syllable + " ").repeat(TypedText.LONGEST / (syllable.length() + 1) - 4);
    long start = threads.getCurrentThreadCpuTime();
    typing.understand(typed);
    assertEquals(0, (threads.getCurrentThreadCpuTime() - start) / 2_000_000_000, syllable);
  }

  @Test
  void questionsWithoutMistakesStayAsTheyAre() throws IOException {
    var questions = questionsWithoutMistakes();
    var changed = new ArrayList<String>();
    for (var question : questions) {
      var text = typing.understand(question).text();
      if (!text.equalsIgnoreCase(question)) {
        changed.add(question + " -> " + text);
      }
    }
    assertTrue(changed.size() <= (1 - UNCHANGED) * questions.size(), String.join("\n", changed));
  }

  private static List<String> questionsWithoutMistakes() throws IOException {
    var questions = new ArrayList<String>();
    var gold = new ObjectMapper(new YAMLFactory()).readTree(Path.of("eval/gold.yaml").toFile());
    for (var question : gold) {
      if (!MISTYPED.contains(question.path("type").textValue())) {
        questions.add(question.path("question").textValue());
      }
    }
    var json = new ObjectMapper();
    for (var line : Files.readAllLines(Path.of("eval/archive-questions.jsonl"))) {
      questions.add(json.readTree(line).path("question").textValue());
    }
    return questions;
  }

  @Test
  void everyChangeIsTold() {
    var readings = typing.understand("TBT Lào thăm vieejt nam baonhiêu ngày?").readings();
    assertEquals(
        List.of(
            new Reading(Kind.SPELLING, "vieejt", "việt"),
            new Reading(Kind.ABBREVIATION, "TBT", "Tổng Bí thư"),
            new Reading(Kind.SPELLING, "baonhiêu", "bao nhiêu")),
        readings);
    assertEquals("việt (vieejt), Tổng Bí thư (TBT), bao nhiêu (baonhiêu)", Reading.shown(readings));
  }

  @Test
  void aQuestionWithoutAccentsIsSearchedAsItIsAndShownWithThem() {
    var understood = typing.understand("benh vien huu nghi o tinh nao");
    assertEquals("benh vien Huu nghi o tinh nao", understood.text());
    assertEquals("bệnh viện Hữu nghị ở tỉnh nào", Reading.shown(understood.readings()));
  }

  @Test
  void anAbbreviationIsFoundInEitherForm() {
    var understood = typing.understand("TBT thăm Lào khi nào?");
    var alias = understood.aliases().get(0);
    assertEquals("Tổng Bí thư", alias.span().of(understood.text()));
    assertEquals(List.of("tbt"), alias.words());
  }

  @ParameterizedTest
  @CsvSource({"Khăm-phủi,Khamphoui", "Xỉ-xu-lít,Sisoulith", "Thoong-lun,Thongloun"})
  void namesThatSoundAlikeHaveOneSound(String one, String other) {
    assertEquals(Transliteration.sound(one), Transliteration.sound(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "???", "🙂", "1", "A", "-", "((", "VN", "đ", "co2 u22 s"})
  void anythingCanBeTyped(String typed) {
    assertTrue(typing.understand(typed).text().length() >= typed.length());
  }

  @Test
  void abbreviationsAreLearnedFromTheirExplanations() {
    var learned = new LearnedAbbreviations();
    learned.read("Sở Giao dịch Hàng hóa (SGH) khai trương. SGH (Sở Giao dịch Hàng hóa) mở cửa.");
    learned.read("Ông Nam (SGH) nói. Hội Chữ thập đỏ (CTĐ) và Đội Xe (ĐX).");
    assertEquals(List.of(), learned.meanings("SGH"));
    learned.read("Quỹ Bảo trợ Trẻ em (QBTTE) ra đời.");
    assertEquals(List.of("Quỹ Bảo trợ Trẻ em"), learned.meanings("QBTTE"));
    assertEquals(List.of("Chữ thập đỏ"), learned.meanings("CTĐ"));
    assertEquals(List.of("Đội Xe"), learned.meanings("ĐX"));
  }
}
