package hoidap.retrieve;

import hoidap.embed.SpanReader;
import hoidap.embed.WindowReading;
import hoidap.embed.WindowReading.OfSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the windows that are best worth it, a few at a time, and stops when an answer is clear. It
 * does not close the model it reads with.
 */
public final class AdaptiveReader implements PassageReader {
  /** Most windows that are read for a question. */
  private static final int MOST = 10;

  /** Windows read before it is asked whether that is enough. */
  private static final int ROUND = 4;

  /**
   * Logit of all answers in a sentence, relative to none, with which nothing more is read: on
   * questions with an answer, reading on changed next to none of those found so.
   */
  private static final double CLEAR = 4;

  private final SpanReader model;
  private final Windows windows;

  /** Makes a reader over {@code model}. */
  public AdaptiveReader(SpanReader model) {
    this.model = model;
    windows = new Windows(model);
  }

  @Override
  public List<Passage> read(Question question, List<Passage> passages) {
    var readings = new HashMap<Place, SentenceReading>();
    var worth = windows.of(SentenceRanking.unread(passages), passages, MOST);
    for (int from = 0; from < worth.size(); from += ROUND) {
      var round = worth.subList(from, Math.min(worth.size(), from + ROUND));
      read(question, round, readings);
      if (readings.values().stream().anyMatch(reading -> reading.mass() >= CLEAR)) {
        break;
      }
    }
    return passages.stream().map(passage -> with(passage, readings)).toList();
  }

  /** Where a sentence stands. */
  private record Place(String article, int start) {}

  private void read(
      Question question, List<PassageWindow> round, Map<Place, SentenceReading> readings) {
    var read = model.read(asked(question), round.stream().map(PassageWindow::window).toList());
    for (int i = 0; i < round.size(); i++) {
      for (var sentence : read.get(i).sentences()) {
        var window = round.get(i);
        readings.merge(
            new Place(
                window.article().id(), window.sentences().get(sentence.sentence()).span().start()),
            reading(window, read.get(i), sentence),
            AdaptiveReader::likelier);
      }
    }
  }

  /** Returns the question as the model knows questions: with accents, where they were put back. */
  private static String asked(Question question) {
    return question.folded() ? question.topic() : question.text();
  }

  private static SentenceReading reading(
      PassageWindow window, WindowReading read, OfSentence sentence) {
    return new SentenceReading(
        window.inBody(sentence.span()),
        sentence.logit() - read.none(),
        sentence.mass() - read.none());
  }

  private static SentenceReading likelier(SentenceReading one, SentenceReading other) {
    return one.mass() >= other.mass() ? one : other;
  }

  private static Passage with(Passage passage, Map<Place, SentenceReading> readings) {
    var sentences = new ArrayList<Passage.Sentence>(passage.sentences().size());
    for (var sentence : passage.sentences()) {
      var reading = readings.get(new Place(passage.article().id(), sentence.span().start()));
      sentences.add(reading == null ? sentence : sentence.read(reading));
    }
    return passage.withSentences(sentences);
  }
}
