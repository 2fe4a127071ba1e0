package hoidap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Restores arguments that Java has decoded by a locale that is not UTF-8, as in a container without
 * LANG: every byte of a Vietnamese letter is then U+FFFD.
 */
final class RawArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char LOST = '\ufffd';

  private RawArguments() {}

  /** Returns {@code args} as typed, where the system tells; else as they are. */
  static String[] restore(String[] args) {
    if (Arrays.stream(args).noneMatch(arg -> arg.indexOf(LOST) >= 0)) {
      return args;
    }
    try {
      return restore(args, Files.readString(COMMAND_LINE, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return args; // another system, or bytes that are not UTF-8 either
    }
  }

  /** Takes the last arguments of a command line, each ended by U+0000, if they fit. */
  static String[] restore(String[] args, String commandLine) {
    var all = commandLine.split("\0", -1);
    int end = all.length - 1; // behind the last U+0000
    if (end < args.length) {
      return args;
    }
    var raw = Arrays.copyOfRange(all, end - args.length, end);
    for (int i = 0; i < raw.length; i++) {
      if (!asciiOf(raw[i]).equals(asciiOf(args[i]))) {
        return args; // started in a way of its own, as by Maven
      }
    }
    return raw;
  }

  private static String asciiOf(String text) {
    return text.replaceAll("[^\\x00-\\x7f]", "");
  }
}
