package hoidap.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoidap.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** One input, and what a reader said of it to those who trained it, before its weights were cut. */
record ReaderReference(JsonNode fields) {

  /** Reads a file as training writes it. */
  static ReaderReference read(Path file) throws IOException {
    return new ReaderReference(new ObjectMapper().readTree(file.toFile()));
  }

  String question() {
    return fields.get("question").asText();
  }

  /** Returns the window, as one sentence. */
  Window window() {
    var text = fields.get("window").asText();
    return new Window(fields.get("headline").asText(), text, List.of(new Span(0, text.length())));
  }

  long[] numbers(String field) {
    var array = fields.get(field);
    return IntStream.range(0, array.size()).mapToLong(i -> array.get(i).asLong()).toArray();
  }

  /** Returns the logits of no answer, added. */
  double none() {
    return logit("start_logits", 0) + logit("end_logits", 0);
  }

  /** Returns the logits of the best answer within some tokens, added. */
  double best(int from, int to) {
    return IntStream.range(from, to)
        .mapToDouble(
            start ->
                logit("start_logits", start)
                    + IntStream.range(start, to)
                        .mapToDouble(end -> logit("end_logits", end))
                        .max()
                        .orElseThrow())
        .max()
        .orElseThrow();
  }

  private double logit(String output, int token) {
    return fields.get(output).get(token).asDouble();
  }

  /** Returns the input that the reader in {@code folder} makes of it. */
  ReaderInput input(Path folder) {
    var card = ReaderCard.read(folder);
    try (var tokenizer = PieceTokenizer.open(card)) {
      return new ReaderInput.Form(card, tokenizer)
          .of(
              tokenizer.encode(question()),
              tokenizer.encode(fields.get("headline").asText()),
              window());
    }
  }
}
