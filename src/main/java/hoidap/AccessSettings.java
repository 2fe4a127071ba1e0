package hoidap;

import hoidap.bounds.Processors;
import hoidap.web.Access;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings that say who may ask, and how much. */
record AccessSettings(Settings settings) {
  private static final String NONE = "none";

  /** An address in numbers: a name would have to be looked up. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /** Returns how much may be asked of a server that answers by {@code processors}. */
  Access access(Processors processors) {
    return new Access(
        processors, answerTime(), settings.perMinute(Setting.CLIENT_LIMIT), proxies());
  }

  /** Returns the most time of a processor that an answer may take. */
  Duration answerTime() {
    return Duration.ofSeconds(settings.count(Setting.ANSWER_SECONDS));
  }

  private Set<InetAddress> proxies() {
    var value = settings.value(Setting.PROXIES).strip();
    return value.equals(NONE)
        ? Set.of()
        : Arrays.stream(value.split("\\s+")).map(AccessSettings::proxy).collect(Collectors.toSet());
  }

  private static InetAddress proxy(String written) {
    try {
      if (ADDRESS.matcher(written).matches()) {
        return InetAddress.getByName(written);
      }
    } catch (UnknownHostException e) {
      // refused below
    }
    throw new UsageException(
        "A proxy is '%s'; give addresses such as 10.0.0.2 with blanks between them, or 'none'."
            .formatted(written));
  }
}
