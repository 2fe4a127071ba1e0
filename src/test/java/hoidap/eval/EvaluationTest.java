package hoidap.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.FilledArchive;
import hoidap.article.Filter;
import hoidap.eval.Outcome.Ranked;
import hoidap.eval.set.GoldQuestion;
import hoidap.eval.set.QuestionSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final Corpus CORPUS = new Corpus("articles", 2, 2, 0, "model", null);

  private static FilledArchive filled;

  @TempDir private Path folder;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    filled =
        FilledArchive.ofArticles(
            folder.resolve("two.db"), List.of(JudgedArchive.PORT, JudgedArchive.OTHER));
  }

  @AfterAll
  static void close() {
    filled.close();
  }

  private static GoldQuestion question(String id, String conversation, String... articles) {
    var relevant = new HashMap<String, Integer>();
    for (var article : articles) {
      relevant.put(article, 1);
    }
    return new GoldQuestion(
        id,
        JudgedArchive.QUESTION,
        JudgedArchive.anyOf("312 chuyến"),
        relevant,
        "",
        Filter.NONE,
        "",
        "other",
        conversation,
        "");
  }

  private static Evaluation evaluation(List<Variant> variants, GoldQuestion... questions) {
    return new Evaluation(
        new QuestionSet("set", List.of(questions), Optional.empty(), List.of(), List.of()),
        List.of(
            new SystemUnderTest(SystemUnderTest.USUAL, filled.answering()),
            new SystemUnderTest("again", filled.answering())),
        variants,
        filled.archive()::article,
        1);
  }

  private List<Outcome> outcomes() {
    var outcomes = new ArrayList<Outcome>();
    OutcomeLog.read(folder, outcomes::add);
    return outcomes;
  }

  @Test
  void everySystemIsAskedEveryQuestionInEveryVariant() {
    var evaluation =
        evaluation(
            List.of(Variant.AS_TYPED, Variant.UNACCENTED), question("a", ""), question("b", ""));
    var steps = new ArrayList<Integer>();
    assertEquals(List.of(), evaluation.run(folder, CORPUS, false, steps::add));
    assertEquals(8, evaluation.size());
    assertEquals(8, steps.stream().mapToInt(Integer::intValue).sum());
    var asked = new HashSet<String>();
    for (var outcome : outcomes()) {
      asked.add(outcome.id() + " " + outcome.system() + " " + outcome.variant());
    }
    assertEquals(8, asked.size(), asked.toString());
    assertTrue(asked.contains("b again unaccented"), asked.toString());
  }

  @Test
  void turnsOfAConversationAreAskedInOrderAndKeptTogether() {
    var evaluation =
        evaluation(
            List.of(Variant.AS_TYPED),
            question("1.1", "1"),
            question("2.1", "2"),
            question("1.2", "1"));
    var steps = new ArrayList<Integer>();
    evaluation.run(folder, CORPUS, false, steps::add);
    assertEquals(List.of(2, 2, 1, 1), steps);
    assertEquals(
        List.of("1.1", "1.2", "1.1", "1.2", "2.1", "2.1"),
        outcomes().stream().map(Outcome::id).toList());
  }

  @Test
  void theOutcomeSaysWhatWasAskedExpectedAndFound() {
    evaluation(List.of(Variant.UNACCENTED), question("a", "", "cang"))
        .run(folder, CORPUS, false, asked -> {});
    var outcome = outcomes().get(0);
    assertEquals("Cang Vung Ro don bao nhieu chuyen tau?", outcome.question());
    assertEquals("unaccented", outcome.variant());
    assertEquals(List.of("312 chuyến"), outcome.expected().answers());
    assertEquals(List.of("cang"), outcome.expected().articles());
    assertEquals("cang", outcome.citations().get(0).articleId());
    assertEquals(JudgedArchive.FIRST, outcome.citations().get(0).quote());
    assertEquals("2026-02-05", outcome.citations().get(0).published());
    assertEquals(1, outcome.rank());
    assertEquals("cang", outcome.ranking().stream().map(Ranked::id).findFirst().orElseThrow());
    assertEquals(
        List.of("read", "retrieve", "read-passages", "compose", "total"),
        List.copyOf(outcome.milliseconds().keySet()));
  }

  @Test
  void aLabelThatDoesNotFitIsReportedAndStillAsked() {
    var problems =
        evaluation(List.of(Variant.AS_TYPED), question("a", "", "cang"), question("b", "", "cho"))
            .run(folder, CORPUS, false, asked -> {});
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("question b: "), problems.get(0));
    assertTrue(problems.get(0).endsWith("no longer fits"), problems.get(0));
    assertEquals(4, outcomes().size());
  }

  @Test
  void anArticleThatIsNotInTheArchiveIsRefusedBeforeAnythingIsAsked() {
    var evaluation =
        evaluation(List.of(Variant.AS_TYPED), question("a", "", "cang"), question("b", "", "ga"));
    var refusal =
        assertThrows(
            EvaluationException.class, () -> evaluation.run(folder, CORPUS, false, asked -> {}));
    assertTrue(refusal.getMessage().contains("'ga' (question b)"), refusal.getMessage());
    assertThrows(EvaluationException.class, this::outcomes);
  }

  @Test
  void onlyTheFirstFewMissingArticlesAreNamed() {
    var evaluation =
        evaluation(
            List.of(Variant.AS_TYPED), question("a", "", "m1", "m2", "m3", "m4", "m5", "m6", "m7"));
    var refusal =
        assertThrows(
            EvaluationException.class, () -> evaluation.run(folder, CORPUS, false, asked -> {}));
    assertTrue(refusal.getMessage().startsWith("7 articles"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(", ..."), refusal.getMessage());
  }

  @Test
  void thePlanIsTheSameForTheSameQuestionsAndAnotherForOthers() {
    var plan = evaluation(List.of(Variant.AS_TYPED), question("a", "", "cang", "cho")).plan(CORPUS);
    assertEquals(
        plan, evaluation(List.of(Variant.AS_TYPED), question("a", "", "cho", "cang")).plan(CORPUS));
    for (var other :
        List.of(
            question("b", "", "cang", "cho"),
            question("a", "c", "cang", "cho"),
            question("a", "", "cang"))) {
      assertNotEquals(
          plan.checksum(), evaluation(List.of(Variant.AS_TYPED), other).plan(CORPUS).checksum());
    }
    assertNotEquals(
        plan, evaluation(List.of(Variant.NFD), question("a", "", "cang", "cho")).plan(CORPUS));
  }

  @Test
  void anInterruptedRunGivesNoFiguresOfTheOneBefore() throws IOException {
    var evaluation = evaluation(List.of(Variant.AS_TYPED), question("a", ""), question("b", ""));
    evaluation.run(folder, CORPUS, false, asked -> {});
    Summaries.write(folder, WrittenRun.summary(folder));
    assertTrue(Summaries.read(folder).complete());
    assertThrows(
        IllegalStateException.class,
        () ->
            evaluation.run(
                folder,
                CORPUS,
                false,
                asked -> {
                  throw new IllegalStateException("interrupted");
                }));
    assertThrows(EvaluationException.class, () -> Summaries.read(folder));
  }
}
