package hoidap.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A message that Slack takes.
 *
 * @param text what notifications and screen readers say of it, with Slack's three characters
 *     written out
 * @param blocks what is shown
 */
record SlackMessage(String text, ArrayNode blocks) {
  /** Slack cuts longer ones. */
  private static final int LONGEST = 3_900; // UTF-16 units

  /** Makes the message of {@code blocks}. */
  static SlackMessage of(List<ObjectNode> blocks) {
    var text =
        blocks.stream()
            .map(SlackMessage::words)
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("\n"));
    return new SlackMessage(escaped(text), Block.array(blocks));
  }

  /** Makes a message of words without anything else. */
  static SlackMessage ofWords(String words) {
    return of(List.of(Block.richText(List.of(Block.text(words, false)))));
  }

  /** Returns the same with links in place of Slack's own kind of citation. */
  SlackMessage withLinks() {
    var linked = blocks.deepCopy();
    for (var citation : citations(linked)) {
      citation.put("type", "link").put("text", "[" + citation.path("index").asInt() + "]");
      citation.remove(List.of("index", "details"));
    }
    return new SlackMessage(text, linked);
  }

  private static List<ObjectNode> citations(JsonNode blocks) {
    return blocks.findParents("details").stream().map(ObjectNode.class::cast).toList();
  }

  /** Returns a text short enough after its characters are written out. */
  private static String escaped(String text) {
    var escaped = ShownText.escaped(text);
    for (int limit = LONGEST; escaped.length() > LONGEST; limit = limit * 4 / 5) {
      escaped = ShownText.escaped(TextCut.shortened(text, limit));
    }
    return escaped;
  }

  /** Returns the words of a block, without those on buttons. */
  private static String words(JsonNode block) {
    var type = block.path("type").asText();
    if (type.endsWith("actions")) {
      return "";
    }
    if (block.path("text").isTextual()) {
      return type.equals("citation")
          ? "[" + block.get("text").asText() + "]"
          : block.get("text").asText();
    }
    return StreamSupport.stream(block.path("elements").spliterator(), false)
        .map(SlackMessage::words)
        .collect(Collectors.joining());
  }
}
