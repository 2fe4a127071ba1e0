package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.answer.Answer;
import hoidap.answer.AnswerComposer;
import hoidap.answer.Antecedent;
import hoidap.answer.Citation;
import hoidap.answer.ExtractiveComposer;
import hoidap.article.Article;
import hoidap.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitationJudgeTest {
  private static final String FIRST = JudgedArchive.FIRST;
  private static final String SECOND = JudgedArchive.SECOND;
  private static final Article PORT = JudgedArchive.PORT;

  private static JudgedArchive archive;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive = JudgedArchive.make(folder);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  /** Checks what the citations of an answer are worth, each as "sum of those that hold/of all". */
  private static void assertWorth(
      AnswerComposer composer, String resolves, String verbatim, String recall) {
    var gold = JudgedArchive.gold(JudgedArchive.anyOf("312 chuyến"), Map.of(), "");
    var measures = archive.outcome(gold, composer).measures();
    assertEquals(resolves, worth(measures, Measure.CITATION_RESOLVES), "resolves");
    assertEquals(verbatim, worth(measures, Measure.CITATION_VERBATIM), "verbatim");
    assertEquals(recall, worth(measures, Measure.CITATION_RECALL), "recall");
  }

  private static String worth(Map<String, Share> measures, Measure measure) {
    var share = measures.get(measure.id());
    return "%.0f/%.0f".formatted(share.over(), share.under());
  }

  private static AnswerComposer saying(String text, Citation... citations) {
    return (question, passages) -> new Answer.Found(text, List.of(citations), List.of(), 1);
  }

  private static Citation citing(int number, Article article, String quote) {
    int start = article.body().indexOf(quote);
    return new Citation(number, article, new Span(start, start + quote.length()));
  }

  @Test
  void theProgramsOwnAnswerCitesEverySentenceVerbatim() {
    assertWorth(new ExtractiveComposer(), "1/1", "1/1", "1/1");
  }

  @Test
  void whatAWordRefersToMayStandInBracketsAsTheCitationSays() {
    var plain = citing(1, PORT, FIRST);
    var antecedent = new Antecedent(new Span(0, 4), "Vũng Rô", new Span(0, 7));
    var explained = new Citation(1, PORT, plain.span(), List.of(), List.of(antecedent), List.of());
    assertWorth(saying(explained.shown() + " [1]", explained), "1/1", "1/1", "1/1");
    assertWorth(saying(explained.shown() + " [1]", plain), "1/1", "0/1", "1/1");
  }

  @Test
  void severalSentencesOfOneQuotationNeedOneMarker() {
    var both = FIRST + " " + SECOND;
    assertWorth(saying(both + " [1]", citing(1, PORT, both)), "1/1", "1/1", "2/2");
  }

  @Test
  void aQuotationThatTheArticleDoesNotHoldIsCaught() {
    var forged =
        JudgedArchive.article("cang", "2026-02-05", "Cảng", FIRST.replace("312", "999") + SECOND);
    var lie = citing(1, forged, "Cảng Vũng Rô đón 999 chuyến tàu trong năm 2025.");
    assertWorth(saying(lie.quote() + " [1]", lie), "1/1", "0/1", "1/1");
  }

  @Test
  void aQuotationBeyondTheEndOfTheArticleIsCaught() {
    var longer =
        JudgedArchive.article("cang", "2026-02-05", "Cảng", PORT.body() + " Cảng sắp mở rộng.");
    var lie = citing(1, longer, "Cảng sắp mở rộng.");
    assertWorth(saying(lie.quote() + " [1]", lie), "1/1", "0/1", "1/1");
  }

  @Test
  void aQuotationThatTheAnswerWordsAnewIsCaught() {
    var reworded = saying("Có 312 chuyến tàu ghé cảng. [1]", citing(1, PORT, FIRST));
    assertWorth(reworded, "1/1", "0/1", "1/1");
  }

  @Test
  void theMarkedWordsOfAQuotationAreEnough() {
    int at = FIRST.indexOf("312");
    var whole = citing(1, PORT, FIRST);
    var marked =
        new Citation(1, PORT, whole.span(), List.of(), List.of(), List.of(new Span(at, at + 10)));
    assertWorth(saying("Trước đó: 312 chuyến [1].", marked), "1/1", "1/1", "1/1");
    assertWorth(saying("Trước đó: 313 chuyến [1].", marked), "1/1", "0/1", "1/1");
  }

  @Test
  void anArticleThatIsNotInTheArchiveIsCaught() {
    var invented = JudgedArchive.article("bia-dat", "2026-02-05", "Cảng", FIRST);
    assertWorth(saying(FIRST + " [1]", citing(1, invented, FIRST)), "0/1", "0/1", "1/1");
  }

  @Test
  void aCitationWithoutMarkerIsCaught() {
    var unmarked =
        saying(FIRST + " [1] " + SECOND, citing(1, PORT, FIRST), citing(2, PORT, SECOND));
    assertWorth(unmarked, "1/2", "2/2", "1/2");
  }

  @Test
  void anUncitedSentenceIsCaughtWhereverItStands() {
    var last = saying(FIRST + " [1] Cảng sẽ còn đông hơn.", citing(1, PORT, FIRST));
    assertWorth(last, "1/1", "1/1", "1/2");
    var first = saying("Cảng rất đông. " + FIRST + " [1]", citing(1, PORT, FIRST));
    assertWorth(first, "1/1", "1/1", "1/2");
  }

  @Test
  void aMarkerWithoutCitationCitesNothing() {
    var last = saying(FIRST + " [1] Cảng sẽ còn đông hơn. [7]", citing(1, PORT, FIRST));
    assertWorth(last, "1/1", "1/1", "1/2");
    assertWorth(saying("Cảng rất đông. [7]"), "0/0", "0/0", "0/1");
  }
}
