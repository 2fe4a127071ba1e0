package hoidap.web;

import hoidap.bounds.Processors;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * How much may be asked of the server.
 *
 * @param processors by which answers are made, these and whatever others there are
 * @param answerTime most time of a processor that an answer may take
 * @param perMinute most questions and searches of one client in a minute
 * @param proxies addresses of those that are believed when they say for whom they ask
 */
public record Access(
    Processors processors, Duration answerTime, int perMinute, Set<InetAddress> proxies) {
  public Access {
    proxies = Set.copyOf(proxies);
  }

  /** Returns one by which everybody may ask as much as the machine can bear. */
  public static Access free() {
    return new Access(
        Processors.ofThisMachine(), Duration.ofSeconds(10), Integer.MAX_VALUE, Set.of());
  }
}
