package hoidap.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the web page is found.
 *
 * @param address its public address; empty where it has none
 */
record WebChat(Optional<URI> address) {
  /** Returns the address that asks a question there. */
  Optional<String> asking(String question) {
    return below("?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
  }

  /** Returns the address that shows a conversation there that is shared under a token. */
  Optional<String> showing(String token) {
    return below("chia-se/" + token);
  }

  /** Returns whether users of Slack reach it. */
  boolean isThere() {
    return address.isPresent();
  }

  private Optional<String> below(String path) {
    return address.map(base -> base.toASCIIString().replaceAll("(?<!/)/++$", "") + "/" + path);
  }
}
