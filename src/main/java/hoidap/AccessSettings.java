package hoidap;

import hoidap.bounds.Processors;
import hoidap.web.Access;
import hoidap.web.HostNames;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings that say who may ask, and how much. */
record AccessSettings(Settings settings) {
  private static final String NONE = "none";
  private static final String LOCAL = "local";
  private static final String ALL = "all";

  /** A name, or all below a domain with "*." */
  private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

  /** An address in numbers: a name would have to be looked up. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,45}");

  /** Returns how much may be asked of a server that answers by {@code processors}. */
  Access access(Processors processors) {
    return new Access(
        processors, answerTime(), settings.perMinute(Setting.CLIENT_LIMIT), proxies(), hosts());
  }

  /** Returns the most time of a processor that an answer may take. */
  Duration answerTime() {
    return Duration.ofSeconds(settings.count(Setting.ANSWER_SECONDS));
  }

  /**
   * Returns the address to listen on.
   *
   * @throws UsageException if it is none of this machine
   */
  InetAddress host() {
    var value = settings.value(Setting.HOST).strip();
    try {
      if (!value.isEmpty()) {
        return InetAddress.getByName(value);
      }
    } catch (UnknownHostException e) {
      // refused below
    }
    throw new UsageException(
        "The host is '%s'; give an address of this machine, such as 127.0.0.1 or 0.0.0.0."
            .formatted(value));
  }

  /** Returns the names that are served: those set, and the one by which Slack's users come. */
  private HostNames hosts() {
    var value = settings.value(Setting.HOSTS).strip();
    if (value.equals(ALL)) {
      return HostNames.any();
    }
    var names = new HashSet<String>();
    if (!value.equals(LOCAL)) {
      names.addAll(List.of(value.split("\\s+")));
    }
    if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw new UsageException(
          "The hosts are '%s'; give names such as hoidap.example.vn with blanks between them, 'local' or 'all'."
              .formatted(value));
    }
    settings.slackAddress().map(URI::getHost).ifPresent(names::add);
    return new HostNames(names, false);
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
