package hoidap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say who may ask, and how much. Their descriptions come from {@link Setting}. */
final class AccessFlags {
  @Option(names = "--host", paramLabel = "ADDRESS")
  private @Nullable String host;

  @Option(names = "--hosts", paramLabel = "NAMES|local|all")
  private @Nullable String hosts;

  @Option(names = "--answer-seconds", paramLabel = "N")
  private @Nullable String answerSeconds;

  @Option(names = "--client-limit", paramLabel = "N")
  private @Nullable String clientLimit;

  @Option(names = "--proxies", paramLabel = "ADDRESSES|none")
  private @Nullable String proxies;

  /** Adds those that were given. */
  void addTo(Map<Setting, String> more) {
    SettingFlags.put(more, Setting.HOST, host);
    SettingFlags.put(more, Setting.HOSTS, hosts);
    SettingFlags.put(more, Setting.ANSWER_SECONDS, answerSeconds);
    SettingFlags.put(more, Setting.CLIENT_LIMIT, clientLimit);
    SettingFlags.put(more, Setting.PROXIES, proxies);
  }
}
