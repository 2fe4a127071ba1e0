package hoidap.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** The cookie that tells whose conversations are whose: a random number, and nothing else. */
final class OwnerCookie {
  static final String NAME = "hoidap";

  private static final int SECONDS = Math.toIntExact(Duration.ofDays(365).toSeconds());

  private OwnerCookie() {}

  /** Returns whose request it is, empty where it came without the cookie. */
  static String of(Context context) {
    var value = Objects.requireNonNullElse(context.cookie(NAME), "");
    return AskRequest.isId(value) ? value : "";
  }

  /** Returns whose request it is; sets the cookie for another year. */
  static String ensured(Context context) {
    var known = of(context);
    var owner = known.isEmpty() ? UUID.randomUUID().toString() : known;
    var cookie = new Cookie(NAME, owner, "/", SECONDS, isSecure(context));
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
    return owner;
  }

  /** Returns whether the browser came by HTTPS, be it through a proxy. */
  private static boolean isSecure(Context context) {
    return context.scheme().equals("https")
        || "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
  }
}
