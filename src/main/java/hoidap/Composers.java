package hoidap;

import hoidap.answer.QuestionAnswering;
import hoidap.llm.LlmComposer;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Gives a question answering the language model that is set. */
final class Composers {
  private Composers() {}

  /**
   * Returns what has the model do what is set; without one, what changes nothing.
   *
   * @param clock by which today is told
   * @throws UsageException if what is set cannot be used
   */
  static UnaryOperator<QuestionAnswering> of(Settings settings, Clock clock) {
    var limits = settings.llmLimits();
    var aids = settings.llmAids();
    var address = settings.llm();
    if (address.isEmpty()) {
      return answering -> answering;
    }
    var composer = new LlmComposer(address.get(), limits, clock);
    return answering -> {
      var aided = aids.isEmpty() ? answering : answering.aidedBy(composer.aid(aids));
      return settings.llmAnswers() ? aided.composedBy(composer) : aided;
    };
  }
}
