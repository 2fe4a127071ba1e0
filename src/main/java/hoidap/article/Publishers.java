package hoidap.article;

import hoidap.text.ResourceLines;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of publishers by the domain of an address and by the code in a byline. */
final class Publishers {
  private static final Publishers KNOWN = load();

  private final Map<String, String> byDomain = new HashMap<>();
  private final Map<String, String> byCode = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  private Publishers() {}

  /** Returns the publisher of an address: its name where known, else the domain itself. */
  static Optional<String> ofAddress(String url) {
    var host = host(url);
    for (var domain = host; domain.contains("."); domain = parent(domain)) {
      var name = KNOWN.byDomain.get(domain);
      if (name != null) {
        return Optional.of(name);
      }
    }
    return host.isEmpty() ? Optional.empty() : Optional.of(host);
  }

  /** Returns the publisher whose byline code that is ("TPO": "Tiền Phong"), or empty. */
  static Optional<String> ofCode(String code) {
    return Optional.ofNullable(KNOWN.byCode.get(key(code)));
  }

  /** Returns the publisher that a source line names by code or in full ("Theo Nhân Dân"). */
  static Optional<String> ofCredit(String credit) {
    return ofCode(credit).or(() -> Optional.ofNullable(KNOWN.byName.get(key(credit))));
  }

  private static String host(String url) {
    try {
      var host = URI.create(url.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String parent(String domain) {
    return domain.substring(domain.indexOf('.') + 1);
  }

  private static String key(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  private static Publishers load() {
    var publishers = new Publishers();
    ResourceLines.of(Publishers.class, "publishers.tsv").forEach(publishers::add);
    return publishers;
  }

  private void add(String line) {
    var fields = line.split("\t", -1);
    byName.put(key(fields[0]), fields[0]);
    for (var domain : fields[1].split(",")) {
      byDomain.put(domain, fields[0]);
    }
    for (var code : fields[2].split(",")) {
      if (!code.isBlank()) {
        byCode.put(key(code), fields[0]);
      }
    }
  }
}
