package hoidap.web;

import hoidap.answer.Dialogue;
import hoidap.bounds.Budget;
import hoidap.web.AnswerEvent.Answered;
import hoidap.web.AnswerEvent.Failed;
import hoidap.web.AnswerEvent.Stage;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/ask/stream}: tells of the answer while it comes about. One thread makes the
 * answer; the one of the request sends what is ready and otherwise keeps the connection alive.
 */
record AskStreamHandler(Dialogue dialogue, Duration quiet) implements Handler {
  /** How long nothing is sent before the connection is kept alive. */
  private static final Duration LONGEST_QUIET = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(AskStreamHandler.class);
  private static final ExecutorService WORKERS =
      Executors.newCachedThreadPool(AskStreamHandler::worker);

  AskStreamHandler(Dialogue dialogue) {
    this(dialogue, LONGEST_QUIET);
  }

  private static Thread worker(Runnable work) {
    var thread = new Thread(work, "answering");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void handle(Context context) {
    var asked = AskRequest.read(context.bodyAsBytes()).by(context);
    var earlier = dialogue.earlier(asked); // refuses before anything is sent
    var budget = Budget.here();
    var events = new AnswerEvents();
    try {
      var stream = EventStream.open(context);
      if (earlier.isPresent()) {
        stream.send(new Answered(AnswerJson.given(earlier.get())));
        return;
      }
      stream.send(Stage.READING);
      WORKERS.execute(() -> answer(asked, events, budget));
      sendAll(events, stream);
    } catch (IOException e) {
      LOG.debug("the client has gone away", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops
    } finally {
      events.cancel();
    }
  }

  private void sendAll(AnswerEvents events, EventStream stream)
      throws IOException, InterruptedException {
    boolean isDone = false;
    while (!isDone) {
      var event = events.next(quiet);
      if (event.isPresent()) {
        stream.send(event.get());
        isDone = event.get().ends();
      } else {
        stream.keepAlive();
      }
    }
  }

  private void answer(Dialogue.Asked asked, AnswerEvents events, Budget budget) {
    try {
      events.add(budget.spend(() -> end(asked, events)));
    } catch (CancellationException e) {
      LOG.debug("the answer was given up", e);
      events.end();
    }
  }

  private AnswerEvent end(Dialogue.Asked asked, AnswerEvents events) {
    try {
      return new Answered(AnswerJson.given(dialogue.answer(asked, events)));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return new Failed(Failures.ending(e));
    }
  }
}
