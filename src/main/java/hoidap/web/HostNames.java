package hoidap.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names by which browsers may ask for this server. Were every name served, a page elsewhere
 * could have its own name point to this server and read what only its pages should (DNS rebinding);
 * with an address in numbers, or localhost, that cannot be done.
 *
 * @param names in lower case; "*.example.vn" stands for all below a domain
 * @param all whether every name will do
 */
public record HostNames(Set<String> names, boolean all) {
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");
  private static final String LOCAL = "localhost";

  public HostNames {
    names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns one that allows every name. */
  public static HostNames any() {
    return new HostNames(Set.of(), true);
  }

  /**
   * Refuses a request for another name.
   *
   * @param signed paths where what is sent is signed by its sender, who may use any name
   */
  void require(Context context, List<String> signed) {
    var host = context.header("Host");
    if (host != null && !allows(host) && !signed.contains(context.path())) {
      throw RequestException.of(
          421,
          "unknown_host",
          "Máy chủ này không nhận yêu cầu gửi đến tên miền này. Quản trị viên có thể cho phép bằng"
              + " thiết lập \"hosts\" (--hosts).");
    }
  }

  /** Returns whether a request may have {@code host}, a name with or without a port. */
  boolean allows(String host) {
    var name = PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    return all
        || name.equals(LOCAL)
        || NUMBERS.matcher(name).matches()
        || names.contains(name)
        || isBelow(name);
  }

  private boolean isBelow(String name) {
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      if (names.contains("*" + name.substring(dot))) {
        return true;
      }
    }
    return false;
  }
}
