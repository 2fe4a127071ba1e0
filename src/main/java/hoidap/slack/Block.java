package hoidap.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes the objects of Block Kit. Texts are shown as they are: no kind of text here has markup. */
final class Block {
  /** Most UTF-16 units of a text object or a block of rich text. */
  static final int LONGEST_TEXT = 3_000;

  /** Most UTF-16 units on a button. */
  static final int LONGEST_LABEL = 75;

  /** Most UTF-16 units that a button can carry. */
  static final int LONGEST_VALUE = 2_000;

  private Block() {}

  /** Returns an object of that type. */
  static ObjectNode of(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode of(String type, List<ObjectNode> elements) {
    var block = of(type);
    block.set("elements", array(elements));
    return block;
  }

  /** Returns an array of objects. */
  static ArrayNode array(List<ObjectNode> objects) {
    return JsonNodeFactory.instance.arrayNode().addAll(objects);
  }

  /** Returns a text object, cut where it is too long. */
  static ObjectNode plainText(String text, int limit) {
    return of("plain_text")
        .put("text", TextCut.shortened(ShownText.clean(text), limit))
        .put("emoji", false);
  }

  /** Returns a line in small grey letters. */
  static ObjectNode context(String text) {
    return of("context", List.of(plainText(text, LONGEST_TEXT)));
  }

  /** Returns flowing text. */
  static ObjectNode richText(List<ObjectNode> elements) {
    return of("rich_text", List.of(of("rich_text_section", elements)));
  }

  /** Returns text in letters of one width. */
  static ObjectNode preformatted(String text) {
    return of("rich_text", List.of(of("rich_text_preformatted", List.of(text(text, false)))));
  }

  /** Returns a run of flowing text. */
  static ObjectNode text(String text, boolean bold) {
    var element = of("text").put("text", ShownText.clean(text));
    if (bold) {
      element.putObject("style").put("bold", true);
    }
    return element;
  }

  /** Returns a link in flowing text. */
  static ObjectNode link(String url, String text) {
    return of("link").put("url", url).put("text", ShownText.clean(text));
  }

  /** Returns a row of buttons. */
  static ObjectNode actions(List<ObjectNode> buttons) {
    return of("actions", buttons);
  }

  /** Returns the row of small buttons under an answer. */
  static ObjectNode contextActions(ObjectNode element) {
    return of("context_actions", List.of(element));
  }

  /** Returns a button, told apart by {@code action}. */
  static ObjectNode button(String action, String label) {
    var button = of("button").put("action_id", action);
    button.set("text", plainText(label, LONGEST_LABEL));
    return button;
  }
}
