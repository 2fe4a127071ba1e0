package hoidap.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where a request comes from: who sent it to this server, or, where that was a proxy, who
 * sent it there.
 */
record ClientAddress(Set<InetAddress> proxies) {
  /** What may be an address; a name is never looked up. */
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]{0,40}:[0-9A-Fa-f:.]{1,40}");

  /** Bytes of an IPv6 address that are given to one customer; the others are of their choice. */
  private static final int NETWORK_BYTES = 8;

  /** Returns a name for the client; an IPv6 network is one. */
  String of(Context context) {
    var sender = address(context.ip());
    if (sender.isEmpty()) {
      return context.ip();
    }
    var client = sender.get();
    for (var said : saidNearestFirst(context)) {
      var before = address(said);
      if (!proxies.contains(client) || before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return name(client);
  }

  private static List<String> saidNearestFirst(Context context) {
    var said = new ArrayList<String>();
    for (var values = context.req().getHeaders("X-Forwarded-For"); values.hasMoreElements(); ) {
      said.addAll(Arrays.asList(values.nextElement().split(",")));
    }
    Collections.reverse(said);
    return said;
  }

  private static Optional<InetAddress> address(String written) {
    var numbers = written.strip().replaceAll("^\\[|\\]$", "");
    try {
      return NUMBERS.matcher(numbers).matches()
          ? Optional.of(InetAddress.getByName(numbers))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static String name(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
        : address.getHostAddress();
  }
}
