package hoidap;

import hoidap.conversation.Conversations;
import hoidap.web.FeedbackJson;
import hoidap.web.Json;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what readers thought of answers. */
@Command(
    name = "feedback",
    description =
        "Prints what readers thought of answers, oldest first: one JSON object a line, with the question, the answer as it was given and how it came about.")
final class FeedbackCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingFlags flags = new SettingFlags();

  @Option(names = "--conversations", paramLabel = "FILE")
  private @Nullable String conversations;

  FeedbackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var more = new EnumMap<Setting, String>(Setting.class);
    SettingFlags.put(more, Setting.CONVERSATIONS, conversations);
    var settings = flags.read(more);
    var file = settings.conversations();
    if (!Files.isRegularFile(file)) {
      throw new UsageException("There are no conversations at %s.".formatted(file));
    }
    try (var kept = Conversations.open(file, settings.retention())) {
      kept.feedback().forEach(one -> console.out().println(Json.write(FeedbackJson.of(one))));
    }
    return 0;
  }
}
