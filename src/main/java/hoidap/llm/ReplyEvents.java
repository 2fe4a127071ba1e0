package hoidap.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the library tells of one reply, for a reader who waits for it in a thread of its own. */
final class ReplyEvents implements StreamingChatResponseHandler {
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile @Nullable StreamingHandle handle;
  private volatile boolean cancelled;

  /** Something that was told. */
  sealed interface Event {
    /** More of the reply. */
    record Text(String text) implements Event {}

    /** The reply is whole. */
    record End(ChatResponse response) implements Event {}

    /** There will be no more. */
    record Failure(Throwable cause) implements Event {}
  }

  /** Returns the next event, or empty if there is none for so long. */
  Optional<Event> next(long nanos) throws InterruptedException {
    return Optional.ofNullable(events.poll(nanos, TimeUnit.NANOSECONDS));
  }

  /** Wants no more of it: the connection is closed. */
  void cancel() {
    cancelled = true;
    var open = handle;
    if (open != null) {
      open.cancel();
    }
  }

  @Override
  public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
    handle = context.streamingHandle();
    if (cancelled) {
      context.streamingHandle().cancel();
    } else {
      events.add(new Event.Text(partial.text()));
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    events.add(new Event.End(response));
  }

  @Override
  public void onError(Throwable error) {
    events.add(new Event.Failure(error));
  }
}
