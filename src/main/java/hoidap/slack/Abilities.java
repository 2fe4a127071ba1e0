package hoidap.slack;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what Slack does not do in a workspace, apart for channels and direct messages. */
final class Abilities {
  /** Errors that say that a method is not to be had there, whatever it is called with. */
  private static final Set<String> LASTING =
      Set.of(
          "access_denied",
          "channel_type_not_supported",
          "feature_not_enabled",
          "invalid_arguments",
          "invalid_chunks",
          "method_deprecated",
          "method_not_supported_for_channel_type",
          "missing_scope",
          "no_permission",
          "not_allowed",
          "not_allowed_token_type",
          "team_access_not_granted",
          "unknown_method");

  private final Map<String, Boolean> missing = new ConcurrentHashMap<>();

  boolean has(String method, Place place) {
    return !missing.containsKey(key(method, place));
  }

  /** Remembers a failure if it will be the same next time. */
  void note(String method, Place place, SlackException failure) {
    if (LASTING.contains(failure.error())) {
      missing.put(key(method, place), true);
    }
  }

  boolean hasCitations(Place place) {
    return has("citation", place);
  }

  /** Remembers that Slack's own kind of citation is refused there. */
  void noCitations(Place place) {
    missing.put(key("citation", place), true);
  }

  private static String key(String method, Place place) {
    return place.team() + (place.isDirect() ? " direct " : " channel ") + method;
  }
}
