package hoidap.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Spreads blocks over as few messages as Slack takes them in. */
final class MessageLayout {
  /** Most blocks of a message. */
  static final int MOST_BLOCKS = 50;

  /** Most UTF-16 units of a message's blocks in JSON; Slack refuses about 13,000 characters. */
  static final int LONGEST_JSON = 12_000;

  private final List<List<ObjectNode>> messages = new ArrayList<>();
  private List<ObjectNode> message = new ArrayList<>();
  private int length;

  private MessageLayout() {}

  /**
   * Returns the messages, in order.
   *
   * @param body may be spread
   * @param end stays together, under the last of {@code body}
   */
  static List<SlackMessage> of(List<ObjectNode> body, List<ObjectNode> end) {
    var layout = new MessageLayout();
    var last = new ArrayList<>(body.subList(Math.max(0, body.size() - 1), body.size()));
    last.addAll(end);
    body.subList(0, Math.max(0, body.size() - 1)).forEach(block -> layout.add(List.of(block)));
    if (length(last) <= LONGEST_JSON) {
      layout.add(last);
    } else {
      last.forEach(block -> layout.add(List.of(block)));
    }
    layout.end();
    return layout.messages.stream().map(SlackMessage::of).toList();
  }

  private static int length(List<ObjectNode> blocks) {
    return blocks.stream().mapToInt(block -> block.toString().length() + 1).sum();
  }

  private void add(List<ObjectNode> together) {
    int more = length(together);
    if (message.size() + together.size() > MOST_BLOCKS || length + more > LONGEST_JSON) {
      end();
    }
    message.addAll(together);
    length += more;
  }

  private void end() {
    if (!message.isEmpty()) {
      messages.add(message);
    }
    message = new ArrayList<>();
    length = 0;
  }
}
