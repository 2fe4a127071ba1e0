package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.FilledArchive;
import hoidap.article.Filter;
import hoidap.retrieve.QuestionReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a sentence answer a question. */
class ShortAnswerTest {
  private static FilledArchive archive;
  private static QuestionReader reader;

  @BeforeAll
  static void open(@TempDir Path folder) {
    archive = FilledArchive.empty(folder.resolve("archive.db"));
    reader = new QuestionReader(archive.embedder(), archive.archive(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static String marked(String question, String sentence) {
    return ShortAnswer.in(sentence, reader.read(question, Filter.NONE, Set.of())).stream()
        .map(span -> span.of(sentence))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cảng có bao nhiêu cầu tàu?|Năm 2025, cảng có 12 cầu tàu và 3 kho.|12 cầu tàu",
        "Nhà máy cần bao nhiêu tỷ đồng?|Nhà máy 2 tầng cần hơn 1.200 tỷ đồng.|hơn 1.200 tỷ đồng",
        "Bao nhiêu phần trăm học sinh đỗ?|Có 98,5% học sinh đỗ, 120 em trượt.|98,5%",
        "Cầu Rạch Vẹt dài bao nhiêu?|Cầu Rạch Vẹt có 4 nhịp, dài 286 m.|286 m",
        "Thầy chữa khỏi cho mấy người?|Thầy đã chữa khỏi cho hai người.|hai người",
        "Cang co bao nhieu cau tau?|Cảng có 12 cầu tàu.|12 cầu tàu",
        "Số dự án của tỉnh là bao nhiêu?|Tỉnh có 35 dự án với 4 tỷ USD.|35 dự án"
      })
  void aNumberIsMarkedWithItsUnit(String question, String sentence, String marked) {
    assertEquals(marked, marked(question, sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cầu thông xe ngày nào?|Cầu khởi công năm 2023, thông xe ngày 5/1/2025.|ngày 5/1/2025",
        "Cầu xây năm nào?|Cầu được xây năm 1998.|năm 1998",
        "Ca mổ kéo dài bao lâu?|Ca mổ kéo dài gần 3 giờ, bệnh nhân 40 tuổi đã tỉnh.|gần 3 giờ",
        "Năm 2025 cảng mở cửa khi nào?|Năm 2025, cảng mở cửa vào tháng 9/2025.|tháng 9/2025"
      })
  void aTimeIsMarkedThatTheQuestionDoesNotName(String question, String sentence, String marked) {
    assertEquals(marked, marked(question, sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ai dẫn dắt đội Hải Sơn?|Đội Hải Sơn do ông Trần Văn Lực dẫn dắt.|ông Trần Văn Lực",
        "Ai dan dat doi Hai Son?|Đội Hải Sơn do ông Trần Văn Lực dẫn dắt.|ông Trần Văn Lực",
        "Ai tìm ra khí này?|Khí này được Joseph Priestley tìm ra.|Joseph Priestley",
        "Trần Văn Lực là ai?|Trần Văn Lực là thủ quỹ của hội.|thủ quỹ của hội"
      })
  void aPersonIsMarkedWithTheTitle(String question, String sentence, String marked) {
    assertEquals(marked, marked(question, sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bệnh nhân được điều trị ở đâu?|Bệnh nhân được điều trị tại Bệnh viện Chợ Rẫy.|Bệnh viện Chợ Rẫy",
        "Cầu nằm ở tỉnh nào?|Cầu nằm ở tỉnh Cà Mau.|tỉnh Cà Mau",
        "Vì sao cầu đóng?|Cầu phải đóng vì nước lũ dâng cao.|vì nước lũ dâng cao",
        "Bệnh dại là gì?|Bệnh dại là bệnh do virus gây ra.|bệnh do virus gây ra"
      })
  void aPlaceAReasonAndADefinitionAreMarked(String question, String sentence, String marked) {
    assertEquals(marked, marked(question, sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bao nhiêu cầu tàu?|Cảng có nhiều cầu tàu.",
        "Cảng rộng bao nhiêu?|Cảng có 12 cầu tàu.",
        "Cầu thông xe khi nào?|Cầu đã thông xe.",
        "Ai dẫn dắt đội Hải Sơn?|Đội Hải Sơn có thầy mới.",
        "Cầu nằm ở đâu?|Cầu nằm trên sông.",
        "Cầu được xây như thế nào?|Cầu được xây bằng thép tại Cà Mau năm 2020."
      })
  void nothingIsMarkedWhereItIsNotSure(String question, String sentence) {
    assertEquals("", marked(question, sentence));
  }
}
