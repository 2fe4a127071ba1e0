package hoidap.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCheckTest {
  private final SlackWebApi slack = new SlackWebApi();

  @AfterEach
  void close() {
    slack.close();
  }

  private List<SlackCheck.Finding> check(String bot, String secret, String app) {
    var tokens = new SlackTokens(bot, secret, app);
    return SlackCheck.of(
        new SlackOptions(
            tokens,
            slack.address(),
            Path.of("none.db"),
            Optional.<URI>empty(),
            Set.of(),
            Set.of(),
            true,
            1,
            1));
  }

  private static List<String> missing(List<SlackCheck.Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.works())
        .map(SlackCheck.Finding::text)
        .toList();
  }

  @Test
  void findsNothingMissing() {
    var findings = check(SlackWebApi.BOT_TOKEN, "", SlackWebApi.APP_TOKEN);
    assertEquals(List.of(), missing(findings));
    assertEquals("ok       SLACK_BOT_TOKEN is that of hoidap of Test", findings.get(0).toString());
    assertTrue(findings.toString().contains("without scope assistant:write"), findings.toString());
  }

  @Test
  void namesMissingScopes() {
    slack.scopes("chat:write,im:history,commands");
    assertEquals(
        List.of("scope app_mentions:read, for mentions: add it and install the app again"),
        missing(check(SlackWebApi.BOT_TOKEN, "secret", "")));
  }

  @Test
  void saysThatATokenIsRefused() {
    var missing = missing(check("xoxb-other", "", "xapp-other"));
    assertEquals(2, missing.size());
    assertTrue(missing.get(0).startsWith("SLACK_BOT_TOKEN is refused (invalid_auth)"));
    assertTrue(missing.get(1).startsWith("SLACK_APP_TOKEN (scope connections:write) is refused"));
  }

  @Test
  void saysThatAVariableIsNotSet() {
    assertTrue(missing(check("", "", "")).get(0).startsWith("SLACK_BOT_TOKEN is not set"));
    assertTrue(missing(check(SlackWebApi.BOT_TOKEN, "", "")).get(0).startsWith("SLACK_APP_TOKEN"));
  }

  @Test
  void noTokenIsEverPrinted() {
    var tokens = SlackTokens.of(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1"));
    assertEquals("tokens of Slack for SOCKET", tokens.toString());
  }
}
