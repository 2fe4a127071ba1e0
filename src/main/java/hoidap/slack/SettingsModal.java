package hoidap.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks how the bot is to answer in a channel. */
final class SettingsModal {
  static final String CALLBACK = "settings";
  static final String PUBLISHER = "publisher";
  static final String FROM = "from";
  static final String TO = "to";
  static final String AUDIENCE = "audience";
  static final String FOLLOW_UP = "follow_up";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "all";
  private static final String ASKER = "asker";
  private static final String CHANNEL = "channel";
  private static final String MENTIONS = "mentions";
  private static final int MOST_OPTIONS = 99; // and one for all
  private static final int LONGEST_VALUE = 150; // of an option

  private SettingsModal() {}

  /**
   * Returns the view.
   *
   * @param publishers to choose from, most articles first
   */
  static ObjectNode of(Place place, ChannelSettings now, List<String> publishers) {
    var view = Block.of("modal").put("callback_id", CALLBACK);
    view.put("private_metadata", written(place));
    view.set("title", Block.plainText("Cài đặt kênh", 24));
    view.set("submit", Block.plainText("Lưu", 24));
    view.set("close", Block.plainText("Hủy", 24));
    var blocks =
        List.of(
            input(PUBLISHER, "Chỉ trả lời từ bài của", publisher(now.publisher(), publishers)),
            input(FROM, "Đăng từ ngày", day(now.from())).put("optional", true),
            input(TO, "Đến ngày", day(now.to())).put("optional", true),
            input(AUDIENCE, "Ai thấy câu trả lời", audience(now.onlyAsker())),
            input(FOLLOW_UP, "Khi nào trả lời", mentions(now.onlyMentions())));
    view.set("blocks", Block.array(blocks));
    return view;
  }

  private static ObjectNode input(String id, String label, ObjectNode element) {
    var block = Block.of("input").put("block_id", id);
    block.set("label", Block.plainText(label, Block.LONGEST_TEXT));
    block.set("element", element.put("action_id", id));
    return block;
  }

  private static ObjectNode option(String value, String label) {
    var option = Block.of("plain").put("value", value);
    option.remove("type");
    option.set("text", Block.plainText(label, Block.LONGEST_LABEL));
    return option;
  }

  private static ObjectNode choice(String type, List<ObjectNode> options, String chosen) {
    var element = Block.of(type);
    element.set("options", Block.array(options));
    options.stream()
        .filter(option -> option.path("value").asText().equals(chosen))
        .findFirst()
        .ifPresent(option -> element.set("initial_option", option));
    return element;
  }

  private static ObjectNode publisher(String chosen, List<String> publishers) {
    var options = new ArrayList<ObjectNode>();
    options.add(option(ALL, "Tất cả các báo"));
    var names = new ArrayList<String>(publishers);
    names.remove(chosen);
    if (!chosen.isEmpty()) {
      names.add(0, chosen);
    }
    names.stream()
        .filter(name -> !name.isBlank() && name.length() < LONGEST_VALUE)
        .limit(MOST_OPTIONS)
        .forEach(name -> options.add(option("=" + name, name)));
    return choice("static_select", options, chosen.isEmpty() ? ALL : "=" + chosen);
  }

  private static ObjectNode day(String chosen) {
    var element = Block.of("datepicker");
    return chosen.isEmpty() ? element : element.put("initial_date", chosen);
  }

  private static ObjectNode audience(boolean onlyAsker) {
    return choice(
        "radio_buttons",
        List.of(
            option(CHANNEL, "Cả kênh"), option(ASKER, "Chỉ người hỏi, có nút “Chia sẻ với kênh”")),
        onlyAsker ? ASKER : CHANNEL);
  }

  private static ObjectNode mentions(boolean onlyMentions) {
    return choice(
        "radio_buttons",
        List.of(
            option(ALL, "Cả khi hỏi tiếp trong chuỗi trả lời của bot"),
            option(MENTIONS, "Chỉ khi được nhắc tên")),
        onlyMentions ? MENTIONS : ALL);
  }

  private static String written(Place place) {
    try {
      return JSON.writeValueAsString(place);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + place, e);
    }
  }

  /** Returns the channel that a view is about; empty where it is another view. */
  static Optional<Place> place(View view) {
    try {
      return Optional.of(JSON.readValue(view.getPrivateMetadata(), Place.class));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns what was chosen. */
  static ChannelSettings chosen(View view) {
    var values = view.getState().getValues();
    var publisher = option(values, PUBLISHER);
    return new ChannelSettings(
        publisher.startsWith("=") ? publisher.substring(1) : "",
        date(values, FROM),
        date(values, TO),
        option(values, AUDIENCE).equals(ASKER),
        option(values, FOLLOW_UP).equals(MENTIONS));
  }

  private static String option(Map<String, Map<String, ViewState.Value>> values, String id) {
    return Optional.ofNullable(values.get(id))
        .map(block -> block.get(id))
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue)
        .orElse("");
  }

  private static boolean isDay(String date) {
    try {
      return LocalDate.parse(date).toString().equals(date);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String date(Map<String, Map<String, ViewState.Value>> values, String id) {
    return Optional.ofNullable(values.get(id))
        .map(block -> block.get(id))
        .map(ViewState.Value::getSelectedDate)
        .filter(SettingsModal::isDay)
        .orElse("");
  }
}
