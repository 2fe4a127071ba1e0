package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import hoidap.answer.Answer;
import hoidap.answer.AnswerComposer;
import hoidap.answer.Citation;
import hoidap.answer.Statement;
import hoidap.article.Article;
import hoidap.eval.Outcome.Verdict;
import hoidap.eval.set.Expected;
import hoidap.eval.set.GoldQuestion;
import hoidap.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerJudgeTest {
  private static final Article PORT = JudgedArchive.PORT;
  private static final Expected NONE = new Expected(List.of(), List.of(), true);
  private static final AnswerComposer REFUSING =
      (question, passages) -> new Answer.NotFound("Không có.", List.of(), 0);

  private static JudgedArchive archive;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    archive = JudgedArchive.make(folder);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  /** Returns one that quotes {@code sentences} of an article, each with its citation. */
  private static AnswerComposer quoting(Article article, String... sentences) {
    var text = new ArrayList<String>();
    var citations = new ArrayList<Citation>();
    for (var sentence : sentences) {
      int start = article.body().indexOf(sentence);
      int number = citations.size() + 1;
      citations.add(new Citation(number, article, new Span(start, start + sentence.length())));
      text.add(sentence + " [" + number + "]");
    }
    return (question, passages) ->
        new Answer.Found(String.join(" ", text), citations, List.of(), 1);
  }

  private static Outcome outcome(Expected expected, AnswerComposer composer) {
    return archive.outcome(JudgedArchive.gold(expected, Map.of(), ""), composer);
  }

  private static AnswerComposer quotingTheFirst() {
    return quoting(PORT, JudgedArchive.FIRST);
  }

  private static double value(Outcome outcome, Measure measure) {
    return outcome.share(measure).over() / outcome.share(measure).under();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "312 chuyến tàu|RIGHT",
        "không có;312 CHUYẾN|RIGHT",
        "1,5 triệu tấn|ACCEPTABLE",
        "400 chuyến tàu|WRONG",
        "31|WRONG",
        "1|WRONG"
      })
  void anAnswerIsJudgedByWhatItSays(String answers, Verdict verdict) {
    var outcome = outcome(JudgedArchive.anyOf(answers.split(";")), quotingTheFirst());
    assertEquals(verdict, outcome.verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "312 chuyến, Vũng Rô, RIGHT",
    "312 chuyến, 1.5 triệu tấn, ACCEPTABLE",
    "312 chuyến, 700 ca nô, ACCEPTABLE",
    "9 xà lan, 700 ca nô, WRONG"
  })
  void whatMustAllBeSaidIsRightOnlyTogether(String one, String other, Verdict verdict) {
    var all = new Expected(List.of(), List.of(List.of(one), List.of("x", other)), false);
    assertEquals(verdict, outcome(all, quotingTheFirst()).verdict());
  }

  @Test
  void exactMatchAndF1AreOfTheMarkedWords() {
    int start = PORT.body().indexOf(JudgedArchive.FIRST);
    int at = JudgedArchive.FIRST.indexOf("312");
    var marked =
        new Citation(
            1,
            PORT,
            new Span(start, start + JudgedArchive.FIRST.length()),
            List.of(),
            List.of(),
            List.of(new Span(at, at + "312 chuyến".length())));
    AnswerComposer composer =
        (question, passages) ->
            new Answer.Found(JudgedArchive.FIRST + " [1]", List.of(marked), List.of(), 1);
    var exact = outcome(JudgedArchive.anyOf("312 chuyến"), composer);
    assertEquals(1, value(exact, Measure.EXACT_MATCH));
    var half = outcome(JudgedArchive.anyOf("312 chuyến tàu hàng"), composer);
    assertEquals(0, value(half, Measure.EXACT_MATCH));
    assertEquals(2 * 2 / 6.0, value(half, Measure.F1), 1e-9);
  }

  @Test
  void aRefusalIsRightOnlyWhereTheArchiveHasNothing() {
    assertEquals(Verdict.RIGHT, outcome(NONE, REFUSING).verdict());
    assertEquals(Verdict.WRONG, outcome(NONE, quotingTheFirst()).verdict());
    assertEquals(Verdict.REFUSED, outcome(JudgedArchive.anyOf("312"), REFUSING).verdict());
  }

  @Test
  void theCragScoreIsOneForRightHalfForAcceptableNothingForRefusedAndLessForWrong() {
    assertEquals(1, crag(JudgedArchive.anyOf("312"), quotingTheFirst()));
    assertEquals(0.5, crag(JudgedArchive.anyOf("1,5 triệu tấn"), quotingTheFirst()));
    assertEquals(0, crag(JudgedArchive.anyOf("312"), REFUSING));
    assertEquals(-1, crag(JudgedArchive.anyOf("400"), quotingTheFirst()));
    assertEquals(1, crag(NONE, REFUSING));
    assertEquals(-1, crag(NONE, quotingTheFirst()));
  }

  private static double crag(Expected expected, AnswerComposer composer) {
    return value(outcome(expected, composer), Measure.CRAG);
  }

  @Test
  void whereOnlyArticlesAreMarkedOnlyTheRankingIsJudged() {
    var gold = JudgedArchive.gold(Expected.UNKNOWN, Map.of("cang", 1), "");
    var outcome = archive.outcome(gold, quotingTheFirst());
    assertEquals(Verdict.UNCHECKED, outcome.verdict());
    assertFalse(outcome.measures().containsKey(Measure.CRAG.id()));
    assertEquals(1, value(outcome, Measure.NDCG_10));
    assertFalse(outcome.measures().containsKey(Measure.PASSAGE_NDCG_10.id()));
    assertEquals(1, outcome.rank());
  }

  @Test
  void whereNoArticleIsMarkedNothingIsSaidOfTheRanking() {
    var outcome = outcome(JudgedArchive.anyOf("312"), quotingTheFirst());
    assertNull(outcome.rank());
    assertEquals(List.of(), outcome.ranking());
    assertFalse(outcome.measures().containsKey(Measure.NDCG_10.id()));
    assertFalse(outcome.measures().containsKey(Measure.CITED_ARTICLE.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-05, true", // the day of the article
    "2026-02, true",
    "2026, true",
    "2025, true", // the year that the quotation speaks of
    "2024, false",
    "2026-03, false",
    "2025-04, false"
  })
  void theDateIsRightWhereArticleOrQuotationIsOfThatTime(String asOf, boolean isRight) {
    var gold = JudgedArchive.gold(JudgedArchive.anyOf("312"), Map.of(), asOf);
    var outcome = archive.outcome(gold, quotingTheFirst());
    assertEquals(isRight ? 1 : 0, value(outcome, Measure.DATE_RIGHT));
    assertEquals(1, value(outcome, Measure.RIGHT));
  }

  @Test
  void theDateIsRightWhereTheMarkedArticleIsQuoted() {
    var expected = JudgedArchive.anyOf("312");
    var marked = archive.outcome(gold(expected, "cang"), quotingTheFirst());
    assertEquals(1, value(marked, Measure.DATE_RIGHT));
    assertEquals(1, value(marked, Measure.CITED_ARTICLE));
    var other = archive.outcome(gold(expected, "cho"), quotingTheFirst());
    assertEquals(0, value(other, Measure.DATE_RIGHT));
    assertEquals(0, value(other, Measure.CITED_ARTICLE));
  }

  private static GoldQuestion gold(Expected expected, String article) {
    return JudgedArchive.gold(expected, Map.of(article, 1), "2020");
  }

  @Test
  void aWrongAnswerOfTheRightTimeHasNoRightDate() {
    var gold = JudgedArchive.gold(JudgedArchive.anyOf("400 chuyến"), Map.of(), "2026-02-05");
    assertEquals(0, value(archive.outcome(gold, quotingTheFirst()), Measure.DATE_RIGHT));
    assertEquals(0, value(archive.outcome(gold, REFUSING), Measure.DATE_RIGHT));
  }

  @Test
  void thePrecisionOfCitationsIsTheShareThatHoldsTheAnswer() {
    var both = quoting(PORT, JudgedArchive.FIRST, JudgedArchive.SECOND);
    var outcome = outcome(JudgedArchive.anyOf("312 chuyến tàu"), both);
    assertEquals(new Share(1, 2), outcome.share(Measure.CITATION_PRECISION));
    assertEquals(18, value(outcome, Measure.WORDS));
  }

  @Test
  void theBestQuotationCountsForExactMatchAndF1() {
    var short3 = quoting(PORT, JudgedArchive.SECOND, "312 chuyến tàu");
    var outcome = outcome(JudgedArchive.anyOf("chuyến tàu", "312 chuyến tàu"), short3);
    assertEquals(1, value(outcome, Measure.EXACT_MATCH));
    assertEquals(1, value(outcome, Measure.F1));
    var half = outcome(JudgedArchive.anyOf("312 chuyến hàng"), short3);
    assertEquals(0, value(half, Measure.EXACT_MATCH));
    assertEquals(2.0 * 2 / (3 + 3), value(half, Measure.F1), 1e-9);
    var refused = outcome(JudgedArchive.anyOf("312"), REFUSING);
    assertEquals(0, value(refused, Measure.F1));
  }

  @Test
  void aRefusalCountsTowardsPrecisionAndAnUnanswerableQuestionTowardsRecall() {
    var rightly = outcome(NONE, REFUSING);
    assertEquals(new Share(1, 1), rightly.share(Measure.REFUSAL_PRECISION));
    assertEquals(new Share(1, 1), rightly.share(Measure.REFUSAL_RECALL));
    assertEquals(new Share(2, 2), rightly.share(Measure.REFUSAL_F1));
    assertEquals(new Share(0, 1), rightly.share(Measure.FALSE_ANSWER_RATE));
    assertEquals(new Share(0, 0), rightly.share(Measure.FALSE_REFUSAL_RATE));
    var wrongly = outcome(JudgedArchive.anyOf("312"), REFUSING);
    assertEquals(new Share(0, 1), wrongly.share(Measure.REFUSAL_PRECISION));
    assertEquals(new Share(0, 0), wrongly.share(Measure.REFUSAL_RECALL));
    assertEquals(new Share(0, 1), wrongly.share(Measure.REFUSAL_F1));
    assertEquals(new Share(1, 1), wrongly.share(Measure.FALSE_REFUSAL_RATE));
    var answered = outcome(NONE, quotingTheFirst());
    assertEquals(new Share(0, 0), answered.share(Measure.REFUSAL_PRECISION));
    assertEquals(new Share(0, 1), answered.share(Measure.REFUSAL_RECALL));
    assertEquals(new Share(1, 1), answered.share(Measure.FALSE_ANSWER_RATE));
  }

  @Test
  void whatOneArticleDoesNotAnswerMayBeAnsweredFromOthers() {
    var elsewhere = archive.outcome(gold(NONE, "cho"), quotingTheFirst());
    assertEquals(Verdict.RIGHT, elsewhere.verdict());
    assertEquals(new Share(1, 1), elsewhere.share(Measure.REFUSAL_RECALL));
    assertEquals(new Share(0, 1), elsewhere.share(Measure.FALSE_ANSWER_RATE));
    var there = archive.outcome(gold(NONE, "cang"), quotingTheFirst());
    assertEquals(Verdict.WRONG, there.verdict());
    assertEquals(new Share(1, 1), there.share(Measure.FALSE_ANSWER_RATE));
    assertEquals(Verdict.RIGHT, archive.outcome(gold(NONE, "cang"), REFUSING).verdict());
    assertNull(there.rank());
  }

  @Test
  void theFirstStatementIsJudgedByItself() {
    var citation = citation(JudgedArchive.FIRST);
    var other = new Citation(2, PORT, citation(JudgedArchive.SECOND).span());
    AnswerComposer composer =
        (question, passages) ->
            new Answer.Found(
                List.of(
                    new Statement("", JudgedArchive.FIRST + " [1]", List.of(1)),
                    new Statement(" ", JudgedArchive.SECOND + " [2]", List.of(2))),
                List.of(citation, other),
                List.of(),
                0.8,
                List.of(),
                Optional.empty());
    var first = archive.outcome(gold(JudgedArchive.anyOf("312"), "cang"), composer);
    assertEquals(1, value(first, Measure.FIRST_RIGHT));
    assertEquals(10, value(first, Measure.FIRST_WORDS));
    var second = archive.outcome(gold(JudgedArchive.anyOf("1,5 triệu"), "cang"), composer);
    assertEquals(0, value(second, Measure.FIRST_RIGHT));
    assertEquals(1, value(second, Measure.RIGHT_CITED));
    var elsewhere = archive.outcome(gold(JudgedArchive.anyOf("312"), "cho"), composer);
    assertEquals(0, value(elsewhere, Measure.FIRST_RIGHT));
    assertEquals(0, value(elsewhere, Measure.RIGHT_CITED));
    assertEquals(1, value(elsewhere, Measure.RIGHT));
  }

  private static Citation citation(String sentence) {
    int start = PORT.body().indexOf(sentence);
    return new Citation(1, PORT, new Span(start, start + sentence.length()));
  }
}
