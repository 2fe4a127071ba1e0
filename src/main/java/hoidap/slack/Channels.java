package hoidap.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Settings of channels: table {@code channel}. */
record Channels(SlackFile file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  ChannelSettings of(String team, String channel) {
    var sql = "SELECT settings FROM channel WHERE team = ? AND channel = ?";
    return SlackFile.<List<ChannelSettings>>ifPossible(
            () -> file.select(sql, row -> read(row.getString(1)), team, channel), List.of())
        .stream()
        .findFirst()
        .orElse(ChannelSettings.USUAL);
  }

  void put(String team, String channel, ChannelSettings settings) {
    var sql = "INSERT OR REPLACE INTO channel (team, channel, settings) VALUES (?, ?, ?)";
    file.update(sql, team, channel, written(settings));
  }

  private static String written(ChannelSettings settings) {
    try {
      return JSON.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + settings, e);
    }
  }

  private static ChannelSettings read(String json) {
    try {
      return JSON.readValue(json, ChannelSettings.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the settings of a channel: " + json, e);
    }
  }
}
