package hoidap.llm;

/**
 * Which language model writes, and where it is.
 *
 * @param protocol what its server speaks
 * @param name the model's name there
 * @param url address of the server, up to what the protocol adds
 * @param key secret that the server asks for; empty for none
 */
public record ModelAddress(Protocol protocol, String name, String url, String key) {
  /** What servers of language models speak. */
  public enum Protocol {
    /** Ollama's own, with lines of JSON. */
    OLLAMA("http://localhost:11434"),
    /** OpenAI's chat completions, with server-sent events; many other servers speak it. */
    OPENAI("https://api.openai.com/v1");

    private final String usualUrl;

    Protocol(String usualUrl) {
      this.usualUrl = usualUrl;
    }

    /** Returns where such a server usually is. */
    public String usualUrl() {
      return usualUrl;
    }
  }

  /** Returns the address without the key, for logs. */
  @Override
  public String toString() {
    return name + " at " + url;
  }
}
