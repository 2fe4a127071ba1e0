package hoidap.llm;

import hoidap.answer.Aided;
import hoidap.answer.Aided.Use;
import hoidap.answer.QuestionAid;
import hoidap.conversation.Turn;
import hoidap.retrieve.Question;
import hoidap.text.VietnameseText;
import hoidap.text.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a language model complete questions and find other words for them, briefly: what it writes is
 * taken only where it passes the checks, and nobody waits long. Safe to use from several threads.
 */
final class LlmAid implements QuestionAid {
  private static final Logger LOG = LoggerFactory.getLogger(LlmAid.class);
  private static final Duration TIME = Duration.ofSeconds(2);
  private static final int TOKENS_OUT = 120;
  private static final int TURNS = 3;
  private static final int LONGEST_ANSWER = 600; // letters
  private static final Pattern MARKER = Pattern.compile("\\s?\\[\\d{1,3}+]");
  private static final Pattern THOUGHTS = Pattern.compile("(?s)^\\s*<think>.*?</think>");

  private final Set<Use> uses;
  private final ModelClient client;
  private final DailyTokens budget;
  private final Breaker breaker;

  /**
   * Makes one.
   *
   * @param limits of answers; those of a proposal are narrower
   * @param budget what everything that asks the model spends from
   */
  LlmAid(ModelAddress address, Limits limits, Set<Use> uses, DailyTokens budget, Clock watch) {
    var narrow =
        new Limits(TIME, limits.passages(), limits.tokensIn(), TOKENS_OUT, limits.tokensPerDay());
    this.uses = Set.copyOf(uses);
    this.budget = budget;
    client = new ModelClient(ChatModels.of(address, narrow), narrow);
    breaker = new Breaker(watch);
  }

  @Override
  public Optional<Aided> rewritten(String typed, List<Turn> turns) {
    boolean isBare = VietnameseText.isUnaccented(typed) && Words.count(typed) > 1;
    if (!uses.contains(Use.FOLLOW_UP) || turns.isEmpty() || isBare) {
      return Optional.empty();
    }
    var last = turns.subList(Math.max(0, turns.size() - TURNS), turns.size());
    var said = last.stream().flatMap(turn -> Stream.of(turn.understood(), answer(turn))).toList();
    var prompt = Prompt.ofTurns(typed, said);
    return Optional.of(ask(Use.FOLLOW_UP, prompt, reply -> Rewriting.read(typed, said, reply)));
  }

  /** Returns what was answered, unless an article spoke to a machine there. */
  private static String answer(Turn turn) {
    var answer = VisibleText.line(MARKER.matcher(turn.answer()).replaceAll(""));
    return InstructionSigns.in(answer)
        ? ""
        : answer.substring(0, Math.min(LONGEST_ANSWER, answer.length()));
  }

  @Override
  public Optional<Aided> expanded(Question question) {
    if (!uses.contains(Use.EXPAND) || question.folded()) {
      return Optional.empty();
    }
    var prompt = Prompt.ofExpansion(question.text());
    return Optional.of(ask(Use.EXPAND, prompt, reply -> Expansion.read(question.text(), reply)));
  }

  private Aided ask(Use use, Prompt prompt, Function<String, Proposal> check) {
    long start = System.nanoTime();
    var reply = reply(prompt);
    var proposal =
        reply.failure.isEmpty() ? check.apply(reply.text) : Proposal.refused(reply.failure);
    var took = Duration.ofNanos(System.nanoTime() - start);
    LOG.info(
        "{}: {}, {} + {} tokens, {} ms",
        use.label(),
        proposal.taken().isEmpty() ? "by rules" : "taken",
        reply.usage.in(),
        reply.usage.out(),
        took.toMillis());
    return new Aided(
        use, proposal.taken(), proposal.fault(), reply.usage.in(), reply.usage.out(), took);
  }

  /**
   * What a model wrote.
   *
   * @param failure why it is of no use, in Vietnamese; else empty
   */
  private record Reply(String text, Usage usage, String failure) {
    static Reply none(String failure, int tokens) {
      return new Reply("", new Usage(tokens, 0, false), failure);
    }
  }

  private Reply reply(Prompt prompt) {
    int estimate = prompt.tokens() + TOKENS_OUT;
    if (!budget.take(estimate)) {
      return Reply.none("Đã dùng hết số token cho phép trong ngày.", 0);
    }
    if (!breaker.allows()) {
      budget.settle(estimate, 0);
      return Reply.none("Mô hình vừa hỏng nhiều lần liền, tạm chưa hỏi lại.", 0);
    }
    int used = prompt.tokens(); // also where nobody waits for the reply any more
    try {
      var reply = read(prompt);
      used = reply.usage.in() + reply.usage.out();
      return reply;
    } finally {
      budget.settle(estimate, used);
    }
  }

  private Reply read(Prompt prompt) {
    var text = new StringBuilder();
    try {
      var usage = client.read(prompt, piece -> !text.append(piece).isEmpty());
      breaker.succeeded();
      var written = THOUGHTS.matcher(text).replaceFirst("").strip();
      return new Reply(written, usage, usage.whole() ? "" : "Mô hình viết dở dang.");
    } catch (ModelFailure e) {
      breaker.failed();
      return Reply.none(String.valueOf(e.getMessage()), prompt.tokens());
    }
  }
}
