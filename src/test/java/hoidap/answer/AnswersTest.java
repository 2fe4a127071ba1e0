package hoidap.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.answer.Answer.Found;
import hoidap.answer.Answer.NotFound;
import hoidap.article.Article;
import hoidap.article.Filter;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered from the articles that the program comes with. */
class AnswersTest {
  private static final int MOST_WORDS = 100;
  private static final String PROJECTS = "Việt Nam có bao nhiêu dự án đầu tư tại Lào?";

  private static final List<String> QUESTIONS =
      List.of(
          PROJECTS,
          "Tháng 9/2023 Việt Nam có bao nhiêu dự án tại Lào?",
          "Tổng vốn đăng ký của Việt Nam tại Lào là bao nhiêu?",
          "Nhà máy điện gió Savan 1 có công suất bao nhiêu?",
          "Savan 1 vận hành thương mại từ ngày nào?",
          "Đường dây 220kV của T&T dài bao nhiêu km?",
          "Chủ tịch Quốc hội Lào qua đời khi nào?",
          "Việt Nam để quốc tang mấy ngày?",
          "Ai là huấn luyện viên mới của đội tuyển Lào?",
          "U22 Việt Nam thắng U22 Lào với tỷ số nào?",
          "Bệnh viện Hữu nghị Lào - Việt ở tỉnh nào?",
          "Bệnh viện Hữu nghị Lào - Việt có vốn đầu tư bao nhiêu?",
          "Trận động đất ở Houaphan mạnh bao nhiêu độ?",
          "Đà Nẵng chi bao nhiêu tiền cho lưu học sinh Lào?",
          "Gia Lai cấp học bổng cho bao nhiêu lưu học sinh?",
          "Giá xăng A95 ở Lào tháng 3/2026 là bao nhiêu?",
          "Hoàng Anh Gia Lai trồng cà phê ở tỉnh nào của Lào?",
          "Vì sao Kỳ họp thứ 48 được coi là đặc biệt?",
          "Mỗi năm doanh nghiệp Việt Nam nộp thuế cho Lào bao nhiêu?",
          "Bộ trưởng Quốc phòng Lào là ai?",
          "Ca bại liệt ở Lào được phát hiện ở tỉnh nào?",
          "Đường dây 500kV Cha Lo có tổng vốn bao nhiêu?",
          "Bao nhiêu người kẹt trong hang ở Xaisomboun?",
          "Mực nước Mekong ở Nong Khai còn bao nhiêu mét?",
          "Lào cấm nhập ô tô xăng dầu từ khi nào?",
          "Cao tốc Vinh - Thanh Thủy khởi công ở đâu?",
          "Sao Mai làm điện gió ở tỉnh nào của Lào?",
          "Gan ket chien luoc Viet - Lao la gi?",
          "Bien phong Quang Tri thu bao nhieu kg ma tuy?",
          "Kim ngạch thương mại Việt - Lào nửa đầu năm 2023 đạt bao nhiêu?");

  private static FilledArchive seeds;
  private static QuestionAnswering answering;
  private static final Map<String, Answer> ANSWERS = new HashMap<>();

  @BeforeAll
  static void fill(@TempDir Path folder) {
    seeds = FilledArchive.ofFolder(folder.resolve("seeds.db"), Path.of("seeds"));
    answering = seeds.answering();
    titles().forEach(title -> ANSWERS.put(title, ask(title)));
    QUESTIONS.forEach(question -> ANSWERS.put(question, ask(question)));
  }

  @AfterAll
  static void close() {
    seeds.close();
  }

  private static List<String> titles() {
    var titles = new ArrayList<String>();
    seeds.archive().forEachArticle(article -> titles.add(article.title()));
    return titles;
  }

  private static Answer ask(String question) {
    return answering.ask(question, Filter.NONE);
  }

  private static Found found(String question) {
    var answer = ask(question);
    return assertInstanceOf(Found.class, answer, question + " " + answer.text());
  }

