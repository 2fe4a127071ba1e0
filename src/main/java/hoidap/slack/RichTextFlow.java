package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Puts runs of text into as few blocks as Slack takes them in. */
final class RichTextFlow {
  /** Most UTF-16 units of one block's JSON. */
  private static final int LONGEST_JSON = 5_500;

  private final List<ObjectNode> blocks = new ArrayList<>();
  private List<ObjectNode> section = new ArrayList<>();
  private int text;
  private int json;

  /** Adds runs that stay in one block: words with the numbers behind them. */
  RichTextFlow add(List<ObjectNode> runs) {
    var shown = runs.stream().filter(run -> !run.path("text").asText().isEmpty()).toList();
    int moreText = shown.stream().mapToInt(run -> run.path("text").asText().length()).sum();
    int moreJson = shown.stream().mapToInt(run -> run.toString().length() + 1).sum();
    if (text + moreText > Block.LONGEST_TEXT || json + moreJson > LONGEST_JSON) {
      end();
    }
    section.addAll(shown);
    text += moreText;
    json += moreJson;
    return this;
  }

  private void end() {
    if (!section.isEmpty()) {
      blocks.add(Block.richText(section));
    }
    section = new ArrayList<>();
    text = 0;
    json = 0;
  }

  /** Returns the blocks, in order. */
  List<ObjectNode> blocks() {
    end();
    return blocks;
  }
}
