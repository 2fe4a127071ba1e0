package hoidap.web;

import hoidap.answer.AnswerListener;
import hoidap.answer.Citation;
import hoidap.answer.Statement;
import hoidap.typing.Reading;
import hoidap.web.AnswerEvent.Failed;
import hoidap.web.AnswerEvent.Found;
import hoidap.web.AnswerEvent.Sentence;
import hoidap.web.AnswerEvent.ShortAnswer;
import hoidap.web.AnswerEvent.Stage;
import hoidap.web.AnswerEvent.Understood;
import hoidap.web.AnswerJson.CitationJson;
import hoidap.web.AnswerJson.ReadingJson;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands what is told of an answer from the thread that makes it to the one that sends it. When that
 * one has nobody to send it to, telling more throws {@link CancellationException}.
 */
final class AnswerEvents implements AnswerListener {
  private final BlockingQueue<AnswerEvent> waiting = new LinkedBlockingQueue<>();
  private final Set<Integer> cited = new HashSet<>();
  private volatile boolean cancelled;

  @Override
  public void understood(String question, List<Reading> readings) {
    add(new Understood(question, readings.stream().map(ReadingJson::of).toList()));
    add(Stage.SEARCHING);
  }

  @Override
  public void found(long articles) {
    add(new Found(articles));
    add(Stage.COMPOSING);
  }

  @Override
  public void shortAnswer(String words) {
    add(new ShortAnswer(words));
  }

  @Override
  public void said(Statement statement, List<Citation> citations) {
    var unsent =
        citations.stream()
            .filter(citation -> cited.add(citation.number()))
            .map(CitationJson::of)
            .toList();
    add(new Sentence(statement.separator(), statement.text(), unsent));
  }

  void add(AnswerEvent event) {
    if (cancelled) {
      throw new CancellationException("nobody waits for the answer");
    }
    waiting.add(event);
  }

  void cancel() {
    cancelled = true;
  }

  /** Lets nobody wait for more. */
  void end() {
    waiting.add(new Failed(new ErrorJson("gone", "Không còn ai chờ câu trả lời.")));
  }

  /** Returns the next event, or empty when none came in that time. */
  Optional<AnswerEvent> next(Duration most) throws InterruptedException {
    return Optional.ofNullable(waiting.poll(most.toNanos(), TimeUnit.NANOSECONDS));
  }
}
