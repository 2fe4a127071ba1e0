package hoidap.web;

import hoidap.conversation.Conversations;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /api/conversations/{id}}. */
record ConversationHandler(Conversations conversations) implements Handler {
  @Override
  public void handle(Context context) {
    var id = context.pathParam("id");
    var turns = conversations.turns(id);
    if (turns.isEmpty()) {
      throw RequestException.notFound("unknown_conversation", "Không có cuộc hỏi này.");
    }
    Responses.json(context, ConversationJson.of(id, turns));
  }
}
