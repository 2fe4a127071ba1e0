package hoidap.slack;

import static hoidap.slack.BotServer.json;
import static hoidap.slack.BotServer.mention;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is signed but makes no sense is refused or passed over: 500 would have Slack send it again.
 */
@Timeout(300)
class SignedJunkTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path folder;
  private BotServer bot;
  private int tried;

  @BeforeEach
  void start() {
    bot = new BotServer(folder).start();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void send(String body, String type) {
    tried++;
    var status = bot.send(body, type, Instant.now(), BotServer.SECRET).statusCode();
    assertTrue(status == 200 || status == 400, () -> status + " for " + type + " " + body);
  }

  private static String payload(JsonNode json) {
    return "payload=" + URLEncoder.encode(json.toString(), StandardCharsets.UTF_8);
  }

  /**
   * Returns copies of {@code json} with something else in place of each of its parts, or nothing.
   */
  private static List<JsonNode> changed(JsonNode json) {
    var all = new ArrayList<JsonNode>();
    change(json, json, all);
    return all;
  }

  private static void change(JsonNode whole, JsonNode part, List<JsonNode> all) {
    if (part instanceof ObjectNode object) {
      for (var name : List.copyOf(names(object))) {
        var before = object.get(name);
        object.remove(name);
        all.add(whole.deepCopy());
        for (var other : others()) {
          object.set(name, other);
          all.add(whole.deepCopy());
        }
        object.set(name, before);
        change(whole, before, all);
      }
    } else if (part instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        change(whole, array.get(i), all);
      }
    }
  }

  private static List<String> names(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<JsonNode> others() {
    return List.of(
        JSON.nullNode(),
        JSON.numberNode(7),
        JSON.textNode(""),
        JSON.textNode("\u0000 % <@U> 2026-02-30"),
        JSON.arrayNode().add(JSON.nullNode()),
        JSON.objectNode());
  }

  private static ObjectNode interaction(String type) {
    var payload = json("{'token':'x','api_app_id':'A0','trigger_id':'t','response_url':''}");
    payload.put("type", type);
    payload.putObject("team").put("id", "T0TEST");
    payload.putObject("user").put("id", "U1").put("team_id", "T0TEST");
    payload.putObject("channel").put("id", "C1");
    return payload;
  }

  @Test
  void changedEventsAreTakenOrRefused() {
    for (var event : changed(BotServer.wrapped("Ev1", mention("1700000100.1", "<@U0BOT>")))) {
      send(event.toString(), "application/json");
    }
    assertStillAnswers();
  }

  @Test
  void changedShortcutsAndButtonsAreTakenOrRefused() {
    var shortcut = interaction("message_action").put("callback_id", "ask_archive");
    shortcut
        .put("message_ts", "1700000100.1")
        .putObject("message")
        .put("text", "")
        .put("type", "message");
    var press = interaction("block_actions");
    press
        .putArray("actions")
        .addObject()
        .put("action_id", "feedback")
        .put("type", "button")
        .put("value", "up:x");
    press.putObject("container").put("type", "message");
    var view = interaction("view_submission");
    var shown = view.putObject("view").put("id", "V1").put("callback_id", SettingsModal.CALLBACK);
    shown.put(
        "private_metadata",
        "{\"team\":\"T0TEST\",\"channel\":\"C1\",\"thread\":\"\",\"user\":\"U1\"}");
    var from = shown.putObject("state").putObject("values").putObject("from").putObject("from");
    from.put("type", "datepicker").put("selected_date", "2026-02-05");
    for (var base : List.of(shortcut, press, view)) {
      for (var one : changed(base)) {
        send(payload(one), FORM);
      }
    }
    assertStillAnswers();
  }

  @Test
  void whatIsNoRequestIsRefused() {
    var bodies =
        List.of(
            "",
            "a",
            "{",
            "{}",
            "[]",
            "null",
            "1",
            "\"a\"",
            "[".repeat(20_000),
            "{\"a\":".repeat(20_000),
            "{\"type\":\"event_callback\"}",
            "{\"type\":\"url_verification\"}",
            "{\"type\":1}",
            "payload=",
            "payload=%",
            "payload=%zz&payload={}",
            "payload=[]",
            "payload=" + "%5B".repeat(20_000),
            "payload=%7B%22type%22%3A%22nonsense%22%7D",
            "command=",
            "command=/hoidap",
            "command=/hoidap&text=%",
            "command=/hoidap&text=%00&team_id=%00&channel_id=%00&user_id=%00",
            "command=/hoidap&text=a&team_id=T0TEST",
            "command=/khac&text=a",
            "ssl_check=1",
            "&&&=&=",
            "\0\1\2",
            "a".repeat(100_000));
    for (var body : bodies) {
      for (var type : List.of("application/json", FORM, "text/plain", "multipart/form-data")) {
        send(body, type);
      }
    }
    assertStillAnswers();
  }

  private void assertStillAnswers() {
    assertTrue(tried > 100, String.valueOf(tried));
    assertEquals(
        200, bot.send("EvLast", mention("1700009999.9", "Cầu Mỹ Lợi dài bao nhiêu?")).statusCode());
    bot.awaitCalls("chat.stopStream", 1);
  }
}
