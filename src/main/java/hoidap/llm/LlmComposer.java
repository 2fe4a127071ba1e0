package hoidap.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import hoidap.answer.Aided.Use;
import hoidap.answer.Answer;
import hoidap.answer.AnswerComposer;
import hoidap.answer.AnswerListener;
import hoidap.answer.ExtractiveComposer;
import hoidap.answer.Generation;
import hoidap.answer.QuestionAid;
import hoidap.retrieve.Passage;
import hoidap.retrieve.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers in a language model's words, as far as each sentence passes {@link Check}; else, and
 * wherever the model is away, slow or too dear, in the archive's own. Safe to use from several
 * threads.
 */
public final class LlmComposer implements AnswerComposer {
  private static final Logger LOG = LoggerFactory.getLogger(LlmComposer.class);

  /** Probability of the archive's own answer with which it stands although the model sees none. */
  private static final double STRONG = 0.7;

  private final AnswerComposer extractive = new ExtractiveComposer();
  private final ModelAddress address;
  private final Limits limits;
  private final Clock clock;
  private final ModelClient client;
  private final Breaker breaker;
  private final DailyTokens budget;
  private final Clock watch;

  /**
   * Makes one; nothing is sent before the first question.
   *
   * @param clock by which today is told
   */
  public LlmComposer(ModelAddress address, Limits limits, Clock clock) {
    this(address, limits, clock, Clock.systemUTC());
  }

  /** Makes one whose pauses and days of spending go by {@code watch}. */
  LlmComposer(ModelAddress address, Limits limits, Clock clock, Clock watch) {
    this.address = address;
    this.limits = limits;
    this.clock = clock;
    StreamingChatModel model = ChatModels.of(address, limits);
    client = new ModelClient(model, limits);
    breaker = new Breaker(watch);
    this.watch = watch;
    budget = new DailyTokens(watch.withZone(clock.getZone()), limits.tokensPerDay());
  }

  /** Returns what helps to understand questions by the same model, from the same day's tokens. */
  public QuestionAid aid(Set<Use> uses) {
    return new LlmAid(address, limits, uses, budget, watch);
  }

  @Override
  public AnswerComposer withoutModel() {
    return extractive;
  }

  @Override
  public Answer compose(Question question, List<Passage> passages) {
    return compose(question, passages, AnswerListener.NONE);
  }

  @Override
  public Answer compose(Question question, List<Passage> passages, AnswerListener listener) {
    var own = extractive.compose(question, passages);
    var sources = Source.of(passages, limits.passages(), limits.lettersIn());
    if (question.isEmpty() || sources.isEmpty()) {
      return own;
    }
    var attempt = new Attempt(question, sources, own, listener);
    var outcome = attempt.outcome();
    var generation = attempt.generation(outcome.fallback);
    LOG.info("{}", logLine(generation));
    listener.generated(generation);
    return outcome.answer;
  }

  private String logLine(Generation generation) {
    return "%s: %d sentences kept, %d dropped, %d + %d tokens, %d ms%s"
        .formatted(
            address.name(),
            generation.kept(),
            generation.dropped().size(),
            generation.tokensIn(),
            generation.tokensOut(),
            generation.took().toMillis(),
            generation.fallback().isEmpty() ? "" : "; extractive: " + generation.fallback());
  }

  /**
   * What came of asking the model.
   *
   * @param fallback why the answer is not the model's; empty where it is
   */
  private record Outcome(Answer answer, String fallback) {}

  /** One question put to the model. */
  private final class Attempt {
    private final Question question;
    private final List<Source> sources;
    private final Answer own;
    private final Prompt prompt;
    private final Writing writing;
    private final long start = System.nanoTime();
    private Usage usage = new Usage(0, 0, false);

    Attempt(Question question, List<Source> sources, Answer own, AnswerListener listener) {
      this.question = question;
      this.sources = sources;
      this.own = own;
      var today = LocalDate.now(clock);
      prompt = Prompt.of(question, today, sources);
      // where the archive's own answer is a refusal, only the whole reply can overrule it
      var hearing = own instanceof Answer.Found ? listener : AnswerListener.NONE;
      writing = new Writing(new Check(sources, prompt, today), own, hearing);
    }

    Outcome outcome() {
      int estimate = prompt.tokens() + limits.tokensOut();
      if (!budget.take(estimate)) {
        return fallenBack("Đã dùng hết số token cho phép trong ngày.");
      }
      if (!breaker.allows()) {
        budget.settle(estimate, 0);
        return fallenBack("Mô hình vừa hỏng nhiều lần liền, tạm chưa hỏi lại.");
      }
      try {
        return asked();
      } finally {
        budget.settle(estimate, usage.in() + usage.out());
      }
    }

    private Outcome asked() {
      try {
        usage = new Usage(prompt.tokens(), 0, false);
        usage = client.read(prompt, writing::take);
        breaker.succeeded();
      } catch (ModelFailure e) {
        breaker.failed();
        LOG.warn("{} gave no whole reply: {}", address, cause(e));
        return fallenBack(String.valueOf(e.getMessage()));
      }
      writing.end(usage.whole());
      return judged();
    }

    private Outcome judged() {
      if (writing.refuses()) {
        return refused();
      }
      if (writing.kept() == 0) {
        return fallenBack(
            writing.lostNothing()
                ? "Mô hình không viết gì."
                : "Không câu nào của mô hình qua được kiểm tra.");
      }
      if (own instanceof Answer.NotFound && !isProven()) {
        return new Outcome(own, "Kho không có đủ căn cứ cho câu trả lời của mô hình.");
      }
      return writing.lostTooMuch()
          ? fallenBack("Quá nửa số câu của mô hình không qua được kiểm tra.")
          : new Outcome(writing.answer().answer(own), "");
    }

    /** Returns whether the reply may overrule the archive's own refusal. */
    private boolean isProven() {
      var cited =
          sources.stream().filter(source -> writing.cited().contains(source.number())).toList();
      return writing.lostNothing() && usage.whole() && Premises.hold(question, cited);
    }

    private Outcome refused() {
      return own instanceof Answer.Found && own.confidence() >= STRONG
          ? new Outcome(own, "Mô hình không thấy câu trả lời, nhưng kho có câu trả lời rõ ràng.")
          : new Outcome(ExtractiveComposer.refusal(sources(), own.confidence()), "");
    }

    private List<Passage> sources() {
      return sources.stream().map(Source::passage).toList();
    }

    /** What was handed over already stays; the archive's own sentences complete it. */
    private Outcome fallenBack(String why) {
      if (own instanceof Answer.NotFound || writing.kept() == 0) {
        return new Outcome(own, why);
      }
      writing.complete();
      return new Outcome(writing.answer().answer(own), why);
    }

    Generation generation(String fallback) {
      return new Generation(
          address.name(),
          PromptFile.ANSWER.version(),
          usage.in(),
          usage.out(),
          Duration.ofNanos(System.nanoTime() - start),
          writing.kept(),
          writing.dropped(),
          fallback);
    }
  }

  /** Returns what happened, without what a server may have repeated of the request. */
  private static String cause(ModelFailure failure) {
    var cause = failure.getCause();
    return cause == null ? "time is up" : cause.getClass().getSimpleName();
  }
}
