package hoidap.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.article.Article;
import hoidap.text.Sentences;
import hoidap.text.Span;
import hoidap.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Windows are whole sentences around the likeliest ones; here a word is a piece. */
class WindowsTest {
  private static final Passage.Signals SIGNALS = new Passage.Signals(0, 0, 0, 0, 0, 0, 0, 0, false);
  private static final int PARAGRAPH = 3; // sentences
  private static final int PASSAGE = 5; // sentences, so that some end within a paragraph
  private static final int ROOM = 110; // pieces of a window

  private final Windows windows = new Windows(Words::count);

  /** Returns an article of sentences of so many words each. */
  private static Article article(String id, int... words) {
    var body = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      body.append(i == 0 ? "" : i % PARAGRAPH == 0 ? "\n\n" : " ");
      body.append("Câu").append(" số".repeat(words[i] - 2)).append(' ').append(i).append('.');
    }
    return SmallArticles.article(id, "2025-01-01", "Báo", "Tin " + id, body.toString());
  }

  private static Article of20Words(String id, int sentences) {
    return article(id, IntStream.range(0, sentences).map(i -> 20).toArray());
  }

  private static List<Passage> passages(Article article) {
    var sentences = Sentences.of(article.body());
    var passages = new ArrayList<Passage>();
    for (int from = 0; from < sentences.size(); from += PASSAGE) {
      var own = sentences.subList(from, Math.min(sentences.size(), from + PASSAGE));
      var shared = new Passage.Shared(0, 0, 0, 0);
      passages.add(
          new Passage(
              article,
              article.id(),
              new Span(own.get(0).start(), own.get(own.size() - 1).end()),
              0,
              own.stream()
                  .map(s -> new Passage.Sentence(s, SIGNALS, 0, 0, shared, Optional.empty()))
                  .toList(),
              SIGNALS,
              SIGNALS));
    }
    return passages;
  }

  private static RankedSentence sentence(List<Passage> passages, int index, double score) {
    return new RankedSentence(passages.get(index / PASSAGE), index % PASSAGE, score);
  }

  /** Returns the numbers that the window's sentences end with. */
  private static List<Integer> numbers(PassageWindow window) {
    return window.window().sentences().stream()
        .map(sentence -> sentence.of(window.window().text()))
        .map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
        .toList();
  }

  private static List<List<Integer>> allNumbers(List<PassageWindow> windows) {
    return windows.stream().map(WindowsTest::numbers).toList();
  }

  @Test
  void aWindowIsAsManyWholeSentencesAsFitAroundTheLikeliest() {
    var passages = passages(of20Words("a", 20));
    var window = windows.of(List.of(sentence(passages, 9, 1)), passages, 1).get(0);
    assertEquals(5, numbers(window).size());
    assertTrue(numbers(window).contains(9), numbers(window).toString());
    assertTrue(Words.count(window.window().text()) <= ROOM);
    assertEquals("Tin a", window.window().title());
  }

  @Test
  void itGrowsTowardsTheBetterNeighbourAndOverTheEndsOfPassages() {
    var passages = passages(of20Words("a", 20));
    var ranked =
        List.of(
            sentence(passages, 9, 5),
            sentence(passages, 10, 4),
            sentence(passages, 11, 3),
            sentence(passages, 12, 2),
            sentence(passages, 13, 1),
            sentence(passages, 8, 0));
    assertEquals(List.of(9, 10, 11, 12, 13), numbers(windows.of(ranked, passages, 1).get(0)));
  }

  @Test
  void itStaysWithinWhatWasFound() {
    var passages = passages(of20Words("a", 15));
    var gap = List.of(passages.get(0), passages.get(2)); // the second says what another has
    var ranked = List.of(sentence(passages, 4, 2), sentence(passages, 10, 1));
    assertEquals(
        List.of(List.of(0, 1, 2, 3, 4), List.of(10, 11, 12, 13, 14)),
        allNumbers(windows.of(ranked, gap, 9)));
  }

  @Test
  void theSentencesAreThoseOfThePassagesWithTheirScores() {
    var passages = passages(of20Words("a", 10));
    var ranked = List.of(sentence(passages, 5, 2), sentence(passages, 4, -3));
    var window = windows.of(ranked, passages, 1).get(0);
    for (int i = 0; i < window.sentences().size(); i++) {
      var own = window.sentences().get(i);
      var inWindow = window.window().sentences().get(i);
      assertEquals(own.span(), window.inBody(inWindow));
      assertEquals(own.text(), inWindow.of(window.window().text()));
      int number = numbers(window).get(i);
      double expected = number == 5 ? 2 : number == 4 ? -3 : Double.NEGATIVE_INFINITY;
      assertEquals(expected, own.score());
    }
  }

  @Test
  void theBestComesFirstWhateverArticleItIsOf() {
    var first = passages(of20Words("a", 10));
    var second = passages(of20Words("b", 10));
    var ranked = List.of(sentence(second, 1, 9), sentence(first, 7, 8), sentence(second, 9, 7));
    var found = new ArrayList<>(first);
    found.addAll(second);
    var chosen = windows.of(ranked, found, 3);
    assertEquals(
        List.of("b", "a", "b"), chosen.stream().map(window -> window.article().id()).toList());
    assertEquals(
        List.of("b", "a"),
        windows.of(ranked, found, 2).stream().map(window -> window.article().id()).toList());
    assertEquals(List.of(), windows.of(List.of(), found, 3));
    assertEquals(List.of(), windows.of(ranked, found, 0));
  }

  @Test
  void whatOneWindowHasIsTheMiddleOfNoOther() {
    var passages = passages(of20Words("a", 30));
    var ranked =
        IntStream.range(0, 30)
            .mapToObj(i -> sentence(passages, i, i * 7 % 30))
            .sorted(Comparator.comparingDouble(RankedSentence::score).reversed())
            .toList();
    var all = windows.of(ranked, passages, 99);
    var read = new HashSet<Integer>();
    for (var window : all) {
      var known = numbers(window).stream().filter(read::contains).collect(Collectors.toSet());
      assertTrue(known.size() <= 2, numbers(window) + " beside " + read);
      var within = numbers(window).subList(1, Math.max(1, numbers(window).size() - 1));
      assertTrue(within.stream().noneMatch(known::contains), numbers(window) + " beside " + read);
      read.addAll(numbers(window));
    }
    assertEquals(30, read.size(), "all are read in the end");
  }

  @Test
  void aSentenceBeyondTheRoomIsAWindowOfItsOwn() {
    var passages = passages(article("a", 20, 300, 20));
    var ranked = List.of(sentence(passages, 1, 2), sentence(passages, 0, 1));
    assertEquals(List.of(List.of(1), List.of(0)), allNumbers(windows.of(ranked, passages, 9)));
  }

  @Test
  void onlyWhatIsReadIsCutIntoPieces() {
    var passages = passages(of20Words("a", 2_000));
    var cut = new AtomicInteger();
    var counting =
        new Windows(
            text -> {
              cut.addAndGet(text.length());
              return Words.count(text);
            });
    var ranked =
        IntStream.range(0, 50).mapToObj(i -> sentence(passages, i * 37, 50.0 - i)).toList();
    var chosen = counting.of(ranked, passages, 6);
    int read = chosen.stream().mapToInt(window -> window.window().text().length()).sum();
    assertEquals(6, chosen.size());
    assertTrue(cut.get() <= 2 * read, cut + " characters cut for " + read);
  }
}
