package hoidap.retrieve;

import hoidap.embed.SpanReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Chooses what a reader reads: windows of whole sentences around those that are likeliest to
 * answer, since what answers in other words often stands beside what repeats the question.
 */
public final class Windows {
  /** Most pieces of a window's text, unless it is one sentence: about four of news. */
  private static final int ROOM = 110;

  private final ToIntFunction<String> pieces;

  /** Makes windows for a reader. */
  public Windows(SpanReader reader) {
    this(reader::pieces);
  }

  /** Makes windows for a reader to which a text is of so many pieces. */
  Windows(ToIntFunction<String> pieces) {
    this.pieces = pieces;
  }

  /**
   * Returns windows, those best worth reading first: around the likeliest sentence, around the
   * likeliest that none has yet, and so on. Only their sentences are cut into pieces.
   *
   * @param ranked sentences of the passages, likeliest first
   * @param passages all that was found, in which windows find the sentences beside those
   * @param most how many windows are wanted
   */
  public List<PassageWindow> of(List<RankedSentence> ranked, List<Passage> passages, int most) {
    var articles = articles(ranked, passages);
    var windows = new ArrayList<PassageWindow>(most);
    for (var sentence : ranked) {
      if (windows.size() == most) {
        break;
      }
      var article = Objects.requireNonNull(articles.get(sentence.article().id()));
      article.around(sentence, ROOM).ifPresent(windows::add);
    }
    return windows;
  }

  private Map<String, ArticleSentences> articles(
      List<RankedSentence> ranked, List<Passage> passages) {
    var found = passages.stream().collect(Collectors.groupingBy(passage -> passage.article().id()));
    var scored = new HashMap<String, Map<Integer, RankedSentence>>();
    for (var sentence : ranked) {
      scored
          .computeIfAbsent(sentence.article().id(), id -> new HashMap<>())
          .put(sentence.span().start(), sentence);
    }
    var articles = new HashMap<String, ArticleSentences>();
    scored.forEach(
        (id, sentences) ->
            articles.put(
                id, new ArticleSentences(found.getOrDefault(id, List.of()), sentences, pieces)));
    return articles;
  }
}
