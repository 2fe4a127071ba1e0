package hoidap.learn;

import hoidap.answer.AnswerableEvidence;
import hoidap.eval.measure.Quantiles;
import hoidap.learn.LogisticRegression.Example;
import hoidap.retrieve.SentenceRanking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fits both models, and measures each on questions it was not fitted to. */
public final class Learning {
  private static final double SENTENCE_DECAY = 1e-3;

  /** How strongly large weights are held back, as if that many examples spoke against them. */
  private static final double ANSWERABLE_DECAY = 40;

  private static final int FOLDS = 3;
  private static final String CONSTANT = "constant";
  private static final String LEAST = "least";

  /**
   * Share of answerable questions that may be refused for want of evidence. What refuses by itself
   * (another time, a name that the article lacks) adds about as many and half again.
   */
  private static final double FALSE_REFUSALS = 0.02;

  private Learning() {}

  /**
   * What was learned.
   *
   * @param weights by feature, in order; "constant" last, where there is one
   * @param heldOut on folds not fitted to: the share of questions whose first sentence answers, or
   *     the probability that an answerable question's score is above an unanswerable one's (AUC)
   */
  public record Result(Map<String, Double> weights, double heldOut) {}

  /** Learns the weights of what tells, before anything is read, whether a sentence answers. */
  public static Result sentences(TrainingSet set) {
    return sentences(set.sentences(), SentenceRanking.features());
  }

  /** Learns the weights of what tells it once a reader has read the likeliest sentences. */
  public static Result readSentences(TrainingSet set) {
    return sentences(set.readSentences(), SentenceRanking.readFeatures());
  }

  private static Result sentences(List<Candidates> all, List<String> features) {
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] weights = ListwiseSoftmax.fit(fold(all, fold, false), SENTENCE_DECAY);
      right += (int) fold(all, fold, true).stream().filter(l -> l.isRightFirst(weights)).count();
    }
    double[] weights = ListwiseSoftmax.fit(all, SENTENCE_DECAY);
    return new Result(named(features, weights), right / (double) all.size());
  }

  /**
   * Learns the weights of what tells whether the archive holds an answer, and the probability below
   * which it should be refused: "least".
   */
  public static Result answerable(TrainingSet set) {
    var all = set.answerable();
    var learned = logistic(all);
    var weights = new LinkedHashMap<>(learned.weights());
    weights.put(LEAST, least(all));
    return new Result(weights, learned.heldOut());
  }

  /**
   * Returns the probability that so many answerable questions do not reach, if not learned from.
   */
  private static double least(List<Example> all) {
    var probabilities = new ArrayList<Double>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      var others = all.stream().filter(e -> e.question() % FOLDS != left).toList();
      var model = LogisticRegression.fit(others, ANSWERABLE_DECAY / others.size());
      all.stream()
          .filter(e -> e.question() % FOLDS == left && e.isPositive())
          .forEach(e -> probabilities.add(model.probability(e.features())));
    }
    double[] values = probabilities.stream().mapToDouble(Double::doubleValue).toArray();
    return Quantiles.of(values, FALSE_REFUSALS);
  }

  /** Learns the weights of what tells whether the answer that would be given is right. */
  public static Result right(TrainingSet set) {
    return logistic(set.right());
  }

  private static Result logistic(List<Example> all) {
    double auc = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      var others = all.stream().filter(e -> e.question() % FOLDS != left).toList();
      var model = LogisticRegression.fit(others, ANSWERABLE_DECAY / others.size());
      auc += areaUnderCurve(all.stream().filter(e -> e.question() % FOLDS == left).toList(), model);
    }
    var model = LogisticRegression.fit(all, ANSWERABLE_DECAY / all.size());
    var weights = named(AnswerableEvidence.features(), model.weights());
    weights.put(CONSTANT, model.constant());
    return new Result(weights, auc / FOLDS);
  }

  private static Map<String, Double> named(List<String> names, double[] weights) {
    var named = new LinkedHashMap<String, Double>();
    IntStream.range(0, weights.length).forEach(i -> named.put(names.get(i), weights[i]));
    return named;
  }

  /** Returns those of one fold, or all others. */
  private static List<Candidates> fold(List<Candidates> all, int fold, boolean inside) {
    return IntStream.range(0, all.size())
        .filter(i -> (i % FOLDS == fold) == inside)
        .mapToObj(all::get)
        .toList();
  }

  private static double areaUnderCurve(List<Example> examples, LogisticRegression.Model model) {
    var ranked = new ArrayList<>(examples);
    ranked.sort(Comparator.comparingDouble(example -> model.probability(example.features())));
    double below = 0;
    double above = 0;
    double pairs = 0;
    for (var example : ranked) {
      if (example.isPositive()) {
        above++;
        pairs += below;
      } else {
        below++;
      }
    }
    return pairs / (above * below);
  }
}
