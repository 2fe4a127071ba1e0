package hoidap.answer;

import hoidap.article.Article;
import hoidap.retrieve.LearnedWeights;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import hoidap.retrieve.QuestionKind;
import hoidap.retrieve.RankedSentence;
import hoidap.time.Granularity;
import hoidap.time.StatedTime;

/**
 * Judges by absolute evidence whether a sentence can answer a question at all. Relative scores
 * cannot: some sentence always comes first.
 */
final class Sufficiency {
  /** What tells where no reader has read the sentence, and where one has. */
  private static final LogisticModel UNREAD = LogisticModel.read("answerable-weights.properties");

  private static final String READ_WEIGHTS = "answerable-reading-weights.properties";

  private static final LogisticModel READ = LogisticModel.read(READ_WEIGHTS);

  /** How likely an answer with a sentence that was read is right. */
  private static final LogisticModel RIGHT = LogisticModel.read("right-reading-weights.properties");

  /** Probability below which a sentence that was read does not answer. */
  private static final double LEAST_READ =
      LearnedWeights.number(Sufficiency.class, READ_WEIGHTS, "least");

  /** Probability below which nothing is answered: a wrong answer is worse than none. */
  static final double LEAST = 0.13;

  /** Share of what is no name: an archive that knows the name may not know what is asked of it. */
  private static final double LEAST_CONTENT = 0.25;

  /** The same of a question for a reason: it says what happened, and that must have happened. */
  private static final double LEAST_PREMISE = 0.6;

  private Sufficiency() {}

  /**
   * Returns whether a sentence is enough to answer: by the evidence together, and by what is a
   * matter of its own.
   */
  static boolean suffices(Question question, RankedSentence best) {
    return Lack.deciding(best).noneMatch(lack -> lack.of(question, best));
  }

  static boolean isUnlikely(Question question, RankedSentence best) {
    return probability(question, best) < least(best);
  }

  /** Returns the probability below which a sentence does not answer. */
  static double least(RankedSentence best) {
    return best.reading().isPresent() ? LEAST_READ : LEAST;
  }

  static boolean lacksContent(Question question, RankedSentence best) {
    return best.passage().signals().contentCoverage() < leastContent(question);
  }

  static boolean isOfOtherEdition(Question question, RankedSentence best) {
    return question.editions().stream().anyMatch(year -> !isOfEdition(year, best.article()));
  }

  private static double leastContent(Question question) {
    return question.kind() == QuestionKind.REASON ? LEAST_PREMISE : LEAST_CONTENT;
  }

  /** Returns how likely the archive holds what is asked, from 0 to 1. */
  static double probability(Question question, RankedSentence best) {
    var model = best.reading().isPresent() ? READ : UNREAD;
    return model.probability(question, best);
  }

  /** Returns how likely an answer that begins with {@code best} is right, from 0 to 1. */
  static double confidence(Question question, RankedSentence best) {
    var model = best.reading().isPresent() ? RIGHT : UNREAD;
    return model.probability(question, best);
  }

  /** A comparison names several times; a passage need speak of one. */
  static boolean isOfTime(Question question, Passage passage) {
    var times = question.times().stream().filter(StatedTime::isFilter).toList();
    return times.isEmpty() || times.stream().anyMatch(time -> isOf(time, passage));
  }

  /** The whole article may say which of several things of a name it is about. */
  private static boolean isOfEdition(StatedTime year, Article article) {
    var published = article.published().firstDay();
    return year.isPublishedIn(published)
        || year.isNamedIn(article.title(), published)
        || year.isNamedIn(article.body(), published);
  }

  private static boolean isOf(StatedTime time, Passage passage) {
    var article = passage.article();
    return passage.isOf(time)
        || time.granularity() == Granularity.DAY
            && time.isNamedIn(article.body(), article.published().firstDay());
  }
}