  private static List<Map.Entry<String, Found>> found() {
    return ANSWERS.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Found)
        .map(entry -> Map.entry(entry.getKey(), (Found) entry.getValue()))
        .toList();
  }

  private static String firstSentence(Answer answer) {
    return answer.text().substring(0, answer.text().indexOf("[1]"));
  }

  /** Asserts that the excerpts are of real articles, each once, and stand where they say. */
  private static void assertReal(List<Answer.Excerpt> excerpts) {
    var ids = new HashSet<String>();
    for (var excerpt : excerpts) {
      assertTrue(ids.add(excerpt.article().id()), excerpt.article().id() + " comes twice");
      var article = answering.article(excerpt.article().id()).orElseThrow();
      assertEquals(article, excerpt.article());
      assertEquals(excerpt.span().of(article.body()), excerpt.text());
    }
  }

  @Test
  void theNewestCountOfProjectsComesFirst() {
    var answer = found(PROJECTS);
    var first = firstSentence(answer);
    assertTrue(first.contains("276"), answer.text());
    assertFalse(first.contains("241"), answer.text());
    var article = answer.citations().get(0).article();
    assertTrue(article.published().date().startsWith("2026"), article.toString());
  }

  @Test
  void aQuestionOfAnEarlierTimeGetsTheCountOfThatTime() {
    var answer = found("Tháng 9/2023 Việt Nam có bao nhiêu dự án tại Lào?");
    assertTrue(firstSentence(answer).contains("241"), answer.text());
    assertFalse(answer.text().contains("276"), answer.text());
    assertTrue(
        answer.citations().get(0).article().published().date().startsWith("2023-09"),
        answer.text());
  }

  @Test
  void aFilterByDateGetsTheCountOfThatTime() {
    var until = LocalDate.of(2023, 12, 31);
    var filter = new Filter(Optional.empty(), Optional.of(until), Optional.empty());
    var answer = assertInstanceOf(Found.class, answering.ask(PROJECTS, filter));
    assertTrue(firstSentence(answer).contains("241"), answer.text());
    for (var citation : answer.citations()) {
      assertTrue(citation.article().published().date().compareTo("2024") < 0, answer.text());
    }
  }

  @Test
  void aQuestionWithoutAccentsIsAnsweredAlike() {
    var answer = found(VietnameseText.fold(PROJECTS));
    var first = firstSentence(answer);
    assertTrue(first.contains("276"), answer.text());
    assertFalse(first.contains("241"), answer.text());
    assertEquals(found(PROJECTS).citations(), answer.citations());
  }

  @Test
  void unicodeFormsMakeNoDifference() {
    var decomposed = Normalizer.normalize(PROJECTS, Normalizer.Form.NFD);
    assertFalse(decomposed.equals(PROJECTS));
    assertEquals(ask(PROJECTS), ask(decomposed));
  }

  @Test
  void whiteSpaceAroundAQuestionMakesNoDifference() {
    assertEquals(ask(PROJECTS), ask(" \n" + PROJECTS + "\t "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giá vàng SJC hôm nay?",
        "Dân số của Lào?",
        "Thủ tướng Thái Lan là ai?",
        "Thời tiết Hà Nội ngày mai?"
      })
  void whatTheArchiveDoesNotHoldIsNotAnswered(String question) {
    var answer = assertInstanceOf(NotFound.class, ask(question), ask(question).text());
    assertTrue(answer.text().startsWith(ExtractiveComposer.NOT_FOUND), answer.text());
    assertEquals(List.of(), answer.citations());
    assertFalse(answer.related().isEmpty());
    assertReal(answer.related());
  }

  @ParameterizedTest
  @ValueSource(strings = {"là gì của ai ở đâu?", "có bao nhiêu?", "Là ai?", "vi sao nhu the?"})
  void aQuestionAboutNothingIsNotAnswered(String question) {
    var answer = assertInstanceOf(NotFound.class, ask(question), ask(question).text());
    assertReal(answer.related());
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "🙂", "…", "", " "})
  void aQuestionWithoutAWordIsNotAnswered(String question) {
    assertReal(assertInstanceOf(NotFound.class, ask(question)).related());
  }

  @Test
  void atLeastFiftyQuestionsAreAnswered() {
    assertTrue(ANSWERS.size() >= 100, "asked " + ANSWERS.size());
    assertTrue(found().size() >= 50, "answered " + found().size());
  }

  @Test
  void everyQuoteStandsInItsArticle() {
    for (var entry : found()) {
      for (var citation : entry.getValue().citations()) {
        Article article = answering.article(citation.article().id()).orElseThrow();
        assertEquals(article, citation.article(), entry.getKey());
        var span = citation.span();
        assertEquals(
            article.body().substring(span.start(), span.end()), citation.quote(), entry.getKey());
      }
    }
  }

  @Test
  void citationsAreNumberedFromOneInOrder() {
    for (var entry : found()) {
      var citations = entry.getValue().citations();
      assertFalse(citations.isEmpty(), entry.getKey());
      for (int i = 0; i < citations.size(); i++) {
        assertEquals(i + 1, citations.get(i).number(), entry.getKey());
      }
    }
  }

  @Test
  void beforeEachNumberStandsItsQuoteOrTheWordsOfItThatAnswer() {
    for (var entry : found()) {
      for (var citation : entry.getValue().citations()) {
        var said =
            Stream.concat(Stream.of(citation.shown()), citation.highlighted().stream())
                .map(words -> words + " [" + citation.number() + "]");
        assertTrue(said.anyMatch(entry.getValue().text()::contains), entry.getValue().text());
      }
      assertFalse(entry.getValue().citations().isEmpty(), entry.getKey());
    }
  }

  @Test
  void whatIsMarkedStandsInItsQuote() {
    int marked = 0;
    for (var entry : found()) {
      for (var citation : entry.getValue().citations()) {
        for (var span : citation.highlights()) {
          assertTrue(span.end() <= citation.quote().length(), entry.getKey());
          marked++;
        }
      }
    }
    assertTrue(marked >= 20, "marked " + marked);
  }

  @Test
  void noSentenceIsQuotedTwice() {
    for (var entry : found()) {
      var quotes = entry.getValue().citations().stream().map(Citation::quote).toList();
      assertEquals(Set.copyOf(quotes).size(), quotes.size(), entry.getValue().text());
    }
  }

  @Test
  void answersAreShortUnlessTheirOneSentenceIsLong() {
    for (var entry : found()) {
      var citations = entry.getValue().citations();
      var text = entry.getValue().text();
      int words =
          citations.stream()
              .map(Citation::quote)
              .filter(text::contains)
              .mapToInt(Words::count)
              .sum();
      assertTrue(
          words <= MOST_WORDS || citations.size() == 1,
          entry.getKey() + " gets " + words + " words: " + entry.getValue().text());
    }
  }

  @Test
  void answersAreInOneUnicodeForm() {
    for (var entry : found()) {
      assertEquals(VietnameseText.nfc(entry.getValue().text()), entry.getValue().text());
    }
  }

  @Test
  void whatIsRelatedIsNotWhatIsCited() {
    for (var entry : found()) {
      var related = entry.getValue().related();
      assertReal(related);
      for (var citation : entry.getValue().citations()) {
        assertTrue(
            related.stream().noneMatch(one -> one.article().equals(citation.article())),
            entry.getKey());
      }
    }
  }

  @Test
  void theHeadlineOfAnArticleFindsIt() {
    for (var title : titles()) {
      var first =
          answering.search(title, Filter.NONE, false, 3).stream()
              .map(excerpt -> excerpt.article().title())
              .toList();
      assertTrue(first.contains(title), title + " finds " + first);
    }
  }

  @Test
  void askingTwiceGivesTheSameAnswer() {
    for (var question : QUESTIONS) {
      assertEquals(ANSWERS.get(question), ask(question), question);
    }
  }
}
