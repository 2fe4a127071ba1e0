package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hoidap.FilledArchive;
import hoidap.NewsArticles;
import hoidap.answer.Answer.Found;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are understood without the article, and lists and reasons in them are whole. */
class WholeAnswersTest {
  private static FilledArchive archive;
  private static QuestionAnswering answering;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive = FilledArchive.ofArticles(folder.resolve("archive.db"), articles());
    answering = archive.answering();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static List<Article> articles() {
    return List.of(
        NewsArticles.article(
            "vuon-thu",
            "Vườn thú Tam Hiệp có giám đốc mới",
            "Tối 4/5, vườn thú Tam Hiệp giới thiệu giám đốc mới, ông Đặng Hữu Phước. Ông thay bà Ngô"
                + " Thị Lý, nhà thú y học, phụ trách vườn thú Tam Hiệp từ năm 2019."),
        NewsArticles.article(
            "hop-tac-xa",
            "Hợp tác xã Phú Lễ nêu ba hướng đi",
            "Đại hội hợp tác xã Phú Lễ nêu ba hướng đi cho nghề muối. Thứ nhất là phơi muối trên bạt."
                + " Thứ hai là bán muối qua mạng. Thứ ba là mở tuyến du lịch đồng muối. Đại hội kết thúc"
                + " lúc 17 giờ."),
        NewsArticles.article(
            "xuong-giay",
            "Xưởng giấy Vân Đình dừng máy",
            "Xưởng giấy Vân Đình dừng máy từ hôm qua. Nguyên nhân là nguồn tre nứa đã cạn. Công nhân"
                + " được nghỉ hưởng lương."),
        NewsArticles.article(
            "lang-gom",
            "Làng gốm Kim Lan đón khách",
            "Làng gốm Kim Lan mở bảo tàng gốm men lam. Đó là bảo tàng tư nhân đầu tiên của huyện về"
                + " gốm men lam cổ."));
  }

  private static Found found(String question) {
    var answer = answering.ask(question, Filter.NONE);
    return assertInstanceOf(Found.class, answer, question + " " + answer.text());
  }

  private static List<String> quotes(Found answer) {
    return answer.citations().stream().map(Citation::quote).toList();
  }

  @Test
  void anAntecedentStandsInBracketsAndTheQuoteIsVerbatim() {
    var answer = found("Ai thay bà Ngô Thị Lý phụ trách vườn thú Tam Hiệp?");
    var citation = answer.citations().get(0);
    assertEquals(
        "Ông [Đặng Hữu Phước] thay bà Ngô Thị Lý, nhà thú y học, phụ trách vườn thú Tam Hiệp từ năm"
            + " 2019. [1]",
        answer.text());
    assertEquals(
        "Ông thay bà Ngô Thị Lý, nhà thú y học, phụ trách vườn thú Tam Hiệp từ năm 2019.",
        citation.quote());
    var antecedent = citation.antecedents().get(0);
    assertEquals("Ông", antecedent.reference().of(citation.quote()));
    assertEquals("Đặng Hữu Phước", antecedent.source().of(citation.article().body()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đại hội hợp tác xã Phú Lễ nêu ba hướng đi nào cho nghề muối?",
        "Dai hoi hop tac xa Phu Le neu ba huong di nao cho nghe muoi?"
      })
  void aListIsQuotedFromWhatAnnouncesItToItsLastItem(String question) {
    assertEquals(
        List.of(
            "Đại hội hợp tác xã Phú Lễ nêu ba hướng đi cho nghề muối.",
            "Thứ nhất là phơi muối trên bạt.",
            "Thứ hai là bán muối qua mạng.",
            "Thứ ba là mở tuyến du lịch đồng muối."),
        quotes(found(question)));
  }

  @Test
  void aReasonIsQuotedBehindWhatHappened() {
    assertEquals(
        List.of("Xưởng giấy Vân Đình dừng máy từ hôm qua.", "Nguyên nhân là nguồn tre nứa đã cạn."),
        quotes(found("Vì sao xưởng giấy Vân Đình dừng máy?")).subList(0, 2));
  }

  @Test
  void aSentenceThatLeansOnTheOneBeforeIsQuotedWithIt() {
    assertEquals(
        List.of(
            "Làng gốm Kim Lan mở bảo tàng gốm men lam.",
            "Đó là bảo tàng tư nhân đầu tiên của huyện về gốm men lam cổ."),
        quotes(found("Bảo tàng tư nhân đầu tiên của huyện về gốm men lam cổ là gì?")));
  }

  @Test
  void anAntecedentMovesWithTheCitationToACopy() {
    var body = "Ông Hà Văn Ngọ trồng chè. Ông có 3 ha chè Shan.";
    var longer = "Sáng nay, trời lạnh. " + body;
    var quote = "Ông có 3 ha chè Shan.";
    var own = NewsArticles.article("sau", "Chè Shan", longer);
    var copy = NewsArticles.article("truoc", "Chè Shan", body);
    var citation = cited(own, quote);
    assertEquals("Ông [Hà Văn Ngọ] có 3 ha chè Shan.", citation.shown());
    var place = span(copy, quote);
    var moved = citation.at(copy, place);
    assertEquals("Hà Văn Ngọ", moved.antecedents().get(0).source().of(body));
    assertEquals("Ông [Hà Văn Ngọ] có 3 ha chè Shan.", moved.shown());
    var other = NewsArticles.article("khac", "Chè Shan", "Trời lạnh quá. " + quote);
    assertEquals(List.of(), citation.at(other, span(other, quote)).antecedents());
  }

  private static Citation cited(Article article, String quote) {
    var span = span(article, quote);
    var found = Antecedents.of(Surroundings.of(article.body(), span));
    return new Quotation(article, article.id(), span, new ArrayList<>(found)).cited(1, List.of());
  }

  private static Span span(Article article, String quote) {
    int start = article.body().indexOf(quote);
    return new Span(start, start + quote.length());
  }
}
