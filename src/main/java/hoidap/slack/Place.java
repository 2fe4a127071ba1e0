package hoidap.slack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where an answer goes.
 *
 * @param team the workspace of who asks
 * @param channel where it was asked
 * @param thread the first message of the thread, by its time; empty outside threads
 * @param user who asks
 */
record Place(String team, String channel, String thread, String user) {
  /** Returns whether it is a conversation between the bot and one person. */
  @JsonIgnore
  boolean isDirect() {
    return channel.startsWith("D");
  }

  /** Returns arguments that name the channel and the thread. */
  ObjectNode arguments() {
    var arguments = JsonNodeFactory.instance.objectNode().put("channel", channel);
    return thread.isEmpty() ? arguments : arguments.put("thread_ts", thread);
  }
}
