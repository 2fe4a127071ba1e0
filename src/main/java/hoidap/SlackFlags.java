package hoidap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of the Slack bot. Their descriptions come from {@link Setting}. */
final class SlackFlags {
  @Option(names = "--slack-file", paramLabel = "FILE")
  private @Nullable String file;

  @Option(names = "--slack-address", paramLabel = "URL|none")
  private @Nullable String address;

  @Option(names = "--slack-teams", paramLabel = "IDS|all")
  private @Nullable String teams;

  @Option(names = "--slack-channels", paramLabel = "IDS|all")
  private @Nullable String channels;

  @Option(names = "--slack-follow-up", paramLabel = "on|off")
  private @Nullable String followUp;

  @Option(names = "--slack-user-limit", paramLabel = "N")
  private @Nullable String userLimit;

  @Option(names = "--slack-channel-limit", paramLabel = "N")
  private @Nullable String channelLimit;

  @Option(names = "--slack-api", paramLabel = "URL")
  private @Nullable String api;

  /** Adds those that were given. */
  void addTo(Map<Setting, String> more) {
    SettingFlags.put(more, Setting.SLACK_FILE, file);
    SettingFlags.put(more, Setting.SLACK_ADDRESS, address);
    SettingFlags.put(more, Setting.SLACK_TEAMS, teams);
    SettingFlags.put(more, Setting.SLACK_CHANNELS, channels);
    SettingFlags.put(more, Setting.SLACK_FOLLOW_UP, followUp);
    SettingFlags.put(more, Setting.SLACK_USER_LIMIT, userLimit);
    SettingFlags.put(more, Setting.SLACK_CHANNEL_LIMIT, channelLimit);
    SettingFlags.put(more, Setting.SLACK_API, api);
  }
}
