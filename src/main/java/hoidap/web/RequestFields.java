package hoidap.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The fields of the JSON object that a client sent; those not asked for are passed over. */
record RequestFields(JsonNode json) {

  static RequestFields read(byte[] body) {
    try {
      var json = Json.read(body);
      if (json.isObject()) {
        return new RequestFields(json);
      }
    } catch (IOException e) {
      // answered below, as is JSON of another kind
    }
    throw RequestException.bad(
        "malformed_json", "Nội dung gửi lên phải là một đối tượng JSON như tài liệu mô tả.");
  }

  /** Returns a text, empty where it is missing or null. */
  String text(String name) {
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

  /** Returns a list of texts, none of them empty; empty where it is missing or null. */
  List<String> texts(String name) {
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
}
