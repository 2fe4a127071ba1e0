package hoidap.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Sends to the address that came with a command, a shortcut or a pressed button. */
record Responses(SlackCalls calls) {
  /** Most messages that Slack takes there. */
  private static final int MOST = 5;

  /** Shows messages to the one who acted alone. */
  void send(String url, List<SlackMessage> messages) {
    for (var message : messages.subList(0, Math.min(MOST, messages.size()))) {
      // Slack's own kind of citation is not documented here
      var linked = message.withLinks();
      var response = JsonNodeFactory.instance.objectNode();
      response.put("response_type", "ephemeral").put("replace_original", false);
      response.put("text", linked.text()).set("blocks", linked.blocks());
      calls.respond(url, response);
    }
  }

  /** Removes the message whose button was pressed. */
  void deleteOriginal(String url) {
    calls.respond(url, JsonNodeFactory.instance.objectNode().put("delete_original", true));
  }
}
