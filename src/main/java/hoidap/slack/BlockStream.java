package hoidap.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that grows. Only blocks go into it: Slack would read a text as Markdown, and what is
 * quoted must stay what it is.
 */
final class BlockStream {
  private final SlackCalls calls;
  private final Place place;
  private final String time;

  BlockStream(SlackCalls calls, Place place, String time) {
    this.calls = calls;
    this.place = place;
    this.time = time;
  }

  /** Sends the blocks to read one after the other, and ends with those to press. */
  void send(SlackMessage message) {
    var last = new ArrayList<ObjectNode>();
    for (var node : message.blocks()) {
      var block = (ObjectNode) node;
      if (last.isEmpty() && !block.path("type").asText().endsWith("actions")) {
        append(List.of(block));
      } else {
        last.add(block);
      }
    }
    var arguments = arguments();
    if (!last.isEmpty()) {
      arguments.set("blocks", Block.array(last));
    }
    calls.call("chat.stopStream", arguments);
  }

  private void append(List<ObjectNode> blocks) {
    var chunk = Block.of("blocks");
    chunk.set("blocks", Block.array(blocks));
    var arguments = arguments();
    arguments.set("chunks", Block.array(List.of(chunk)));
    calls.call("chat.appendStream", arguments);
  }

  private ObjectNode arguments() {
    return JsonNodeFactory.instance.objectNode().put("channel", place.channel()).put("ts", time);
  }
}
