package hoidap.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import hoidap.bounds.Budget;
import hoidap.llm.ReplyEvents.Event;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads replies of a model while it writes them; tries again while nothing has come yet. */
final class ModelClient {
  private static final int ATTEMPTS = 3;
  private static final int SILENCE = 3; // part of the time limit
  private static final long BETWEEN_CHECKS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(400);

  private final StreamingChatModel model;
  private final Limits limits;

  ModelClient(StreamingChatModel model, Limits limits) {
    this.model = model;
    this.limits = limits;
  }

  /**
   * Hands the pieces of the reply to {@code reader} until it wants no more.
   *
   * @throws ModelFailure if there is no whole reply within the time limit
   */
  Usage read(Prompt prompt, Predicate<String> reader) {
    return Budget.awaiting(() -> readInTime(prompt, reader));
  }

  private Usage readInTime(Prompt prompt, Predicate<String> reader) {
    long deadline = System.nanoTime() + limits.time().toNanos();
    long pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      var reading = new Reading(prompt, reader, deadline);
      try {
        return reading.read();
      } catch (RetriableException e) {
        boolean isLate = System.nanoTime() + pause >= deadline;
        if (reading.letters > 0 || attempt == ATTEMPTS || isLate) {
          throw new ModelFailure("Máy chủ của mô hình báo lỗi.", e);
        }
      }
      sleep(pause);
      pause *= 3;
    }
  }

  private static void sleep(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static ModelFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ModelFailure("Việc trả lời bị dừng.", e);
  }

  /** One attempt. */
  private final class Reading {
    private final Prompt prompt;
    private final Predicate<String> reader;
    private final long deadline;
    private final ReplyEvents events = new ReplyEvents();
    private int letters;

    Reading(Prompt prompt, Predicate<String> reader, long deadline) {
      this.prompt = prompt;
      this.reader = reader;
      this.deadline = deadline;
    }

    Usage read() {
      try {
        model.chat(request(), events);
        return readAll();
      } catch (InterruptedException e) {
        throw interrupted(e);
      } finally {
        events.cancel();
      }
    }

    private ChatRequest request() {
      return ChatRequest.builder()
          .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
          .build();
    }

    private Usage readAll() throws InterruptedException {
      while (true) {
        var event = next().orElseThrow(() -> new ModelFailure("Mô hình trả lời quá chậm."));
        if (event instanceof Event.End end) {
          return usage(end.response());
        } else if (event instanceof Event.Failure failure) {
          throw failed(failure.cause());
        } else if (event instanceof Event.Text text && !isRead(text.text())) {
          return new Usage(prompt.tokens(), Limits.tokens(letters), false);
        }
        if (System.nanoTime() > deadline) {
          throw new ModelFailure("Mô hình trả lời quá chậm.");
        }
      }
    }

    /** Returns the next event, or empty if there is none in time; ends with the budget. */
    private Optional<Event> next() throws InterruptedException {
      long most = Math.min(deadline - System.nanoTime(), patience());
      var event = Optional.<Event>empty();
      for (long left = most; left > 0 && event.isEmpty(); left -= BETWEEN_CHECKS) {
        Budget.check();
        event = events.next(Math.min(left, BETWEEN_CHECKS));
      }
      return event;
    }

    /** A reply that has begun and then stops for long will not go on. */
    private long patience() {
      return letters == 0 ? Long.MAX_VALUE : limits.time().toNanos() / SILENCE;
    }

    private boolean isRead(String text) {
      letters += text.length();
      return reader.test(text) && letters < limits.lettersOut();
    }

    private RuntimeException failed(Throwable cause) {
      return cause instanceof RetriableException retriable
          ? retriable
          : new ModelFailure("Không nhận được câu trả lời của mô hình.", cause);
    }

    private Usage usage(ChatResponse response) {
      var told = response.tokenUsage();
      boolean isWhole = response.finishReason() == FinishReason.STOP;
      return told == null || told.inputTokenCount() == null || told.outputTokenCount() == null
          ? new Usage(prompt.tokens(), Limits.tokens(letters), isWhole)
          : new Usage(told.inputTokenCount(), told.outputTokenCount(), isWhole);
    }
  }
}
