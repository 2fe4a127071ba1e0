package hoidap.embed;

import java.nio.file.Path;

/**
 * What {@code model.properties} in a reader's folder says of it.
 *
 * @param folder where the files are
 * @param name name of the model
 * @param model the ONNX file
 * @param tokenizer the HuggingFace tokenizer.json
 * @param kind how question and text are put before it
 * @param title how the headline is put before the text
 * @param maxTokens longest input, special tokens included; a text beyond it is cut
 * @param questionPieces most pieces of a question that are read
 * @param titlePieces most pieces of a headline that are read
 * @param answerPieces most pieces of an answer
 * @param startOutput name of the output that says where an answer begins
 * @param endOutput name of the output that says with which token it ends
 */
public record ReaderCard(
    Path folder,
    String name,
    Path model,
    Path tokenizer,
    Kind kind,
    Title title,
    int maxTokens,
    int questionPieces,
    int titlePieces,
    int answerPieces,
    String startOutput,
    String endOutput) {
  /** Fewest pieces of a text that must have room; less holds no sentence. */
  private static final int LEAST_ROOM = 32;

  /** Special tokens of the longest kind of input. */
  private static final int SPECIAL = 5;

  /** How question and text are put together, and the names of the tokens that part them. */
  public enum Kind {
    /** {@code [CLS] question [SEP] text [SEP]}, token type 1 after the first separator. */
    BERT("[CLS]", "[SEP]", 1, 1),
    /** {@code <s> question </s></s> text </s>}, no token types; also XLM-R. */
    ROBERTA("<s>", "</s>", 2, 0);

    private final String first;
    private final String separator;
    private final int separators;
    private final int secondType;

    Kind(String first, String separator, int separators, int secondType) {
      this.first = first;
      this.separator = separator;
      this.separators = separators;
      this.secondType = secondType;
    }

    /** Returns the token that an input begins with, and whose logits stand for no answer. */
    String first() {
      return first;
    }

    /** Returns the token that ends a part. */
    String separator() {
      return separator;
    }

    /** Returns how many separators stand between question and text. */
    int separators() {
      return separators;
    }

    /** Returns the type of every token behind them. */
    int secondType() {
      return secondType;
    }
  }

  /** How a headline is put before the text. */
  public enum Title {
    /** With a separator between them: what a reader trained so expects. */
    APART,
    /** As if it were the text's beginning. */
    JOINED,
    /** Not at all. */
    NONE
  }

  /**
   * Reads and checks the reader in {@code folder}: its files must be there and unaltered.
   *
   * @throws EmbeddingException if they are not; the message says what to do
   */
  public static ReaderCard read(Path folder) {
    var properties = ModelProperties.read(folder, "--reader");
    properties.verify("model", "");
    properties.verify("tokenizer", "");
    var card =
        new ReaderCard(
            folder,
            properties.required("name"),
            properties.file("model"),
            properties.file("tokenizer"),
            properties.choice("kind", Kind.class),
            properties.choice("title", Title.JOINED),
            properties.number("max-tokens"),
            properties.number("question-pieces", 48),
            properties.number("title-pieces", 32),
            properties.number("answer-pieces", 50),
            properties.text("start-output", "start_logits"),
            properties.text("end-output", "end_logits"));
    card.check();
    return card;
  }

  private void check() {
    int least = questionPieces + titlePieces + SPECIAL + LEAST_ROOM;
    if (questionPieces < 1 || titlePieces < 0 || answerPieces < 1 || maxTokens < least) {
      throw new EmbeddingException(
          "%s/model.properties leaves no room for a text: max-tokens=%d, question-pieces=%d, title-pieces=%d, answer-pieces=%d. Pieces must be positive, and max-tokens at least %d."
              .formatted(folder, maxTokens, questionPieces, titlePieces, answerPieces, least),
          null);
    }
  }
}
