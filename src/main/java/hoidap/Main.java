package hoidap;

import hoidap.archive.ArchiveException;
import hoidap.conversation.ConversationsException;
import hoidap.embed.EmbeddingException;
import hoidap.eval.EvaluationException;
import hoidap.eval.set.QuestionSetException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** Names a command and runs it. */
@Command(
    name = "hoidap",
    description = "Answers questions from an archive of Vietnamese news, every sentence cited.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class)
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name, and ends the process with its exit code. */
  public static void main(String[] args) {
    // Vietnamese must come out whole even where the system's locale knows only ASCII
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    System.exit(run(RawArguments.restore(args), System.out, System.err));
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /** Runs the command that {@code args} name and returns its exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    return commandLine(new Console(out, err))
        .execute(args.length == 0 ? new String[] {"serve"} : args);
  }

  private static CommandLine commandLine(Console console) {
    return new CommandLine(new Main())
        .addSubcommand(new ServeCommand(console))
        .addSubcommand(new IngestCommand(console))
        .addSubcommand(new AskCommand(console))
        .addSubcommand(new RemoveCommand(console))
        .addSubcommand(new ReindexCommand(console))
        .addSubcommand(new InfoCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(new FeedbackCommand(console))
        .addSubcommand(new LearnCommand(console))
        .addSubcommand(
            new CommandLine(new SlackCommand()).addSubcommand(new SlackCommand.Check(console)))
        .addSubcommand(
            new CommandLine(new EvaluateCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new EvaluateAllCommand(console)))
        .setResourceBundle(new SettingDescriptions())
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(Main::refuse)
        .setExecutionExceptionHandler(Main::fail);
  }

  private static int refuse(ParameterException mistake, String[] args) {
    var command = mistake.getCommandLine();
    command
        .getErr()
        .printf(
            "%s. Try '%s --help'.%n",
            mistake.getMessage(), command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private static int fail(Exception failure, CommandLine command, ParseResult parsed) {
    boolean explained =
        failure instanceof UsageException
            || failure instanceof ArchiveException
            || failure instanceof ConversationsException
            || failure instanceof EmbeddingException
            || failure instanceof EvaluationException
            || failure instanceof QuestionSetException;
    if (explained) {
      command.getErr().println(failure.getMessage());
    } else {
      failure.printStackTrace(command.getErr());
    }
    return ExitCode.USAGE;
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"hoidap " + (version == null ? "(not packaged)" : version)};
    }
  }
}
