package hoidap.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What Slack refuses of blocks, as its reference of Block Kit tells. */
final class BlockRules {
  /**
   * What a message's blocks may hold together. It is undocumented what counts: between the texts,
   * which were refused at 11,300, and all of the JSON, which is counted here.
   */
  private static final int LONGEST_MESSAGE = 13_200;

  private static final Map<String, Integer> MOST_ELEMENTS =
      Map.of("actions", 25, "context", 10, "context_actions", 5);

  private static final Set<String> ELSE =
      Set.of("divider", "header", "section", "rich_text", "input", "markdown");

  private static final Set<String> RICH =
      Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted");

  /** A block that Slack refuses. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    final String error;

    Refused(String error, String why) {
      super(why);
      this.error = error;
    }
  }

  private BlockRules() {}

  /**
   * Checks the blocks of a message or a view.
   *
   * @param most 50 in a message, 100 in a view
   * @throws Refused with Slack's error
   */
  static void check(JsonNode blocks, int most) {
    require(blocks.isArray(), "blocks is no array");
    require(blocks.size() <= most, "no more than " + most + " items allowed");
    var ids = new HashSet<String>();
    for (var block : blocks) {
      var id = block.path("block_id").asText();
      require(id.isEmpty() || ids.add(id), "block_id " + id + " is there twice");
      require(id.length() <= 255, "block_id is too long");
      block(block);
    }
    int length = blocks.toString().length();
    if (most == 50 && length > LONGEST_MESSAGE) {
      throw new Refused("msg_blocks_too_long", "the blocks have " + length + " characters");
    }
  }

  private static void block(JsonNode block) {
    var type = block.path("type").asText();
    require(MOST_ELEMENTS.containsKey(type) || ELSE.contains(type), "unsupported type: " + type);
    if (MOST_ELEMENTS.containsKey(type)) {
      int size = block.path("elements").size();
      require(size >= 1 && size <= MOST_ELEMENTS.get(type), size + " elements in " + type);
    }
    switch (type) {
      case "section" -> section(block);
      case "header" -> text(block.path("text"), 150);
      case "context" -> block.path("elements").forEach(text -> text(text, 3_000));
      case "rich_text" -> richText(block);
      case "actions", "context_actions" -> elements(block);
      case "markdown" -> sized(block.path("text"), 12_000);
      default -> {}
    }
  }

  private static void section(JsonNode block) {
    require(block.has("text") || block.has("fields"), "a section needs text or fields");
    if (block.has("text")) {
      text(block.get("text"), 3_000);
    }
    require(block.path("fields").size() <= 10, "more than 10 fields");
    block.path("fields").forEach(field -> text(field, 2_000));
  }

  private static void text(JsonNode text, int most) {
    var type = text.path("type").asText();
    require(type.equals("plain_text") || type.equals("mrkdwn"), "no text object: " + text);
    sized(text.path("text"), most);
  }

  private static void label(JsonNode text) {
    require(text.path("type").asText().equals("plain_text"), "only plain_text here: " + text);
    sized(text.path("text"), 75);
  }

  private static void sized(JsonNode text, int most) {
    require(text.isTextual(), "missing text");
    require(!text.asText().isEmpty(), "must be more than 0 characters");
    require(text.asText().length() <= most, "must be less than " + (most + 1) + " characters");
  }

  private static void richText(JsonNode block) {
    require(block.path("elements").size() > 0, "rich_text without elements");
    for (var section : block.path("elements")) {
      require(RICH.contains(section.path("type").asText()), "in rich_text: " + section);
      require(section.path("elements").size() > 0, "rich_text_section without elements");
      section.path("elements").forEach(BlockRules::run);
    }
  }

  private static void run(JsonNode run) {
    switch (run.path("type").asText()) {
      case "text" -> sized(run.path("text"), 40_000);
      case "link" -> sized(run.path("url"), 3_000);
      case "user" -> require(run.path("user_id").asText().matches("[UW]\\w+"), "no user: " + run);
      case "citation" -> {
        sized(run.path("url"), 3_000);
        sized(run.path("text"), 3_000);
        require(run.path("index").isInt(), "citation without index");
        require(run.path("details").has("citation_type"), "citation without details");
      }
      case "emoji", "rich_text_section" -> {}
      default -> throw new Refused("invalid_blocks", "not for bots' text: " + run);
    }
  }

  private static void elements(JsonNode block) {
    var ids = new HashSet<String>();
    for (var element : block.path("elements")) {
      var id = element.path("action_id").asText();
      require(id.length() <= 255, "action_id is too long");
      require(id.isEmpty() || ids.add(id), "action_id " + id + " is there twice");
      switch (element.path("type").asText()) {
        case "button" -> button(element);
        case "feedback_buttons" -> {
          feedback(element.path("positive_button"));
          feedback(element.path("negative_button"));
        }
        default -> {}
      }
    }
  }

  private static void button(JsonNode button) {
    label(button.path("text"));
    require(button.path("value").asText().length() <= 2_000, "value is too long");
    require(button.path("url").asText().length() <= 3_000, "url is too long");
  }

  private static void feedback(JsonNode button) {
    label(button.path("text"));
    sized(button.path("value"), 2_000);
    require(button.path("accessibility_label").asText().length() <= 75, "label is too long");
  }

  static void require(boolean held, String why) {
    if (!held) {
      throw new Refused("invalid_blocks", "[ERROR] " + why);
    }
  }
}
