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
    var query = "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    return address.map(base -> base.toASCIIString().replaceAll("/+$", "") + "/" + query);
  }
}
