package hoidap;

import hoidap.answer.AnswerComposer;
import hoidap.answer.ExtractiveComposer;
import hoidap.llm.LlmComposer;
import java.time.Clock;

/** Makes the composer that is set. */
final class Composers {
  private Composers() {}

  /**
   * Returns what composes answers.
   *
   * @param clock by which today is told
   * @throws UsageException if what is set cannot be used
   */
  static AnswerComposer of(Settings settings, Clock clock) {
    var limits = settings.llmLimits();
    return settings
        .llm()
        .<AnswerComposer>map(address -> new LlmComposer(address, limits, clock))
        .orElseGet(ExtractiveComposer::new);
  }
}
