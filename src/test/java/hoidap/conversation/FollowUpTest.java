package hoidap.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
  private static final Story STORY = Story.of(Map.of("bai-1", 9.0, "bai-2", 2.0));

  private final List<Turn> turns = new ArrayList<>();

  private FollowUp read(String typed) {
    return FollowUp.read(typed, turns, text -> List.of());
  }

  /** Asks and answers, and returns what the question was understood as. */
  private String ask(String typed, String answer) {
    var understood = read(typed).text();
    turns.add(new Turn(typed, understood, answer + " [1]", List.of("bai-1"), STORY, Instant.EPOCH));
    return understood;
  }

  private String ask(String typed) {
    return ask(typed, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Giá gạo ở Lào là bao nhiêu? | Thế còn Campuchia? | Giá gạo ở Campuchia là bao nhiêu?",
        "Giá gạo ở Lào là bao nhiêu? | Campuchia thì sao? | Giá gạo ở Campuchia là bao nhiêu?",
        "Giá gạo ở Lào là bao nhiêu? | còn campuchia | Giá gạo ở campuchia là bao nhiêu?",
        "Giá gạo ở Lào là bao nhiêu? | Còn giá ngô thì sao? | Giá ngô ở Lào là bao nhiêu?",
        "Giá gạo ở Lào là bao nhiêu? | Còn năm 2024? | Năm 2024, giá gạo ở Lào là bao nhiêu?",
        "Giá gạo năm 2025 là bao nhiêu? | Năm 2024 thì sao? | Giá gạo năm 2024 là bao nhiêu?",
        "Giá gạo hiện nay là bao nhiêu? | Còn tháng 3/2023? | Tháng 3/2023, giá gạo là bao nhiêu?",
        "Cầu ở tỉnh Hà Giang dài mấy mét? | Còn ở tỉnh Sơn La? | Cầu ở tỉnh Sơn La dài mấy mét?",
        "Xã có bao nhiêu trường học? | Còn trạm xá thì sao? | Xã có bao nhiêu trạm xá học?",
        "Ai mở xưởng gỗ ở Huế? | Còn vốn thì sao? | Vốn thì sao (mở xưởng gỗ ở Huế)?",
      })
  void aContrastTakesThePlaceOfWhatIsLikeIt(String first, String typed, String understood) {
    ask(first);
    assertEquals(understood, ask(typed));
  }

  @Test
  void theWordThatWasCountedIsReplacedWhole() {
    ask("Xã có bao nhiêu trường học?");
    var words =
        List.of(
            new hoidap.text.Span(0, 3),
            new hoidap.text.Span(3, 6),
            new hoidap.text.Span(6, 16),
            new hoidap.text.Span(16, 26));
    var completed = FollowUp.read("Còn trạm xá thì sao?", turns, text -> words);
    assertEquals("Xã có bao nhiêu trạm xá?", completed.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ở đâu? | Cầu Rạch Vẹt thông xe ở đâu?",
        "Vì sao? | Vì sao cầu Rạch Vẹt thông xe?",
        "Bao nhiêu tiền? | Cầu Rạch Vẹt thông xe bao nhiêu tiền?",
        "Như thế nào? | Cầu Rạch Vẹt thông xe như thế nào?",
        "o dau? | Cau Rach Vet thong xe o dau?",
      })
  void aBareQuestionAsksItOfTheLastStatement(String typed, String understood) {
    ask("Cầu Rạch Vẹt thông xe khi nào?");
    assertEquals(understood, ask(typed));
  }

  @Test
  void bareQuestionsFollowEachOther() {
    ask("Cầu Rạch Vẹt thông xe khi nào?");
    ask("Ở đâu?");
    assertEquals("Vì sao cầu Rạch Vẹt thông xe?", ask("Vì sao?"));
  }

  @Test
  void aPersonIsTheOneThatWasAskedFor() {
    ask("Ai thay ông Lò Văn Sáng?", "Hội bầu bà Trần Thị Mơ thay ông Lò Văn Sáng.");
    assertEquals("Bà Trần Thị Mơ giữ chức gì?", ask("Bà ấy giữ chức gì?"));
    assertEquals("Bà Trần Thị Mơ sinh năm nào?", ask("Bà sinh năm nào?"));
    assertEquals("Ông Lò Văn Sáng là ai?", ask("Ông ấy là ai?"));
  }

  @Test
  void aWordForARelativeThatBearsANameStays() {
    ask("Ông Lò Văn Sáng là ai?");
    assertEquals("Ông Đinh Tư bao nhiêu tuổi?", ask("Ông Đinh Tư bao nhiêu tuổi?"));
    assertEquals("Các bà mẹ nên ăn gì?", ask("Các bà mẹ nên ăn gì?"));
  }

  @Test
  void placesTimesAndThingsArePointedAt() {
    ask("Tháng 9/2023 dự án thủy điện Nậm Mu ở Lào tốn bao nhiêu?");
    assertEquals("Ai làm tổng thầu dự án thủy điện Nậm Mu?", ask("Ai làm tổng thầu dự án đó?"));
    assertEquals("Giá điện ở Lào là bao nhiêu?", ask("Giá điện ở đó là bao nhiêu?"));
    assertEquals("Lào có bao nhiêu dân?", ask("Nước này có bao nhiêu dân?"));
    assertEquals(
        "Vốn đăng ký tháng 9/2023 là bao nhiêu (Lào có dân)?",
        ask("Vốn đăng ký lúc đó là bao nhiêu?"));
  }

  @Test
  void whatCannotBeNamedGetsTheTopicInBrackets() {
    ask("Vụ sập mỏ ở Sơn La có bao nhiêu người mắc kẹt?");
    assertEquals(
        "Trong đó mấy người sống sót (vụ sập mỏ ở Sơn La có người mắc kẹt)?",
        ask("Trong đó mấy người sống sót?"));
    assertEquals(
        "Họ được đưa đi bằng gì (vụ sập mỏ ở Sơn La có người mắc kẹt)?",
        ask("Họ được đưa đi bằng gì?"));
  }

  @Test
  void whatBelongsToANounMustHaveBeenSaidTwice() {
    ask("Bệnh sởi có nguy hiểm không?", "Bệnh sởi lây rất nhanh.");
    assertEquals("Trẻ mắc bệnh sởi nên ăn gì?", ask("Trẻ mắc bệnh này nên ăn gì?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Một cây trà được xem là chất lượng phải đảm bảo tiêu chuẩn gì?",
        "Việt Nam xuất khẩu bao nhiêu tấn cà phê?",
        "Ai là Chủ tịch nước Việt Nam?",
        "Nghẹt mũi là gì?",
        "TAVI là gì?",
        "Còn bao nhiêu người đang điều trị?",
        "Bệnh nhân trước khi mổ cần làm gì?",
      })
  void aChangeOfSubjectAddsNothing(String typed) {
    ask("Vụ sập mỏ ở Sơn La có bao nhiêu người mắc kẹt?", "Có 7 người mắc kẹt.");
    var read = read(typed);
    assertEquals(typed, read.text());
    assertFalse(read.isCompleted());
  }

  @Test
  void aFirstQuestionStandsAlone() {
    var read = read("  Vì sao?");
    assertEquals("Vì sao?", read.text());
    assertFalse(read.isCompleted());
    assertEquals(Map.of(), read.favoured());
  }

  @Test
  void theStoryWeighsMoreTheMoreAQuestionDependsOnIt() {
    ask("Vụ sập mỏ ở Sơn La có bao nhiêu người mắc kẹt?");
    double contrast = read("Còn Lai Châu?").favoured().get("bai-1");
    double next = read("Việt Nam xuất khẩu bao nhiêu tấn cà phê?").favoured().get("bai-1");
    double followUp = read("Họ sống sót không?").favoured().get("bai-1");
    assertTrue(0 < contrast && contrast < next && next < followUp);
    assertTrue(read("Ở đâu?").favoured().get("bai-2") < followUp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mã a[ này là gì?",
        "Mã a{2 này là gì?",
        "Mã *a này là gì?",
        "Mã a\\ này là gì?",
        "Mã \\Qa này là gì?",
        "Mã a\\E[ này là gì?",
        "Mã $1 này là gì?",
        "Mã ?<a này là gì?",
      })
  void whatIsTypedIsReadAsNoPattern(String typed) {
    ask("Mã hàng ở Lào là gì?");
    assertTrue(read(typed).text().startsWith("Mã "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Còn mình thì sao? | Còn mình thì sao (đầu tư vào cà phê ở Lào)?",
        "Thế còn chúng ta? | Thế còn chúng ta (đầu tư vào cà phê ở Lào)?",
        "Còn ở ta thì sao? | Còn ở ta thì sao (đầu tư vào cà phê ở Lào)?",
        "còn mình | còn mình (đầu tư vào cà phê ở Lào)?",
      })
  void aContrastWithOurselvesIsOfTheTopic(String typed, String understood) {
    ask("Ai đầu tư vào cà phê ở Lào?");
    assertEquals(understood, ask(typed));
  }

  @Test
  void aThingIsFoundByTheSignsInItsName() {
    ask("Giải A++ Gia Hòa mở khi nào?");
    assertEquals("Giải A++ Gia Hòa do ai mở?", ask("Giải A++ này do ai mở?"));
  }

  @Test
  void whatIsTypedIsLookedForAsItStands() {
    ask("Lào " + "a".repeat(1_500) + " là gì?");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertTrue(read("a*a*a*a*b này là gì?").isCompleted()));
  }
}
