package hoidap.web;

import hoidap.conversation.OwnerToken;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells whose conversations a request may use: those of its token, or of its cookie, or, where it
 * has neither, of somebody new, who has none.
 */
final class Asker {
  /** What carries a token where there is no body for it. */
  static final String HEADER = "X-Hoidap-Token";

  private Asker() {}

  /** Returns whose request it is. */
  static String of(Context context) {
    return ofHeader(context)
        .or(() -> Optional.of(OwnerCookie.of(context)).filter(cookie -> !cookie.isEmpty()))
        .orElseGet(() -> OwnerToken.random().owner());
  }

  /** Returns whose token was sent in the header, if one was. */
  static Optional<String> ofHeader(Context context) {
    return of(Objects.requireNonNullElse(context.header(HEADER), ""));
  }

  /** Returns whose token was sent, if one was. */
  static Optional<String> of(String token) {
    return OwnerToken.of(token).map(OwnerToken::owner);
  }
}
