package hoidap.web;

import hoidap.answer.Dialogue;
import hoidap.answer.Inquiry;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A question as a client sends it.
 *
 * @param given id of the conversation that it goes on with; empty where it begins one
 * @param request the client's id of this request; empty where it has none
 * @param token by which a client without a cookie goes on; empty where it has none
 */
record AskRequest(Inquiry inquiry, String given, String request, String token) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static AskRequest read(byte[] body) {
    var fields = RequestFields.read(body);
    return new AskRequest(
        new Inquiry(
            Parameters.question(fields.text("question")),
            Parameters.filter(
                fields.text("from"),
                fields.text("to"),
                fields.text("publisher"),
                fields.text("section")),
            Parameters.without(fields.texts("without"))),
        id(fields.text("conversation")),
        id(fields.text("request")),
        fields.text("token"));
  }

  /** Returns what whoever sent {@code context} asks with it. */
  Dialogue.Asked by(Context context) {
    var owner = Asker.of(token).orElseGet(() -> Asker.of(context));
    return new Dialogue.Asked(inquiry, given, request, owner, List.of());
  }

  /** Returns an id that is none as an empty one. */
  private static String id(String given) {
    return isId(given) ? given : "";
  }

  static boolean isId(String given) {
    return ID.matcher(given).matches();
  }
}
