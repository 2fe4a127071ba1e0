package hoidap.llm;

import java.util.List;
import java.util.Optional;

/**
 * What became of a sentence when it was held against its passages.
 *
 * @param places the sentences that say it; empty where it is rejected
 */
record Verdict(Optional<Rejection> rejection, List<Source.Place> places) {
  Verdict {
    places = List.copyOf(places);
  }

  static Verdict rejected(Rejection why) {
    return new Verdict(Optional.of(why), List.of());
  }

  static Verdict passed(List<Source.Place> places) {
    return new Verdict(Optional.empty(), places);
  }
}
