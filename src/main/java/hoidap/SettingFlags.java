package hoidap;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that every command takes. Their descriptions come from {@link Setting}. */
final class SettingFlags {
  @Option(names = "--archive", paramLabel = "FILE")
  private @Nullable String archive;

  @Option(names = "--model", paramLabel = "DIR")
  private @Nullable String model;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings file; default: hoidap.properties, if there is one.")
  private @Nullable Path file;

  /** Returns the settings in force for a command without flags of its own. */
  Settings read() {
    return read(new EnumMap<>(Setting.class));
  }

  /** Returns the settings in force for a command with {@code more} flags. */
  Settings read(Map<Setting, String> more) {
    var flags = new EnumMap<>(more);
    put(flags, Setting.ARCHIVE, archive);
    put(flags, Setting.MODEL, model);
    return Settings.read(flags, System.getenv(), Optional.ofNullable(file));
  }

  /** Returns whether an archive was named on the command line. */
  boolean namesArchive() {
    return archive != null;
  }

  static void put(Map<Setting, String> flags, Setting setting, @Nullable String value) {
    if (value != null) {
      flags.put(setting, value);
    }
  }
}
