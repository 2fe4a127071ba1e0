package hoidap.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.article.Filter;
import hoidap.retrieve.Question.Role;
import hoidap.text.VietnameseText;
import hoidap.time.DateRange;
import hoidap.time.StatedTime;
import hoidap.typing.Reading;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {
  private static final String PROJECTS = "Việt Nam có bao nhiêu dự án đầu tư tại Lào?";

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-03-18T05:00:00Z"), VietnameseText.ZONE);

  private static FilledArchive filled;
  private static QuestionReader reader;

  @BeforeAll
  static void load(@TempDir Path folder) {
    filled = FilledArchive.ofFolder(folder.resolve("archive.db"), Path.of("seeds"));
    reader = new QuestionReader(filled.embedder(), filled.archive(), TODAY);
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  private static Question read(String typed) {
    return reader.read(typed, Filter.NONE, Set.of());
  }

  private static List<String> words(String typed, Role role) {
    return read(typed).words().stream()
        .filter(word -> word.role() == role)
        .map(word -> String.join(" ", word.syllables()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        PROJECTS + "|NUMBER",
        "Dự án có mấy giai đoạn?|NUMBER",
        "Viet Nam co bao nhieu du an?|NUMBER",
        "Nhà máy vận hành khi nào?|TIME",
        "Chuyến thăm kéo dài bao lâu?|TIME",
        "Thủ tướng Lào là ai?|PERSON",
        "Ai là Thủ tướng Lào?|PERSON",
        "Thu tuong Lao la ai?|PERSON",
        "Kỳ họp diễn ra ở đâu?|PLACE",
        "Vì sao kỳ họp được coi là đặc biệt?|REASON",
        "Tại sao giá xăng tăng?|REASON",
        "Quan hệ hai nước phát triển như thế nào?|MANNER",
        "Gắn kết chiến lược là gì?|DEFINITION",
        "Hợp tác gồm những gì?|LIST",
        "Chuyến thăm Lào của Tô Lâm|OTHER"
      })
  void theKindIsRead(String typed, QuestionKind kind) {
    assertEquals(kind, read(typed).kind());
  }

  @Test
  void theWordBehindHowManyIsTheUnit() {
    assertEquals(List.of("dự", "án"), read(PROJECTS).unit());
    assertEquals(List.of("du", "an"), read("Viet Nam co bao nhieu du an?").unit());
    assertEquals(List.of("tỷ", "đô"), read("Kim ngạch đạt bao nhiêu tỷ đô?").unit());
    assertEquals(List.of(), read("Vốn tăng từ bao nhiêu lên bao nhiêu?").unit());
    assertEquals(List.of(), read("Thủ tướng Lào là ai?").unit());
  }

  @Test
  void withoutAUnitTheMeasureIsOne() {
    assertEquals(List.of("giá"), read("Giá một lít xăng là bao nhiêu?").unit());
    assertEquals(List.of("gia"), read("Gia mot lit xang la bao nhieu?").unit());
    assertEquals(List.of("dài"), read("Cầu Mỹ Thuận dài bao nhiêu?").unit());
    assertEquals(List.of(), read("Giá xăng do ai quyết định?").unit());
  }

  @Test
  void everydaySynonymsAndShortNamesOfCountriesAreKnown() {
    var words = read("Việt Nam buôn bán với Lào").words();
    assertEquals(List.of(List.of("việt")), words.get(0).others());
    assertTrue(words.get(1).synonyms().contains(List.of("giao", "thương")));
    assertEquals(List.of(), read("Ông Lương Cường").words().get(1).synonyms());
  }

  @Test
  void wordsHaveTheirRoles() {
    assertEquals(
        List.of(
            new Question.Word(List.of("việt", "nam"), Role.NAME, false),
            new Question.Word(List.of("có"), Role.WEAK, true),
            new Question.Word(List.of("dự", "án"), Role.CONTENT, false),
            new Question.Word(List.of("đầu", "tư"), Role.CONTENT, true),
            new Question.Word(List.of("tại"), Role.WEAK, true),
            new Question.Word(List.of("lào"), Role.NAME, true)),
        read(PROJECTS).words().stream()
            .map(word -> new Question.Word(word.syllables(), word.role(), word.adjoins()))
            .toList());
  }

  @Test
  void namesAreCapitalsNumbersAndAbbreviations() {
    var typed = "Nhà máy điện gió Savan 1 của T&T có công suất 300 MW không?";
    var names = words(typed, Role.NAME);
    assertTrue(names.containsAll(List.of("savan", "1", "300", "mw")), names.toString());
    assertFalse(names.contains("nhà máy"), names.toString());
  }

  @Test
  void theFirstWordIsNoNameForItsCapitalAlone() {
    assertEquals(List.of(), words("Cầu dài bao nhiêu mét?", Role.NAME));
  }

  @Test
  void aFunctionWordInsideAWordIsNoFunctionWord() {
    assertTrue(words("Lào mua thiết bị nào?", Role.CONTENT).contains("thiết bị"));
    assertFalse(words("Lào mua thiết bị nào?", Role.WEAK).contains("bị"));
    assertTrue(words("Tỉnh nào của Lào bị lũ lụt?", Role.WEAK).contains("bị"));
  }

  @Test
  void questionWordsAreLeftOut() {
    for (var word : read("Vì sao kỳ họp được coi là đặc biệt?").words()) {
      assertFalse(word.syllables().contains("sao"), word.toString());
    }
  }

  @Test
  void wordsOfATimeAreNotDemanded() {
    var question = read("Việt Nam có bao nhiêu dự án tại Lào tháng 9/2023?");
    assertEquals(
        List.of(DateRange.ofIso("2023-09")),
        question.times().stream().map(StatedTime::range).toList());
    assertTrue(
        question.words().stream()
            .filter(word -> word.syllables().contains("2023") || word.syllables().contains("9"))
            .allMatch(word -> word.role() == Role.WEAK));
  }

  @Test
  void aQuestionWithoutAccentsIsFolded() {
    var question = read("Viet Nam co bao nhieu du an dau tu tai Lao?");
    assertTrue(question.folded());
    assertEquals(read(PROJECTS).kind(), question.kind());
    assertEquals(
        List.of("viet nam", "lao"), words("Viet Nam co bao nhieu du an tai Lao?", Role.NAME));
    assertFalse(read(PROJECTS).folded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hiện nay Việt Nam có bao nhiêu dự án?",
        "Hien nay Viet Nam co bao nhieu du an?",
        "Kỳ họp mới nhất là kỳ nào?",
        "tổng vốn giờ là bao nhiêu"
      })
  void theLatestIsWantedWhenItIsSaid(String typed) {
    assertTrue(read(typed).wantsLatest());
  }

  @Test
  void theLatestIsNotWantedUnlessItIsSaid() {
    assertFalse(read(PROJECTS).wantsLatest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Năm 2024 thu bao nhiêu?|Năm 2024|01/01/2024 – 31/12/2024",
        "Tháng trước có bao nhiêu ca?|Tháng trước|01/02/2026 – 28/02/2026",
        "thang truoc co bao nhieu ca|thang truoc|01/02/2026 – 28/02/2026",
        "Hồi tháng 10 ai thắng?|tháng 10|ưu tiên 01/10/2025 – 31/10/2025",
        "Hiện nay ai là chủ tịch?|Hiện nay|ưu tiên tin mới nhất",
        "Từ 2023 đến nay có bao nhiêu dự án?|Từ 2023 đến nay|01/01/2023 – 18/03/2026",
        "Kể từ 2020 có bao nhiêu dự án?|Kể từ 2020|từ 01/01/2020"
      })
  void whatATimeWasTakenForIsTold(String typed, String words, String understood) {
    assertEquals(
        List.of(new Reading(Reading.Kind.TIME, words, understood)),
        Reading.times(read(typed).readings()));
  }

  @Test
  void aTimeMayBeTakenBack() {
    var typed = "Hiện nay và năm 2024 có bao nhiêu dự án?";
    var question = reader.read(typed, Filter.NONE, Set.of(Reading.Kind.TIME));
    assertEquals(List.of(), question.times());
    assertFalse(question.wantsLatest());
    assertEquals(List.of(), Reading.times(question.readings()));
    assertEquals(read(typed).words(), question.words());
    assertEquals(2, Reading.times(read(typed).readings()).size());
  }

  @Test
  void spellingMayBeTakenBack() {
    var typed = "Có bao nhiêu dự án đầu tư bằng vốn vay ưu đải?";
    assertTrue(read(typed).text().contains("ưu đãi"), read(typed).text());
    var question = reader.read(typed, Filter.NONE, Set.of(Reading.Kind.SPELLING));
    assertEquals(typed, question.text());
    assertEquals(List.of(), question.readings());
  }

  @Test
  void aYearOfANameIsNoTimeAskedAbout() {
    var question = read("Lào gặp ai ở vòng loại Asian Cup 2027?");
    assertEquals(List.of(), question.times());
    assertEquals(1, question.editions().size());
    assertEquals(List.of(), Reading.times(question.readings()));
  }

  @Test
  void aDecomposedQuestionIsReadAlike() {
    assertEquals(
        read(PROJECTS), read(" " + Normalizer.normalize(PROJECTS, Normalizer.Form.NFD) + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "???", "🙂", "là gì của ai ở đâu?", "co bao nhieu?"})
  void aQuestionAboutNothingIsEmpty(String typed) {
    assertTrue(read(typed).isEmpty());
  }

  @Test
  void aQuestionAboutSomethingIsNotEmpty() {
    assertFalse(read("Lào").isEmpty());
  }
}
