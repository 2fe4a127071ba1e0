package hoidap.web;

import hoidap.bounds.Processors;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * Who may ask the server, and how much.
 *
 * @param processors by which answers are made, these and whatever others there are
 * @param answerTime most time of a processor that an answer may take
 * @param perMinute most questions and searches of one client in a minute
 * @param proxies addresses of those that are believed when they say for whom they ask
 * @param hosts names under which the server may be asked for
 */
public record Access(
    Processors processors,
    Duration answerTime,
    int perMinute,
    Set<InetAddress> proxies,
    HostNames hosts) {
  public Access {
    proxies = Set.copyOf(proxies);
  }

  /** Returns one by which everybody may ask by any name, as much as the machine can bear. */
  public static Access free() {
    return new Access(
        Processors.ofThisMachine(),
        Duration.ofSeconds(10),
        Integer.MAX_VALUE,
        Set.of(),
        HostNames.any());
  }
}
