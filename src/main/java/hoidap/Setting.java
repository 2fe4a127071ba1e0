package hoidap;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be set, by flag, environment variable or file: the one table of settings. */
enum Setting {
  ARCHIVE("data/archive.db", "FILE", "The archive: one file with articles, index and vectors."),
  PORT("7070", "N", "Port of the web server."),
  HOST(
      "127.0.0.1",
      "ADDRESS",
      "Address that the web server listens on: by default only this machine reaches it; 0.0.0.0 for"
          + " everybody."),
  HOSTS(
      "local",
      "NAMES|local|all",
      "Names of the web server that browsers may use, with blanks between; localhost and addresses"
          + " in numbers they always may."),
  ANSWER_SECONDS("10", "N", "Most seconds of a processor that an answer or a search may take."),
  CLIENT_LIMIT(
      "60", "N", "Most questions and searches that one client address may send in a minute."),
  PROXIES(
      "127.0.0.1 ::1",
      "ADDRESSES|none",
      "Addresses of proxies that are believed when they say for whom they ask (X-Forwarded-For)."),
  SEEDS(
      "seeds",
      "DIR|none",
      "Folder of articles that serve adds when the archive is new or the folder has changed."),
  MODEL("models/viword-256", "DIR", "Folder of the embedding model."),
  CONVERSATIONS("data/conversations.db", "FILE", "Where the web server keeps conversations."),
  DAYS("90", "N", "Days after which a conversation that nobody went on with is deleted."),
  CONVERSATIONS_LIMIT(
      "1024",
      "MB",
      "Most megabytes of conversations; beyond that the oldest go, those begun without a cookie"
          + " first."),
  TODAY("now", "DATE|now", "The day by which \"tháng trước\" is understood, such as 2026-02-05."),
  EMBED(
      "none",
      "ORIGINS|none",
      "Sites whose pages may show the chat in a frame, such as https://intranet.example.vn; several"
          + " with blanks between them."),
  UPLOADS(
      "off",
      "off|on|replace",
      "Whether whoever opens the page may add articles to the archive, or even replace those of the"
          + " same id."),
  UPLOAD_LIMIT(
      "32", "MB", "Most megabytes of one upload; unpacked, a file may have four times as many."),
  LLM(
      "none",
      "none|ollama:MODEL|openai:MODEL",
      "Language model that writes answers; its key, if it needs one, is the variable"
          + " HOIDAP_LLM_KEY."),
  LLM_URL("usual", "URL|usual", "Where the language model's server is."),
  LLM_SECONDS("30", "N", "Longest time for its answer; then the archive's own sentences answer."),
  LLM_PASSAGES("8", "N", "Most passages that it is shown."),
  LLM_TOKENS_IN("6000", "N", "Most tokens of passages that it is shown, as estimated."),
  LLM_TOKENS_OUT("600", "N", "Most tokens of its answer."),
  LLM_TOKENS_DAY("2000000", "N", "Most tokens of a day; then the archive's own sentences answer."),
  LLM_USES(
      "answer",
      "LIST",
      "What it does, with commas: answer, follow-up (complete questions of a conversation), expand"
          + " (find other words to search by)."),
  RERANKER(
      "none",
      "DIR|none",
      "Folder of a cross-encoder (model.onnx and tokenizer.json) that reorders the best passages."),
  READER(
      "models/viread",
      "DIR|none",
      "Folder of the model that reads the best passages beside the question; the default where it"
          + " is there."),
  SLACK_FILE("data/slack.db", "FILE", "Where the Slack bot keeps what it must remember."),
  SLACK_ADDRESS(
      "none", "URL|none", "Address of the web page as Slack's users reach it, for links to it."),
  SLACK_TEAMS(
      "all", "IDS|all", "Slack workspaces that may ask, by id; several with blanks between them."),
  SLACK_CHANNELS(
      "all",
      "IDS|all",
      "Slack channels where the bot may be asked, by id, \"im\" for direct messages; several with"
          + " blanks between them."),
  SLACK_FOLLOW_UP(
      "on", "on|off", "Whether a question in a thread the Slack bot answered in needs no mention."),
  SLACK_USER_LIMIT("10", "N", "Most questions that one user of Slack may ask in a minute."),
  SLACK_CHANNEL_LIMIT(
      "60", "N", "Most questions that may be asked in one Slack channel in a minute."),
  SLACK_API("https://slack.com/api/", "URL", "Address of Slack's Web API, for tests and proxies.");

  private final String usual;
  private final String form;
  private final String description;

  Setting(String usual, String form, String description) {
    this.usual = usual;
    this.form = form;
    this.description = description;
  }

  /** Returns the name in a settings file; a flag has "--" before it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the name of the environment variable. */
  String variable() {
    return "HOIDAP_" + name();
  }

  /** Returns the value where none is given. */
  String usual() {
    return usual;
  }

  /** Returns what the setting does, in one sentence. */
  String description() {
    return description;
  }

  /** Returns the table of all settings in Markdown, as the README shows it. */
  static String markdownTable() {
    var head =
        """
        | flag | environment | in the file | default | what it is |
        | --- | --- | --- | --- | --- |
        """;
    return head + Arrays.stream(values()).map(Setting::markdownRow).collect(Collectors.joining());
  }

  private String markdownRow() {
    return "| `--%s %s` | `%s` | `%s` | `%s` | %s |%n"
        .formatted(key(), form.replace("|", "\\|"), variable(), key(), usual, description)
        .replace(System.lineSeparator(), "\n");
  }
}
