package hoidap.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hoidap.article.Filter;
import hoidap.retrieve.Question.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Worked by hand for "bao nhiêu dự án … Lào", every term weighing 2. */
class TermCountsTest {
  private static final double EXACT = 1e-9;

  private static Question question(Question.Word... words) {
    return new Question(
        "",
        List.of(),
        "",
        "",
        List.of(words),
        false,
        QuestionKind.OTHER,
        List.of(),
        List.of(),
        List.of(),
        false,
        Filter.NONE,
        Map.of(),
        List.of());
  }

  private static final Question PROJECTS =
      question(
          new Question.Word(List.of("dự", "án"), Role.CONTENT, false),
          new Question.Word(List.of("ở"), Role.WEAK, false),
          new Question.Word(List.of("lào"), Role.NAME, false));

  private static QuestionTerms terms() {
    var terms = QuestionTerms.of(PROJECTS);
    terms.weigh(term -> 2, term -> term.equals("dự_án") ? 6 : 2);
    return terms;
  }

  private static QuestionTerms weighed(Question.Word word) {
    var terms = QuestionTerms.of(question(word));
    terms.weigh(term -> 2, term -> 2);
    return terms;
  }

  private static TermCounts counts(String text) {
    var counts = new TermCounts(terms());
    counts.add(List.of(text.split(" ")));
    return counts;
  }

  @Test
  void theMostTellingWordThatIsMissingIsNoName() {
    assertEquals(6, counts("ở lào").missingContent(), EXACT);
    assertEquals(6, counts("án dự").missingContent(), EXACT);
    assertEquals(0, counts("dự án").missingContent(), EXACT);
  }

  @Test
  void termsAreSyllablesThenPairsWithinWords() {
    assertEquals(List.of("dự", "án", "ở", "lào", "dự_án"), terms().terms());
  }

  @Test
  void wordsThatAdjoinMakeAPair() {
    var terms =
        QuestionTerms.of(
            question(
                new Question.Word(List.of("dự", "án"), Role.CONTENT, false),
                new Question.Word(List.of("lào"), Role.NAME, true)));
    assertEquals(List.of("dự", "án", "lào", "dự_án", "án_lào"), terms.terms());
  }

  @Test
  void aStretchOfUsualLengthScoresByItsCounts() {
    // norm 1.2; two occurrences 2 * 2.2 / 3.2 = 1.375, one 1; the pair at half weight
    var counts = counts("dự án mới lào dự án");
    assertEquals(2 * 1.375 + 2 * 1.375 + 2 * 1 + 1 * 1.375, counts.bm25(6), EXACT);
  }

  @Test
  void aShorterStretchScoresHigher() {
    // norm 1.2 * (0.25 + 0.75 * 6 / 12) = 0.75; two occurrences 4.4 / 2.75 = 1.6
    var counts = counts("dự án mới lào dự án");
    assertEquals(2 * 1.6 + 2 * 1.6 + 2 * 2.2 / 1.75 + 1 * 1.6, counts.bm25(12), EXACT);
  }

  @Test
  void syllablesApartMakeNoPair() {
    // norm 1.2, one occurrence each
    assertEquals(4, counts("dự mới án cũ").bm25(4), EXACT);
    assertEquals(4, counts("án dự mới cũ").bm25(4), EXACT);
    assertEquals(5, counts("mới dự án cũ").bm25(4), EXACT);
  }

  @Test
  void nothingInCommonScoresNothing() {
    assertEquals(0, counts("trời hôm nay đẹp").bm25(4), 0);
    assertEquals(0, counts("trời hôm nay đẹp").coverage(), 0);
  }

  @Test
  void countsOfTwoStretchesAreAdded() {
    var counts = counts("dự án mới");
    counts.add(counts("lào dự án"));
    assertEquals(counts("dự án mới lào dự án").bm25(6), counts.bm25(6), EXACT);
  }

  @Test
  void stretchesMakeNoPairAcrossTheirSeam() {
    var counts = counts("mới dự");
    counts.add(counts("án cũ"));
    assertEquals(4, counts.bm25(4), EXACT);
  }

  @Test
  void coverageIsTheShareOfDemandsByWeight() {
    assertEquals(1, counts("dự án lào").coverage(), EXACT);
    assertEquals(0.75, counts("dự án mới").coverage(), EXACT);
    assertEquals(0.25, counts("lào có án có dự").coverage(), EXACT);
  }

  @Test
  void namesAreCountedApart() {
    assertEquals(0, counts("dự án lào").missingNames());
    assertEquals(1, counts("dự án mới").missingNames());
    assertEquals(1, counts("dự án mới").contentCoverage(), EXACT);
    assertEquals(0, counts("lào đẹp").contentCoverage(), EXACT);
  }

  @Test
  void aNameThatMostArticlesHaveMayBeMissing() {
    var terms = QuestionTerms.of(PROJECTS);
    terms.weigh(term -> 2, term -> 1);
    assertEquals(0, new TermCounts(terms).missingNames());
  }

  @Test
  void aSynonymMeetsADemandInPart() {
    var trade =
        new Question.Word(
            List.of("buôn", "bán"),
            Role.CONTENT,
            false,
            List.of(),
            List.of(List.of("thương", "mại")));
    var counts = new TermCounts(weighed(trade));
    counts.add(List.of("thương", "mại", "tăng"));
    assertEquals(0.8, counts.coverage(), EXACT);
  }

  @Test
  void weakWordsAreNotDemanded() {
    var counts = new TermCounts(QuestionTerms.of(question(PROJECTS.words().get(1))));
    counts.add(List.of("không", "có"));
    assertEquals(0, counts.missingNames());
    assertEquals(1, counts.contentCoverage(), EXACT);
  }

  @Test
  void anyNameOfAThingMeetsTheDemand() {
    var others = List.of(List.of("ubnd"), List.of("uỷ", "ban", "tỉnh"));
    var committee = new Question.Word(List.of("uỷ", "ban"), Role.NAME, false, others, List.of());
    for (var text : List.of("uỷ ban mới", "ubnd mới", "mới của uỷ ban tỉnh")) {
      var counts = new TermCounts(weighed(committee));
      counts.add(List.of(text.split(" ")));
      assertEquals(0, counts.missingNames(), text);
    }
    var counts = new TermCounts(weighed(committee));
    counts.add(List.of("uỷ", "quyền", "ban", "tỉnh"));
    assertEquals(1, counts.missingNames());
  }
}
