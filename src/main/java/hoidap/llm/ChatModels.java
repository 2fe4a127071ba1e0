package hoidap.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;

/** Makes the library's client for a model. */
final class ChatModels {
  private static final String NO_KEY = "none"; // servers without keys want some all the same

  private ChatModels() {}

  static StreamingChatModel of(ModelAddress address, Limits limits) {
    return switch (address.protocol()) {
      case OLLAMA -> ollama(address, limits);
      case OPENAI -> openAi(address, limits);
    };
  }

  private static StreamingChatModel ollama(ModelAddress address, Limits limits) {
    return OllamaStreamingChatModel.builder()
        .baseUrl(address.url())
        .modelName(address.name())
        .temperature(0.0)
        .numCtx(limits.tokensIn() + limits.tokensOut())
        .numPredict(limits.tokensOut())
        .timeout(timeout(limits))
        .build();
  }

  private static StreamingChatModel openAi(ModelAddress address, Limits limits) {
    return OpenAiStreamingChatModel.builder()
        .baseUrl(address.url())
        .modelName(address.name())
        .apiKey(address.key().isEmpty() ? NO_KEY : address.key())
        .temperature(0.0)
        .maxTokens(limits.tokensOut())
        .timeout(timeout(limits))
        .build();
  }

  /** The reader of the reply keeps the limit; the connection only must not outlive it for long. */
  private static Duration timeout(Limits limits) {
    return limits.time().plusSeconds(1);
  }
}
