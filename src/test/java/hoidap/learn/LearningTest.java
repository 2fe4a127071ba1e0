package hoidap.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.learn.LogisticRegression.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both models are found again from examples that they made. */
class LearningTest {
  private static final int MANY = 4_000;

  private final Random random = new Random(7);

  @Test
  void whatIsRelevantForItsFirstFeatureIsLearnedSo() {
    var lists = new ArrayList<Candidates>();
    for (int i = 0; i < MANY; i++) {
      lists.add(list(2, -1));
    }
    double[] weights = ListwiseSoftmax.fit(lists, 0);
    assertArrayEquals(new double[] {2, -1}, weights, 0.15);
  }

  /** Draws the relevant one of three by the softmax of their scores. */
  private Candidates list(double first, double second) {
    var features = new ArrayList<double[]>();
    for (int i = 0; i < 3; i++) {
      features.add(new double[] {random.nextGaussian(), random.nextGaussian()});
    }
    var unknown = new Candidates(features, List.of(false, false, false));
    double[] probabilities = unknown.probabilities(new double[] {first, second});
    assertEquals(1, Arrays.stream(probabilities).sum(), 1e-9);
    double drawn = random.nextDouble();
    int relevant =
        drawn < probabilities[0] ? 0 : drawn < probabilities[0] + probabilities[1] ? 1 : 2;
    return new Candidates(features, List.of(relevant == 0, relevant == 1, relevant == 2));
  }

  @Test
  void theProbabilityThatMadeTheExamplesIsLearned() {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < MANY; i++) {
      double[] features = {10 + 3 * random.nextGaussian(), random.nextGaussian()};
      double odds = 0.5 * features[0] - 2 * features[1] - 4;
      boolean isPositive = random.nextDouble() < 1 / (1 + Math.exp(-odds));
      examples.add(new Example(i, features, isPositive, 1));
    }
    var model = LogisticRegression.fit(examples, 0);
    assertArrayEquals(new double[] {0.5, -2}, model.weights(), 0.2);
    assertEquals(-4, model.constant(), 0.8);
    assertEquals(0.5, model.probability(new double[] {8, 0}), 0.05);
  }

  @Test
  void whatCountsMoreWeighsMore() {
    var examples =
        List.of(
            new Example(0, new double[] {1}, true, 3),
            new Example(1, new double[] {1}, false, 1),
            new Example(2, new double[] {0}, false, 1),
            new Example(3, new double[] {0}, true, 1));
    var model = LogisticRegression.fit(examples, 0);
    assertEquals(0.75, model.probability(new double[] {1}), 1e-3);
    assertEquals(0.5, model.probability(new double[] {0}), 1e-3);
  }

  @Test
  void largeWeightsAreHeldBack() {
    var lists =
        List.of(new Candidates(List.of(new double[] {1}, new double[] {0}), List.of(true, false)));
    double held = ListwiseSoftmax.fit(lists, 0.1)[0];
    double free = ListwiseSoftmax.fit(lists, 0.001)[0];
    assertTrue(0 < held && held < free, held + " " + free);
  }

  @Test
  void aQuestionIsCorruptedOnceForEachKindOfPart() {
    var questions =
        List.of(
            "Nhà máy thủy điện Sông Đà có công suất 1920 tấn?",
            "Cầu Thăng Long dài 3250 mét đúng không?");
    var own = List.of(questions.get(0).replace("?", "").split(" "));
    var other = Set.of(questions.get(1).replace("?", "").split(" "));
    for (int seed = 0; seed < 10; seed++) {
      var corrupted = new Corruption(questions, seed).of(questions.get(0));
      assertEquals(4, corrupted.size());
      assertEquals("Nhà máy thủy điện Thăng Long có công suất 1920 tấn?", corrupted.get(0));
      assertEquals("Nhà máy thủy điện Sông Đà có công suất 3250 tấn?", corrupted.get(1));
      var words = new ArrayList<>(List.of(corrupted.get(2).replace("?", "").split(" ")));
      words.removeAll(own);
      assertEquals(2, words.size(), corrupted.get(2));
      assertTrue(other.containsAll(words), corrupted.get(2));
    }
  }

  @Test
  void aWordIsExchangedForOneThatItExcludes() {
    var question = "Hội nghị khai mạc ở đâu?";
    var corrupted = new Corruption(List.of(question), 1).of(question);
    assertEquals(List.of("Hội nghị bế mạc ở đâu?"), corrupted);
  }

  @Test
  void aQuestionWithoutPartsIsLeft() {
    assertTrue(new Corruption(List.of("Vì sao?", "Ai"), 1).of("Ai").isEmpty());
  }
}
