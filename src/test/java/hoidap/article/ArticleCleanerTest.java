package hoidap.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCleanerTest {
  private static final String BODY = "Cầu Rạch Vẹt dài 286 m.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TPO - | Tiền Phong",
        "(VTC News) - | VTC News",
        "(Dân trí) – | Dân trí",
        "TTO -- | Tuổi Trẻ",
        "SGGPO - | Sài Gòn Giải Phóng",
      })
  void aBylineNamesThePublisherAndIsNotText(String byline, String publisher)
      throws ArticleFormatException {
    var article = text("Thông xe cầu", byline + " " + BODY);
    assertEquals(publisher, article.publisher());
    assertEquals(BODY, article.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hà Nội - Huế là hai cố đô.", "UBND - cơ quan của xã - đã họp."})
  void aDashAloneMakesNoByline(String first) throws ArticleFormatException {
    assertEquals(first + "\n" + BODY, text("Thông xe cầu", first, BODY).body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nguồn TG&VN: https://baoquocte.vn/cau-297921.html | Thế giới và Việt Nam",
        "Nguồn: Nhân Dân | Nhân Dân",
        "Theo Nhân Dân | Nhân Dân",
        "(Theo Tuổi Trẻ) | Tuổi Trẻ",
        "Nguồn: https://tin.example.vn/a | tin.example.vn",
      })
  void aSourceLineNamesThePublisherAndIsNotText(String source, String publisher)
      throws ArticleFormatException {
    var article = text("Thông xe cầu", BODY, source);
    assertEquals(publisher, article.publisher());
    assertEquals(BODY, article.body());
  }

  @Test
  void aSentenceThatBeginsWithTheoStays() throws ArticleFormatException {
    var sentence = "Theo Nhân Dân, cầu xong sớm.";
    assertEquals(BODY + "\n" + sentence, text("Thông xe cầu", BODY, sentence).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thứ năm, 05/02/2026, 14:30 (GMT+7)",
        "05/02/2026 14:30",
        "14:30 | 05/02/2026",
        "Chủ nhật, ngày 5/2/2026",
        "Cập nhật lúc 14h30, 5/2/2026",
        "05-02-2026",
      })
  void aLineWithTheTimeIsTheDateAndNotText(String line) throws ArticleFormatException {
    var article = text("Thông xe cầu", line, BODY);
    assertEquals("2026-02-05", article.published().date());
    assertEquals(Published.Basis.STATED, article.published().basis());
    assertEquals(BODY, article.body());
  }

  @Test
  void aStatedDateWinsOverTheAddressAndTheAddressOverTheText() throws ArticleFormatException {
    var text = "Sáng 3/4/2025, cầu thông xe.";
    var url = "https://vi.example.vn/2025/04/04/cau.html";
    assertEquals("2025-04-05", article("2025-04-05", url, text).published().date());
    assertEquals("2025-04-04", article("", url, text).published().date());
    assertEquals("2025-04-04", article("không rõ", url, text).published().date());
    var inferred = article("", "", text).published();
    assertEquals("2025-04-03", inferred.date());
    assertEquals(Published.Basis.INFERRED, inferred.basis());
  }

  @Test
  void everythingIsInFormNfc() throws ArticleFormatException {
    var apart =
        new RawArticle(
            "1",
            nfd("Thông xe cầu"),
            nfd("Cầu mới."),
            nfd(BODY),
            List.of(nfd("Ảnh cầu")),
            nfd("Dân trí"),
            "",
            "",
            nfd("Xã hội"),
            nfd("Tú"),
            false);
    var article = ArticleCleaner.clean(apart);
    var all =
        String.join(
            " ",
            article.title(),
            article.lead(),
            article.body(),
            article.captions().get(0),
            article.publisher(),
            article.section(),
            article.author());
    assertTrue(Normalizer.isNormalized(all, Normalizer.Form.NFC));
    assertEquals("Cầu mới.\n" + BODY, article.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cầu Rạch Vẹt nhìn từ bờ bắc. (Ảnh: Thanh Tú)",
        "Sáng 3/4, xã Tân Lộc thông xe cây cầu dài 286 m sau hơn một năm rưỡi thi công.",
      })
  void aCaptionOrASentenceOnTheFirstLineIsNoTitle(String first) throws ArticleFormatException {
    assertEquals("", text(first, BODY, BODY).title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "Chia sẻ\nFacebook", "Tin liên quan\nBến phà cuối cùng"})
  void nothingLeftIsNoArticle(String text) {
    var raw = new RawArticle("1", "Cầu", "", text, List.of(), "", "", "", "", "", false);
    assertThrows(ArticleFormatException.class, () -> ArticleCleaner.clean(raw));
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static Article text(String... lines) throws ArticleFormatException {
    return ArticleCleaner.clean(RawArticle.ofText("1", String.join("\n", lines)));
  }

  private static Article article(String published, String url, String text)
      throws ArticleFormatException {
    return ArticleCleaner.clean(
        new RawArticle("1", "Cầu", "", text, List.of(), "", published, url, "", "", false));
  }
}
