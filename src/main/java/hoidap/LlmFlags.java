package hoidap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of models beside the one that makes vectors: for writing, reranking and reading. */
final class LlmFlags {
  @Option(names = "--llm", paramLabel = "none|ollama:MODEL|openai:MODEL")
  private @Nullable String llm;

  @Option(names = "--llm-url", paramLabel = "URL|usual")
  private @Nullable String url;

  @Option(names = "--llm-seconds", paramLabel = "N")
  private @Nullable String seconds;

  @Option(names = "--llm-passages", paramLabel = "N")
  private @Nullable String passages;

  @Option(names = "--llm-tokens-in", paramLabel = "N")
  private @Nullable String tokensIn;

  @Option(names = "--llm-tokens-out", paramLabel = "N")
  private @Nullable String tokensOut;

  @Option(names = "--llm-tokens-day", paramLabel = "N")
  private @Nullable String tokensOfDay;

  @Option(names = "--llm-uses", paramLabel = "LIST")
  private @Nullable String uses;

  @Option(names = "--reranker", paramLabel = "DIR|none")
  private @Nullable String reranker;

  @Option(names = "--reader", paramLabel = "DIR|none")
  private @Nullable String reader;

  /** Adds those that were given. */
  void putInto(Map<Setting, String> flags) {
    SettingFlags.put(flags, Setting.LLM, llm);
    SettingFlags.put(flags, Setting.LLM_URL, url);
    SettingFlags.put(flags, Setting.LLM_SECONDS, seconds);
    SettingFlags.put(flags, Setting.LLM_PASSAGES, passages);
    SettingFlags.put(flags, Setting.LLM_TOKENS_IN, tokensIn);
    SettingFlags.put(flags, Setting.LLM_TOKENS_OUT, tokensOut);
    SettingFlags.put(flags, Setting.LLM_TOKENS_DAY, tokensOfDay);
    SettingFlags.put(flags, Setting.LLM_USES, uses);
    SettingFlags.put(flags, Setting.RERANKER, reranker);
    SettingFlags.put(flags, Setting.READER, reader);
  }
}
