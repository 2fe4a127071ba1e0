package hoidap.slack;

import hoidap.bounds.RateLimit;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides about questions as they come: quickly, for Slack waits no longer than three seconds. */
final class Reception {
  static final String NOT_HERE = "Ở đây chưa được phép hỏi kho lưu trữ. Hãy liên hệ quản trị viên.";
  static final String TOO_MANY =
      "Bạn hỏi hơi nhanh. Hãy đợi một lát rồi hỏi lại; những câu gửi trong lúc này không được trả"
          + " lời.";
  static final String CHANNEL_TOO_MANY =
      "Kênh này đang hỏi quá nhiều. Hãy đợi một lát rồi hỏi lại.";
  static final String FULL = "Đang có quá nhiều câu hỏi cùng lúc. Hãy hỏi lại sau vài phút.";

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final SlackOptions options;
  private final Incoming incoming;
  private final WorkQueue queue;
  private final Consumer<Asked> answering;
  private final RateLimit users;
  private final RateLimit channels;
  private final RateLimit notices;

  /**
   * Makes one.
   *
   * @param answering answers a question, in its own time
   */
  Reception(SlackOptions options, Incoming incoming, WorkQueue queue, Consumer<Asked> answering) {
    this.options = options;
    this.incoming = incoming;
    this.queue = queue;
    this.answering = answering;
    users = new RateLimit(options.userLimit(), System::nanoTime);
    channels = new RateLimit(options.channelLimit(), System::nanoTime);
    notices = new RateLimit(1, System::nanoTime);
  }

  /**
   * Takes a question on, once.
   *
   * @return what the asker should be told; empty where there will be an answer, or nothing to say
   */
  Optional<String> take(Asked asked) {
    if (!options.allows(asked.place())) {
      LOG.debug("not allowed in {} {}", asked.team(), asked.channel());
      return Optional.of(NOT_HERE).filter(words -> asked.isCommand());
    }
    if (!incoming.claim(asked)) {
      return Optional.empty();
    }
    var refusal = refusal(asked);
    if (refusal.isPresent()) {
      incoming.release(asked);
      return refusal.filter(words -> !words.isEmpty());
    }
    return Optional.empty();
  }

  /** Returns why a question is refused; empty words where that was said already. */
  private Optional<String> refusal(Asked asked) {
    if (asked.text().isEmpty()) {
      return Optional.of(HelpText.SHORT);
    }
    if (!users.allows(asked.team() + " " + asked.user())) {
      return Optional.of(notice(asked, TOO_MANY));
    }
    if (!channels.allows(asked.team() + " " + asked.channel())) {
      return Optional.of(notice(asked, CHANNEL_TOO_MANY));
    }
    return enqueue(asked) ? Optional.empty() : Optional.of(notice(asked, FULL));
  }

  /** Returns the words, once a minute for each asker: saying them takes a call of Slack's too. */
  private String notice(Asked asked, String words) {
    boolean isSaid = asked.isCommand() || notices.allows(asked.team() + " " + asked.user());
    return isSaid ? words : "";
  }

  private boolean enqueue(Asked asked) {
    return queue.offer(() -> answering.accept(asked));
  }

  /** Goes on with what an earlier process took on and did not answer. */
  void resume() {
    var left = incoming.left();
    if (!left.isEmpty()) {
      LOG.info("Answering {} questions from Slack that were left unanswered", left.size());
    }
    left.forEach(this::enqueue);
  }
}
