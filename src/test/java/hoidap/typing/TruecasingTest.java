package hoidap.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.FilledArchive;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of questions in small letters are taken for names. */
class TruecasingTest {
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

  @ParameterizedTest
  @CsvSource({
    "bộ trưởng ngoại giao campuchia là ai?, Bộ trưởng Ngoại giao Campuchia là ai?",
    "tỉnh nghệ an cấp bao nhiêu tiền?, tỉnh Nghệ An cấp bao nhiêu tiền?",
    "'đảng nhân dân cách mạng lào, hagl và usd','Đảng Nhân dân Cách mạng Lào, HAGL và USD'",
    "ông xaysomphone sinh năm nào?, ông Xaysomphone sinh năm nào?",
    "gia vang tai viet nam, gia vang tai Viet Nam",
    "lan sang đường biên giới, lan sang đường biên giới",
    "việt nam bán gì sang Lào?, việt nam bán gì sang Lào?"
  })
  void namesGetTheirCapitals(String typed, String cased) {
    assertEquals(cased, typing.understand(typed).text());
  }

  /** A letter whose capital is several letters stays as it is. */
  @ParameterizedTest
  @ValueSource(strings = {"ßßß", "ai1ŉ", "ﬁ ﬁle lào", "ǰ ở lào", "ΐ lào", "ﬃ"})
  void capitalsAreAsLongAsSmallLetters(String typed) {
    assertEquals(typed.length(), Truecasing.of(typed, ArchiveWords.of(filled.archive())).length());
  }
}
