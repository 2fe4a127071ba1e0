package hoidap.conversation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles a conversation is about: how likely each of a few is, from the scores of the last
 * retrieval. The next retrieval adds the logarithm of that, as if it asked for the article that is
 * likeliest after both questions. What is added is bounded, so that a question which another
 * article fits much better leaves the story.
 *
 * @param articles likelihood by id
 */
public record Story(Map<String, Double> articles) {
  /** The story of a conversation that has not begun. */
  public static final Story NONE = new Story(Map.of());

  private static final int MOST_ARTICLES = 5;

  /** Difference in score that makes an article e times as likely. */
  private static final double SCALE = 2;

  /** How closely a question is bound to what was said before. */
  enum Bond {
    /** It asks the last question of something else, which may well stand elsewhere. */
    CONTRAST(3),
    /** Nothing binds it but that it comes next. */
    NEXT(30),
    /** It means nothing without what was said before. */
    FOLLOW_UP(300);

    private final double odds; // greatest odds for staying with an article

    Bond(double odds) {
      this.odds = odds;
    }
  }

  public Story {
    articles = Map.copyOf(articles);
  }

  /**
   * Returns the story after a retrieval.
   *
   * @param scores of each article found
   */
  public static Story of(Map<String, Double> scores) {
    double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double sum = scores.values().stream().mapToDouble(score -> likelihood(score, best)).sum();
    var likeliest = new LinkedHashMap<String, Double>();
    scores.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_ARTICLES)
        .forEach(of -> likeliest.put(of.getKey(), likelihood(of.getValue(), best) / sum));
    return new Story(likeliest);
  }

  private static double likelihood(double score, double best) {
    return Math.exp((score - best) / SCALE);
  }

  /** Returns the story after the last of {@code turns}. */
  static Story after(List<Turn> turns) {
    return turns.isEmpty() ? NONE : turns.get(turns.size() - 1).story();
  }

  /** Returns what is added to the score of each article. */
  Map<String, Double> bonuses(Bond bond) {
    var bonuses = new LinkedHashMap<String, Double>();
    articles.forEach(
        (id, likelihood) -> bonuses.put(id, SCALE * Math.log1p(bond.odds * likelihood)));
    return bonuses;
  }
}
