package hoidap.slack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How the bot behaves.
 *
 * @param api address of Slack's Web API
 * @param file where it keeps what it must remember
 * @param address of the web page, as users reach it; empty where they do not
 * @param teams ids of workspaces that may ask; empty for all
 * @param channels ids of channels where it may be asked, {@link #DIRECT} for direct messages; empty
 *     for all
 * @param followUp whether a question in a thread it takes part in needs no mention
 * @param userLimit most questions of a user in a minute
 * @param channelLimit most questions of a channel in a minute
 */
public record SlackOptions(
    SlackTokens tokens,
    URI api,
    Path file,
    Optional<URI> address,
    Set<String> teams,
    Set<String> channels,
    boolean followUp,
    int userLimit,
    int channelLimit) {
  /** Stands for all direct messages among the channels. */
  public static final String DIRECT = "im";

  public SlackOptions {
    teams = Set.copyOf(teams);
    channels = Set.copyOf(channels);
  }

  boolean allowsTeam(String team) {
    return teams.isEmpty() || teams.contains(team);
  }

  boolean allows(Place place) {
    return allowsTeam(place.team())
        && (channels.isEmpty()
            || channels.contains(place.channel())
            || place.isDirect() && channels.contains(DIRECT));
  }
}
