package hoidap.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Refuses what pages of other sites would have a user's browser do here. A request that changes
 * something must come from this server's own page, or be of a kind that browsers let no other page
 * send without asking first. Programs that are no browser, and so have no cookie that somebody else
 * could make use of, need not take notice.
 */
final class ForeignPages {
  private static final Set<HandlerType> HARMLESS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final Set<String> OWN = Set.of("same-origin", "none");

  /** Sent by browsers over HTTPS and to this machine itself, and never by a page's will. */
  private static final String SITE = "Sec-Fetch-Site";

  private ForeignPages() {}

  static void refuse(Context context) {
    if (HARMLESS.contains(context.method())) {
      return;
    }
    var site = header(context, SITE);
    if (site.equals("cross-site")) {
      throw RequestException.of(
          403, "cross_site", "Yêu cầu này đến từ một trang khác nên không được nhận.");
    }
    if (!OWN.contains(site) && !isPreflighted(context) && !isOfSameOrigin(context)) {
      throw RequestException.of(
          415, "unsupported_media_type", "Hãy gửi yêu cầu với Content-Type là application/json.");
    }
  }

  /** Returns whether no browser would send it across sites without asking this server first. */
  private static boolean isPreflighted(Context context) {
    var type = header(context, Header.CONTENT_TYPE).toLowerCase(Locale.ROOT);
    return type.split(";", 2)[0].strip().equals("application/json")
        || !header(context, "X-Requested-With").isEmpty();
  }

  /** Returns whether it comes from a page of this server, or from no browser. */
  private static boolean isOfSameOrigin(Context context) {
    var origin = header(context, Header.ORIGIN);
    return origin.isEmpty()
        ? OwnerCookie.of(context).isEmpty() && header(context, SITE).isEmpty()
        : origin.equals("http://" + context.host()) || origin.equals("https://" + context.host());
  }

  /** Returns whether the browser says that its user asks for this, or a page of this server. */
  static boolean isOwn(Context context) {
    return OWN.contains(header(context, SITE));
  }

  private static String header(Context context, String name) {
    return Objects.requireNonNullElse(context.header(name), "");
  }
}
