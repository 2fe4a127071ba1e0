package hoidap.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hoidap.conversation.Conversation;
import hoidap.conversation.Story;
import hoidap.conversation.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was said in a thread before the bot was called into it. */
final class EarlierMessages {
  private static final int MOST = 200;

  private final SlackCalls calls;
  private final BotIdentity bot;

  EarlierMessages(SlackCalls calls, BotIdentity bot) {
    this.calls = calls;
    this.bot = bot;
  }

  /** Returns the last of them as turns, oldest first; none where Slack does not tell. */
  List<Turn> before(Asked asked) {
    if (asked.thread().isEmpty()) {
      return List.of();
    }
    var arguments = JsonNodeFactory.instance.objectNode();
    arguments.put("channel", asked.channel()).put("ts", asked.thread()).put("limit", MOST);
    try {
      var reply = calls.call("conversations.replies", arguments.put("latest", asked.time()));
      return turns(asked, reply.body().path("messages"));
    } catch (SlackException e) {
      return List.of(); // the question has to stand alone
    }
  }

  private List<Turn> turns(Asked asked, JsonNode messages) {
    var turns = new ArrayList<Turn>();
    for (var message : messages) {
      if (message.path("ts").asText().compareTo(asked.time()) < 0) {
        add(turns, message);
      }
    }
    return turns.subList(Math.max(0, turns.size() - Conversation.REMEMBERED), turns.size());
  }

  private void add(List<Turn> turns, JsonNode message) {
    var text = QuestionText.of(message.path("text").asText());
    boolean isBot = message.has("bot_id") || bot.is(message.path("user").asText());
    if (isBot && !turns.isEmpty()) {
      var last = turns.remove(turns.size() - 1);
      turns.add(turn(last.typed(), (last.answer() + "\n" + text).strip()));
    } else if (!isBot && !text.isEmpty()) {
      turns.add(turn(text, ""));
    }
  }

  private static Turn turn(String typed, String answer) {
    return new Turn(typed, typed, answer, List.of(), Story.NONE, Instant.now());
  }
}
