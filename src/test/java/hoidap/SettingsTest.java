package hoidap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hoidap.bounds.Processors;
import hoidap.llm.ModelAddress;
import hoidap.llm.ModelAddress.Protocol;
import hoidap.slack.SlackTokens;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir private Path folder;

  private Settings read(Map<Setting, String> flags, Map<String, String> environment, String lines)
      throws IOException {
    var file = Files.writeString(folder.resolve("my.properties"), lines);
    return Settings.read(flags, environment, Optional.of(file));
  }

  @Test
  void aFlagComesBeforeTheEnvironmentBeforeTheFileBeforeTheDefault() throws IOException {
    var flag = Map.of(Setting.ARCHIVE, "flag.db");
    var environment = Map.of("HOIDAP_ARCHIVE", "environment.db");
    var file = "archive = file.db\n";
    assertEquals(Path.of("flag.db"), read(flag, environment, file).archive());
    assertEquals(Path.of("environment.db"), read(Map.of(), environment, file).archive());
    assertEquals(Path.of("file.db"), read(Map.of(), Map.of(), file).archive());
    assertEquals(Path.of("data/archive.db"), read(Map.of(), Map.of(), "").archive());
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingHasAVariableAndAKeyInTheFile(Setting setting) throws IOException {
    var value =
        switch (setting) {
          case PORT, DAYS, CONVERSATIONS_LIMIT -> "1234";
          case HOST -> "127.0.0.2";
          case HOSTS -> "a.example.vn";
          case ANSWER_SECONDS, CLIENT_LIMIT -> "23";
          case PROXIES -> "10.1.2.3";
          case TODAY -> "2026-02-05";
          case EMBED -> "https://a.example.vn";
          case UPLOADS -> "on";
          case UPLOAD_LIMIT -> "17";
          case LLM -> "ollama:qwen3:8b";
          case LLM_USES -> "follow-up";
          case LLM_URL -> "http://may-chu.example:8000/v1";
          case LLM_SECONDS, LLM_PASSAGES, LLM_TOKENS_IN, LLM_TOKENS_OUT, LLM_TOKENS_DAY -> "21";
          case SLACK_ADDRESS, SLACK_API -> "https://a.example.vn/b";
          case SLACK_TEAMS, SLACK_CHANNELS -> "C0123ABCD";
          case SLACK_FOLLOW_UP -> "off";
          case SLACK_USER_LIMIT, SLACK_CHANNEL_LIMIT -> "17";
          case ARCHIVE, SEEDS, MODEL, CONVERSATIONS, RERANKER, READER, SLACK_FILE ->
              folder.toString();
        };
    var byFile = read(Map.of(), Map.of(), setting.key() + "=" + value);
    var byVariable = read(Map.of(), Map.of(setting.variable(), value), "");
    assertEquals(value, valueOf(setting, byFile));
    assertEquals(value, valueOf(setting, byVariable));
  }

  private static String valueOf(Setting setting, Settings settings) {
    var slack = settings.slack(SlackTokens.of(Map.of()));
    var access = new AccessSettings(settings).access(new Processors(1));
    return switch (setting) {
      case ARCHIVE -> settings.archive().toString();
      case PORT -> String.valueOf(settings.port());
      case HOST -> new AccessSettings(settings).host().getHostAddress();
      case HOSTS -> String.join(" ", access.hosts().names());
      case ANSWER_SECONDS -> String.valueOf(access.answerTime().toSeconds());
      case CLIENT_LIMIT -> String.valueOf(access.perMinute());
      case PROXIES -> access.proxies().iterator().next().getHostAddress();
      case SEEDS -> settings.seeds().orElseThrow().toString();
      case MODEL -> settings.model().toString();
      case CONVERSATIONS -> settings.conversations().toString();
      case DAYS -> String.valueOf(settings.retention().days().toDays());
      case CONVERSATIONS_LIMIT -> String.valueOf(settings.retention().mostBytes() >> 20);
      case TODAY -> LocalDate.now(settings.clock()).toString();
      case EMBED -> String.join(" ", settings.embed());
      case UPLOADS -> settings.uploads().label();
      case UPLOAD_LIMIT -> String.valueOf(settings.uploadLimit() / (1 << 20));
      case LLM -> "ollama:" + settings.llm().orElseThrow().name();
      case LLM_URL -> settings.llmUrl(Protocol.OPENAI);
      case LLM_SECONDS -> String.valueOf(settings.llmLimits().time().toSeconds());
      case LLM_PASSAGES -> String.valueOf(settings.llmLimits().passages());
      case LLM_TOKENS_IN -> String.valueOf(settings.llmLimits().tokensIn());
      case LLM_TOKENS_OUT -> String.valueOf(settings.llmLimits().tokensOut());
      case LLM_USES ->
          settings.llmAnswers() ? "answer" : settings.llmAids().iterator().next().label();
      case RERANKER -> settings.reranker().orElseThrow().toString();
      case READER -> settings.reader().orElseThrow().toString();
      case LLM_TOKENS_DAY -> String.valueOf(settings.llmLimits().tokensPerDay());
      case SLACK_FILE -> slack.file().toString();
      case SLACK_ADDRESS -> slack.address().orElseThrow().toString();
      case SLACK_TEAMS -> String.join(" ", slack.teams());
      case SLACK_CHANNELS -> String.join(" ", slack.channels());
      case SLACK_FOLLOW_UP -> slack.followUp() ? "on" : "off";
      case SLACK_USER_LIMIT -> String.valueOf(slack.userLimit());
      case SLACK_CHANNEL_LIMIT -> String.valueOf(slack.channelLimit());
      case SLACK_API -> slack.api().toString();
    };
  }

  @Test
  void anEmptyVariableCountsAsNotGiven() throws IOException {
    assertEquals(7070, read(Map.of(), Map.of("HOIDAP_PORT", ""), "").port());
  }

  @Test
  void theFileMayBeInUtf8() throws IOException {
    assertEquals(Path.of("kho/báo.db"), read(Map.of(), Map.of(), "archive=kho/báo.db").archive());
  }

  @Test
  void aKeyThatIsNoSettingIsRefused() {
    var refusal = assertThrows(UsageException.class, () -> read(Map.of(), Map.of(), "prot=7071\n"));
    assertTrue(refusal.getMessage().contains("'prot'"), refusal.getMessage());
  }

  @Test
  void aFileThatWasNamedMustBeThere() {
    var missing = Optional.of(folder.resolve("none.properties"));
    var refusal =
        assertThrows(UsageException.class, () -> Settings.read(Map.of(), Map.of(), missing));
    assertTrue(refusal.getMessage().contains("none.properties"), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "65536", "http", "80.5"})
  void aPortIsANumberUpTo65535(String port) throws IOException {
    var settings = read(Map.of(Setting.PORT, port), Map.of(), "");
    assertThrows(UsageException.class, settings::port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "today", "5/2/2026", "2026-02-30"})
  void todayIsADay(String day) throws IOException {
    var settings = read(Map.of(Setting.TODAY, day), Map.of(), "");
    var refusal = assertThrows(UsageException.class, settings::clock);
    assertTrue(refusal.getMessage().contains("'" + day + "'"), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "ON", "true"})
  void uploadsAreOnOrOff(String value) throws IOException {
    var settings = read(Map.of(Setting.UPLOADS, value), Map.of(), "");
    assertThrows(UsageException.class, settings::uploads);
    assertEquals(UploadRule.OFF, read(Map.of(), Map.of(), "").uploads());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "100000"})
  void anUploadLimitIsInMegabytes(String value) throws IOException {
    var settings = read(Map.of(Setting.UPLOAD_LIMIT, value), Map.of(), "");
    assertThrows(UsageException.class, settings::uploadLimit);
    assertEquals(32L << 20, read(Map.of(), Map.of(), "").uploadLimit());
  }

  @Test
  void aModelIsKnownByProtocolNameAndAddress() throws IOException {
    assertEquals(Optional.empty(), read(Map.of(), Map.of(), "").llm());
    var ollama = read(Map.of(Setting.LLM, "ollama:qwen3:8b"), Map.of(), "").llm().orElseThrow();
    assertEquals(
        new ModelAddress(Protocol.OLLAMA, "qwen3:8b", "http://localhost:11434", ""), ollama);
    var openAi = read(Map.of(Setting.LLM, "openai:m"), Map.of(), "").llm().orElseThrow();
    assertEquals(new ModelAddress(Protocol.OPENAI, "m", "https://api.openai.com/v1", ""), openAi);
  }

  @Test
  void theKeyOfAModelComesFromTheEnvironmentOnlyAndIsNeverWritten() throws IOException {
    var environment = Map.of("HOIDAP_LLM_KEY", "bi-mat-123");
    var model = read(Map.of(Setting.LLM, "openai:m"), environment, "").llm().orElseThrow();
    assertEquals("bi-mat-123", model.key());
    assertEquals("m at https://api.openai.com/v1", model.toString());
    assertThrows(UsageException.class, () -> read(Map.of(), Map.of(), "llm-key=bi-mat-123\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "qwen3", "ollama:", "gpt:4", "ollama:a b"})
  void aModelHasAProtocol(String llm) throws IOException {
    var settings = read(Map.of(Setting.LLM, llm), Map.of(), "");
    assertThrows(UsageException.class, settings::llm);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:11434", "ftp://a", "http://user:word@host/", "http://a b"})
  void aModelsAddressIsOfTheWebAndHasNoPassword(String url) throws IOException {
    var settings = read(Map.of(Setting.LLM, "ollama:m", Setting.LLM_URL, url), Map.of(), "");
    assertThrows(UsageException.class, settings::llm);
  }

  @Test
  void todayIsTheDayItIsUnlessSet() throws IOException {
    var clock = read(Map.of(), Map.of(), "").clock();
    assertEquals(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), clock);
  }

  @Test
  void theChatIsEmbeddedWhereItIsSaid() throws IOException {
    assertEquals(List.of(), read(Map.of(), Map.of(), "").embed());
    var settings = read(Map.of(Setting.EMBED, "https://a.vn  http://*.b.vn:8080"), Map.of(), "");
    assertEquals(List.of("https://a.vn", "http://*.b.vn:8080"), settings.embed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "'self'", "a.vn", "https://a.vn/", "https://a.vn;", "https://a.vn none"})
  void whatIsNoOriginIsRefused(String origins) throws IOException {
    var settings = read(Map.of(Setting.EMBED, origins), Map.of(), "");
    var refusal = assertThrows(UsageException.class, settings::embed);
    assertTrue(refusal.getMessage().contains("'" + origins + "'"), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example.vn", "10.0.0.1,10.0.0.2", "1.2.3.4.5", "::g"})
  void aProxyIsNamedByItsAddress(String proxies) throws IOException {
    var settings = new AccessSettings(read(Map.of(Setting.PROXIES, proxies), Map.of(), ""));
    assertThrows(UsageException.class, () -> settings.access(new Processors(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://a.vn", "a.vn:7070", "a.vn,b.vn", "*", "a*.vn", "all b.vn/"})
  void aHostIsAName(String hosts) throws IOException {
    var settings = new AccessSettings(read(Map.of(Setting.HOSTS, hosts), Map.of(), ""));
    assertThrows(UsageException.class, () -> settings.access(new Processors(1)));
  }

  @Test
  void theNameOfSlacksUsersIsServed() throws IOException {
    var slack = Map.of(Setting.SLACK_ADDRESS, "https://hoidap.example.vn/x");
    var hosts = new AccessSettings(read(slack, Map.of(), "")).access(new Processors(1)).hosts();
    assertEquals(Set.of("hoidap.example.vn"), hosts.names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "256.1.1.1", "no such host"})
  void anAddressToListenOnIsOne(String host) throws IOException {
    var settings = new AccessSettings(read(Map.of(Setting.HOST, host), Map.of(), ""));
    assertThrows(UsageException.class, settings::host);
  }

  @Test
  void proxiesMayBeNoneOrSeveral() throws IOException {
    var none = new AccessSettings(read(Map.of(Setting.PROXIES, "none"), Map.of(), ""));
    assertEquals(0, none.access(new Processors(1)).proxies().size());
    var usual = new AccessSettings(read(Map.of(), Map.of(), ""));
    assertEquals(2, usual.access(new Processors(1)).proxies().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b"})
  void anArchiveNeedsAName(String name) throws IOException {
    var settings = read(Map.of(Setting.ARCHIVE, name), Map.of(), "");
    assertThrows(UsageException.class, settings::archive);
  }

  @Test
  void seedsMayBeNoneAndMustBeThereWhereNamed() throws IOException {
    assertEquals(Optional.empty(), read(Map.of(Setting.SEEDS, "none"), Map.of(), "").seeds());
    assertEquals(
        Optional.of(folder), read(Map.of(Setting.SEEDS, folder.toString()), Map.of(), "").seeds());
    var settings = read(Map.of(Setting.SEEDS, "nowhere"), Map.of(), "");
    assertThrows(UsageException.class, settings::seeds);
  }

  @Test
  void theReaderMayBeNoneAndMustBeThereWhereNamed() throws IOException {
    assertEquals(Optional.empty(), read(Map.of(Setting.READER, "none"), Map.of(), "").reader());
    var usual = Path.of(Setting.READER.usual());
    assertEquals(
        Optional.of(usual).filter(Files::isDirectory), read(Map.of(), Map.of(), "").reader());
    var settings = read(Map.of(Setting.READER, "nowhere"), Map.of(), "");
    assertThrows(UsageException.class, settings::reader);
  }

  @Test
  void theExampleFileShowsEverySettingWithItsDefault() throws IOException {
    var example = Files.readString(Path.of("settings-example.properties"));
    for (var setting : Setting.values()) {
      var line = "#" + setting.key() + "=" + setting.usual();
      assertTrue(example.lines().anyMatch(line::equals), line);
      assertTrue(example.contains("# " + setting.description()), setting.description());
    }
    var properties = new Properties();
    properties.load(new StringReader(example));
    assertEquals(Map.of(), properties);
  }

  @Test
  void theReadmeShowsTheTable() throws IOException {
    var readme = Path.of("README.md");
    Assumptions.assumeTrue(Files.exists(readme), "there is no README.md yet");
    assertTrue(
        Files.readString(readme).contains(Setting.markdownTable()),
        () -> "README.md needs this table:\n" + Setting.markdownTable());
  }

  @Test
  void theTableHasARowForEachSetting() {
    var table = Setting.markdownTable();
    assertEquals(Setting.values().length + 2, table.lines().count());
    assertTrue(table.contains("`HOIDAP_SEEDS`"), table);
    assertFalse(table.contains("\r"), table);
  }
}
