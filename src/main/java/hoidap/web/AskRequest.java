package hoidap.web;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.answer.Inquiry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A question as a client sends it. Fields that are not known are passed over.
 *
 * @param conversation the client's, or a new one where that is none
 */
record AskRequest(Inquiry inquiry, String conversation) {
  private static final Pattern CONVERSATION =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static AskRequest read(byte[] body) {
    var json = json(body);
    return new AskRequest(
        new Inquiry(
            Parameters.question(text(json, "question")),
            Parameters.filter(
                text(json, "from"),
                text(json, "to"),
                text(json, "publisher"),
                text(json, "section")),
            Parameters.without(texts(json, "without"))),
        conversation(text(json, "conversation")));
  }

  private static JsonNode json(byte[] body) {
    try {
      var json = Json.read(body);
      if (json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      // answered below, as is JSON of another kind
    }
    throw RequestException.bad(
        "malformed_json", "Nội dung gửi lên phải là một đối tượng JSON có trường \"question\".");
  }

  private static String text(JsonNode json, String name) {
    var value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw RequestException.bad(
          "wrong_type", "Trường \"%s\" phải là một chuỗi ký tự.".formatted(name));
    }
    return value.textValue();
  }

  private static List<String> texts(JsonNode json, String name) {
    var values = json.path(name);
    if (values.isMissingNode() || values.isNull()) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    values.forEach(value -> texts.add(value.isTextual() ? value.textValue() : ""));
    if (!values.isArray() || texts.contains("")) {
      throw RequestException.bad(
          "wrong_type", "Trường \"%s\" phải là một danh sách chuỗi ký tự.".formatted(name));
    }
    return texts;
  }

  private static String conversation(String given) {
    return CONVERSATION.matcher(given).matches() ? given : newConversation();
  }

  static String newConversation() {
    return UUID.randomUUID().toString();
  }
}
