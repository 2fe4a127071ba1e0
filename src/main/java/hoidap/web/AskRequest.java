package hoidap.web;

import com.fasterxml.jackson.databind.JsonNode;
import hoidap.article.Filter;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A question as a client sends it. Fields that are not known are passed over.
 *
 * @param conversation the client's, or a new one where that is none
 */
record AskRequest(String question, String conversation, Filter filter) {
  private static final Pattern CONVERSATION =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static AskRequest read(byte[] body) {
    var json = json(body);
    return new AskRequest(
        Parameters.question(text(json, "question")),
        conversation(text(json, "conversation")),
        Parameters.filter(text(json, "from"), text(json, "to"), text(json, "publisher")));
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

  private static String conversation(String given) {
    return CONVERSATION.matcher(given).matches() ? given : newConversation();
  }

  static String newConversation() {
    return UUID.randomUUID().toString();
  }
}
