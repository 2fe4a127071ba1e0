package hoidap.llm;

import hoidap.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads other words for what is asked, as a model lists them. */
final class Expansion {
  private static final int MOST = 6;
  private static final int SHORTEST = 2; // one syllable says too little
  private static final int LONGEST = 4;
  private static final Pattern LINE = Pattern.compile("[\\n,;]");
  private static final Pattern BULLET =
      Pattern.compile("^\\s*+(?:(?:[-*•]|\\d{1,3}+[.)])\\s*+)?|(?<![\\s.])[\\s.]++$");
  private static final Pattern PLAIN = Pattern.compile("\\p{L}++(?: \\p{L}++)*+");

  private Expansion() {}

  /** Returns those that can be used: plain words, no names and no numbers, new to the question. */
  static Proposal read(String asked, String reply) {
    var known = Words.forms(asked);
    var phrases =
        LINE.splitAsStream(VisibleText.of(reply))
            .map(line -> BULLET.matcher(line).replaceAll(""))
            .filter(phrase -> PLAIN.matcher(phrase).matches())
            .filter(phrase -> phrase.equals(phrase.toLowerCase(Locale.ROOT)))
            .filter(phrase -> isUsable(Words.forms(phrase), known))
            .distinct()
            .limit(MOST)
            .toList();
    return phrases.isEmpty() ? Proposal.NOTHING : Proposal.of(phrases);
  }

  private static boolean isUsable(List<String> phrase, List<String> known) {
    return phrase.size() >= SHORTEST
        && phrase.size() <= LONGEST
        && Collections.indexOfSubList(known, phrase) < 0
        && !phrase.stream().allMatch(LightWords::has);
  }
}
