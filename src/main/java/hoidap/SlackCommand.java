package hoidap;

import hoidap.slack.SlackCheck;
import hoidap.slack.SlackTokens;
import java.util.EnumMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What concerns the Slack bot alone. */
@Command(name = "slack", description = "Looks after the Slack bot, which 'serve' runs.")
final class SlackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do: 'slack check'");
  }

  /** Tries the tokens. */
  @Command(
      name = "check",
      description =
          "Tries the tokens in SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET and SLACK_APP_TOKEN and says what is missing. Ends with 1 where the bot cannot work.")
  static final class Check implements Callable<Integer> {
    private final Console console;

    @Mixin private SettingFlags flags = new SettingFlags();

    @Mixin private SlackFlags slack = new SlackFlags();

    Check(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      var more = new EnumMap<Setting, String>(Setting.class);
      slack.addTo(more);
      var options = flags.read(more).slack(SlackTokens.of(System.getenv()));
      var findings = SlackCheck.of(options);
      findings.forEach(finding -> console.out().println(finding));
      return findings.stream().allMatch(SlackCheck.Finding::works) ? 0 : 1;
    }
  }
}
