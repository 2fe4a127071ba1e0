package hoidap.answer;

import hoidap.retrieve.LearnedWeights;
import hoidap.retrieve.Question;
import hoidap.retrieve.RankedSentence;
import java.util.Map;

/**
 * How likely a sentence answers, by a logistic function of evidence.
 *
 * @param weights of each feature
 * @param constant log odds where all features are 0
 */
record LogisticModel(Map<AnswerableFeature, Double> weights, double constant) {
  /** Reads a model from a resource of this package. */
  static LogisticModel read(String resource) {
    return new LogisticModel(
        LearnedWeights.read(LogisticModel.class, resource, AnswerableFeature.class),
        LearnedWeights.number(LogisticModel.class, resource, "constant"));
  }

  /** Returns how likely {@code best} answers, from 0 to 1. */
  double probability(Question question, RankedSentence best) {
    double odds = constant;
    for (var weight : weights.entrySet()) {
      odds += weight.getValue() * weight.getKey().of(question, best);
    }
    return 1 / (1 + Math.exp(-odds));
  }
}
