package hoidap;

import hoidap.answer.Aided.Use;
import hoidap.conversation.Retention;
import hoidap.llm.Limits;
import hoidap.llm.ModelAddress;
import hoidap.llm.ModelAddress.Protocol;
import hoidap.slack.SlackOptions;
import hoidap.slack.SlackTokens;
import hoidap.text.VietnameseText;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings in force: those given as flags, before those in the environment, before those in a
 * file, before the defaults.
 */
final class Settings {
  /** The settings file that is read where it exists and no other is named. */
  static final Path USUAL_FILE = Path.of("hoidap.properties");

  private static final String NO_SEEDS = "none";
  private static final String NOW = "now";
  private static final String NO_ORIGIN = "none";
  private static final String NO_MODEL = "none";
  private static final String USUAL = "usual";
  private static final String ANSWER = "answer";
  private static final Pattern MODEL = Pattern.compile("(ollama|openai):(\\S+)");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/@]+(?:/\\S*)?");

  /** Scheme, host (all below a domain with "*.") and port; nothing that ends it in a header. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(?:\\*\\.)?[A-Za-z0-9][A-Za-z0-9.-]*(?::\\d{1,5})?");

  /** The one setting that only the environment may hold, lest it be read or shown elsewhere. */
  private static final String LLM_KEY = "HOIDAP_LLM_KEY";

  private static final String NO_ADDRESS = "none";
  private static final String ALL = "all";
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[\\w.-]+(?::\\d{1,5})?(?:/[\\w./~-]*)?");
  private static final Pattern ID = Pattern.compile("all|im|[A-Z][A-Z0-9]{2,20}");

  private final Map<Setting, String> given;
  private final String llmKey;

  private Settings(Map<Setting, String> given, String llmKey) {
    this.given = given;
    this.llmKey = llmKey;
  }

  /**
   * Puts the settings together.
   *
   * @param flags those given on the command line
   * @param environment variables by name; empty ones count as not given
   * @param file the settings file that was named
   * @throws UsageException if the file cannot be read, or holds what is no setting
   */
  static Settings read(
      Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
    var given = new EnumMap<Setting, String>(Setting.class);
    if (file.isPresent() || Files.exists(USUAL_FILE)) {
      given.putAll(ofFile(file.orElse(USUAL_FILE)));
    }
    for (var setting : Setting.values()) {
      var value = environment.getOrDefault(setting.variable(), "");
      if (!value.isBlank()) {
        given.put(setting, value);
      }
    }
    given.putAll(flags);
    return new Settings(given, environment.getOrDefault(LLM_KEY, "").strip());
  }

  private static Map<Setting, String> ofFile(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("Cannot read the settings file " + file + ": " + reason(e) + ".");
    }
    var settings = new EnumMap<Setting, String>(Setting.class);
    for (var key : properties.stringPropertyNames()) {
      settings.put(setting(file, key), properties.getProperty(key).strip());
    }
    return settings;
  }

  private static String reason(Exception e) {
    return e instanceof IOException
        ? "is it there, and text in UTF-8?"
        : String.valueOf(e.getMessage());
  }

  private static Setting setting(Path file, String key) {
    for (var setting : Setting.values()) {
      if (setting.key().equals(key)) {
        return setting;
      }
    }
    throw new UsageException(
        "The settings file %s has '%s', which is no setting. See settings-example.properties."
            .formatted(file, key));
  }

  /** Returns the archive's file. */
  Path archive() {
    return path(Setting.ARCHIVE);
  }

  /** Returns the model's folder. */
  Path model() {
    return path(Setting.MODEL);
  }

  /** Returns the port of the web server, 0 for any that is free. */
  int port() {
    var value = value(Setting.PORT);
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // refused below
    }
    throw new UsageException("The port is '" + value + "'; give a number from 0 to 65535.");
  }

  /** Returns the file of conversations. */
  Path conversations() {
    return path(Setting.CONVERSATIONS);
  }

  /** Returns how much of conversations is kept. */
  Retention retention() {
    var days = value(Setting.DAYS);
    if (days.matches("[1-9]\\d{0,4}")) {
      return new Retention(
          Duration.ofDays(Integer.parseInt(days)), (long) count(Setting.CONVERSATIONS_LIMIT) << 20);
    }
    throw new UsageException("The days are '" + days + "'; give a number from 1 to 99999.");
  }

  /** Returns the clock by which questions are understood: Vietnam's, or one that stands still. */
  Clock clock() {
    return clock(today());
  }

  /** Returns a clock that stands still on {@code day}, or Vietnam's where there is none. */
  static Clock clock(Optional<LocalDate> day) {
    return day.map(
            today ->
                Clock.fixed(
                    today.atStartOfDay(VietnameseText.ZONE).toInstant(), VietnameseText.ZONE))
        .orElseGet(() -> Clock.system(VietnameseText.ZONE));
  }

  /** Returns the day that was set; empty for the day it is. */
  Optional<LocalDate> today() {
    var value = value(Setting.TODAY);
    if (value.equals(NOW)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "Today is '" + value + "'; give a day as year-month-day, such as 2026-02-05, or 'now'.");
    }
  }

  /**
   * Returns the folder of articles to start with; empty for none, or when the default is not there.
   *
   * @throws UsageException if a folder was named that is not there
   */
  Optional<Path> seeds() {
    if (value(Setting.SEEDS).equals(NO_SEEDS)) {
      return Optional.empty();
    }
    var folder = path(Setting.SEEDS);
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    if (given.containsKey(Setting.SEEDS)) {
      throw new UsageException(
          "There is no folder %s to load articles from. Name another with --seeds, or 'none'."
              .formatted(folder));
    }
    return Optional.empty();
  }

  /** Returns the origins whose pages may show the chat in a frame. */
  List<String> embed() {
    if (value(Setting.EMBED).equals(NO_ORIGIN)) {
      return List.of();
    }
    var origins = List.of(value(Setting.EMBED).strip().split("\\s+"));
    if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
      throw new UsageException(
          "The sites to embed in are '%s'; give origins such as https://intranet.example.vn, or 'none'."
              .formatted(value(Setting.EMBED)));
    }
    return origins;
  }

  /** Returns what may be uploaded. */
  UploadRule uploads() {
    var value = value(Setting.UPLOADS);
    return Arrays.stream(UploadRule.values())
        .filter(rule -> rule.label().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "The uploads are '" + value + "'; say 'on', 'replace' or 'off'."));
  }

  /** Returns the most bytes of an upload. */
  long uploadLimit() {
    var value = value(Setting.UPLOAD_LIMIT);
    if (value.matches("[1-9]\\d{0,4}")) {
      return Long.parseLong(value) << 20;
    }
    throw new UsageException(
        "The upload-limit is '" + value + "'; give megabytes from 1 to 99999.");
  }

  /** Returns the language model that writes answers; empty for none. */
  Optional<ModelAddress> llm() {
    var value = value(Setting.LLM);
    if (value.equals(NO_MODEL)) {
      return Optional.empty();
    }
    var found = MODEL.matcher(value);
    if (!found.matches()) {
      throw new UsageException(
          "The llm is '%s'; give 'none', or a model as ollama:MODEL or openai:MODEL."
              .formatted(value));
    }
    var protocol = Protocol.valueOf(found.group(1).toUpperCase(Locale.ROOT));
    return Optional.of(new ModelAddress(protocol, found.group(2), llmUrl(protocol), llmKey));
  }

  /** Returns where the server of a model is that speaks {@code protocol}. */
  String llmUrl(Protocol protocol) {
    var value = value(Setting.LLM_URL);
    if (value.equals(USUAL)) {
      return protocol.usualUrl();
    }
    if (URL.matcher(value).matches()) {
      return value;
    }
    throw new UsageException(
        "The llm-url is '%s'; give an address such as http://localhost:11434, or 'usual'."
            .formatted(value));
  }

  /** Returns what an answer of the language model may cost. */
  Limits llmLimits() {
    return new Limits(
        Duration.ofSeconds(count(Setting.LLM_SECONDS)),
        count(Setting.LLM_PASSAGES),
        count(Setting.LLM_TOKENS_IN),
        count(Setting.LLM_TOKENS_OUT),
        count(Setting.LLM_TOKENS_DAY));
  }

  /** Returns whether the language model writes answers. */
  boolean llmAnswers() {
    return llmUses().contains(ANSWER);
  }

  /** Returns what the language model does besides. */
  Set<Use> llmAids() {
    var uses = llmUses();
    return Arrays.stream(Use.values())
        .filter(use -> uses.contains(use.label()))
        .collect(Collectors.toSet());
  }

  private List<String> llmUses() {
    var uses = List.of(value(Setting.LLM_USES).strip().split("(?<!\\s)\\s*+,\\s*+"));
    boolean isKnown =
        uses.stream()
            .allMatch(
                name ->
                    name.equals(ANSWER)
                        || Arrays.stream(Use.values()).anyMatch(use -> use.label().equals(name)));
    if (!isKnown) {
      throw new UsageException(
          "The llm-uses are '%s'; give answer, follow-up or expand, with commas between them."
              .formatted(value(Setting.LLM_USES)));
    }
    return uses;
  }

  /**
   * Returns the folder of the reranker; empty for none.
   *
   * @throws UsageException if there is no such folder
   */
  Optional<Path> reranker() {
    if (value(Setting.RERANKER).equals(NO_MODEL)) {
      return Optional.empty();
    }
    var folder = path(Setting.RERANKER);
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    throw new UsageException(
        "There is no folder %s with a reranker. Name another with --reranker, or 'none'."
            .formatted(folder));
  }

  /**
   * Returns the folder of the model that reads passages; empty for none, or when the default is not
   * there.
   *
   * @throws UsageException if a folder was named that is not there
   */
  Optional<Path> reader() {
    if (value(Setting.READER).equals(NO_MODEL)) {
      return Optional.empty();
    }
    var folder = path(Setting.READER);
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    if (given.containsKey(Setting.READER)) {
      throw new UsageException(
          "There is no folder %s with a reader. Name another with --reader, or 'none'."
              .formatted(folder));
    }
    return Optional.empty();
  }

  int count(Setting setting) {
    var value = value(setting);
    if (value.matches("[1-9]\\d{0,8}")) {
      return Integer.parseInt(value);
    }
    throw new UsageException(
        "The %s is '%s'; give a number from 1 to 999999999.".formatted(setting.key(), value));
  }

  /** Returns how the Slack bot behaves that has {@code tokens}. */
  SlackOptions slack(SlackTokens tokens) {
    return new SlackOptions(
        tokens,
        address(Setting.SLACK_API),
        path(Setting.SLACK_FILE),
        slackAddress(),
        ids(Setting.SLACK_TEAMS),
        ids(Setting.SLACK_CHANNELS),
        isOn(Setting.SLACK_FOLLOW_UP),
        perMinute(Setting.SLACK_USER_LIMIT),
        perMinute(Setting.SLACK_CHANNEL_LIMIT));
  }

  /** Returns the address of the web page as Slack's users reach it; empty where they do not. */
  Optional<URI> slackAddress() {
    return value(Setting.SLACK_ADDRESS).equals(NO_ADDRESS)
        ? Optional.empty()
        : Optional.of(address(Setting.SLACK_ADDRESS));
  }

  private URI address(Setting setting) {
    var value = value(setting);
    if (ADDRESS.matcher(value).matches()) {
      return URI.create(value);
    }
    throw new UsageException(
        "The %s is '%s'; give an address such as https://hoidap.example.vn."
            .formatted(setting.key(), value));
  }

  private Set<String> ids(Setting setting) {
    var value = value(setting).strip();
    var ids = Set.copyOf(List.of(value.split("\\s+")));
    if (ids.stream().allMatch(id -> ID.matcher(id).matches())) {
      return value.equals(ALL) ? Set.of() : ids;
    }
    throw new UsageException(
        "The %s are '%s'; give ids such as C0123ABCD with blanks between them, or 'all'."
            .formatted(setting.key(), value));
  }

  private boolean isOn(Setting setting) {
    var value = value(setting);
    if (value.equals("on") || value.equals("off")) {
      return value.equals("on");
    }
    throw new UsageException("The %s is '%s'; say 'on' or 'off'.".formatted(setting.key(), value));
  }

  int perMinute(Setting setting) {
    var value = value(setting);
    if (value.matches("[1-9]\\d{0,4}")) {
      return Integer.parseInt(value);
    }
    throw new UsageException(
        "The %s is '%s'; give a number from 1 to 99999.".formatted(setting.key(), value));
  }

  String value(Setting setting) {
    return given.getOrDefault(setting, setting.usual());
  }

  private Path path(Setting setting) {
    var value = value(setting);
    try {
      if (!value.isBlank()) {
        return Path.of(value);
      }
    } catch (InvalidPathException e) {
      // refused below
    }
    throw new UsageException(
        "The %s is '%s', which cannot be a file's name here.".formatted(setting.key(), value));
  }
}
