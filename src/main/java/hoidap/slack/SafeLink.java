package hoidap.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that articles name, as far as they may be linked. */
final class SafeLink {
  /** A block has room for several. */
  private static final int LONGEST = 1_000;

  private SafeLink() {}

  /** Returns the address in ASCII, if it is one of the web without a password in it. */
  static Optional<String> of(String url) {
    try {
      var uri = new URI(ShownText.clean(url).strip());
      var scheme = String.valueOf(uri.getScheme());
      boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
      var ascii = uri.toASCIIString().replace("|", "%7C");
      return web && uri.getHost() != null && uri.getUserInfo() == null && ascii.length() <= LONGEST
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
