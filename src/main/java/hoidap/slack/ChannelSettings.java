package hoidap.slack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hoidap.article.Filter;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the bot answers in a channel.
 *
 * @param publisher whose articles may answer; empty for all
 * @param from first day of publication, such as 2026-02-05; empty for all
 * @param to last day; empty for all
 * @param onlyAsker whether only the asker sees an answer
 * @param onlyMentions whether a thread it takes part in is no reason to answer
 */
record ChannelSettings(
    String publisher, String from, String to, boolean onlyAsker, boolean onlyMentions) {
  static final ChannelSettings USUAL = new ChannelSettings("", "", "", false, false);

  /** Returns which articles may answer. */
  @JsonIgnore
  Filter filter() {
    return new Filter(day(from), day(to), given(publisher));
  }

  private static Optional<String> given(String value) {
    return Optional.of(value).filter(some -> !some.isEmpty());
  }

  private static Optional<LocalDate> day(String value) {
    return given(value).map(LocalDate::parse);
  }
}
