package hoidap.llm;

import hoidap.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a reply into sentences while it comes, each with the citations before or behind its stop.
 */
final class DraftReader {
  private static final Pattern MARKS_BEHIND_STOP =
      Pattern.compile(
          "(?<![.!?…])([.!?…]++[”\"]?)((?:\\s{0,3}" + Draft.MARK.pattern() + "){1,20}+)");
  private static final String THINKING = "<think>";
  private static final String THOUGHT = "</think>";

  private String rest = "";

  /** Takes more of the reply, and returns the sentences that are whole now. */
  List<Draft> read(String piece) {
    rest = withoutThoughts(VisibleText.of(rest + piece));
    return isThinking() ? List.of() : taken(false);
  }

  /** Returns what is left when no more comes. */
  List<Draft> end() {
    return isThinking() ? List.of() : taken(true);
  }

  /** Models that think aloud do it first; nobody is to read that. */
  private static String withoutThoughts(String text) {
    int end = text.indexOf(THOUGHT);
    return end < 0 ? text : text.substring(end + THOUGHT.length());
  }

  private boolean isThinking() {
    var begun = rest.stripLeading();
    return !begun.isEmpty()
        && (begun.startsWith(THINKING) || begun.length() < 7 && THINKING.startsWith(begun));
  }

  private List<Draft> taken(boolean all) {
    var text = MARKS_BEHIND_STOP.matcher(rest).replaceAll("$2$1");
    var spans = Sentences.of(text);
    var drafts = new ArrayList<Draft>();
    int from = 0;
    for (int i = 0; i < spans.size(); i++) {
      boolean isFollowed = i + 1 < spans.size() && !isMark(text, spans.get(i + 1).start());
      if (!all && !isFollowed) {
        break;
      }
      drafts.add(Draft.of(spans.get(i).of(text)));
      from = spans.get(i).end();
    }
    rest = from == 0 ? rest : text.substring(from);
    return drafts.stream().filter(draft -> !draft.isEmpty()).toList();
  }

  /** A bracket may be the beginning of a citation of the sentence before. */
  private static boolean isMark(String text, int at) {
    return text.charAt(at) == '[' || text.charAt(at) == '【';
  }
}
