package hoidap.embed;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.onnx.OnnxScoringModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model that reads a question and a text together and says how well they fit, run on the
 * processor by ONNX Runtime. Any BERT or XLM-R cross-encoder with one output will do. Safe to use
 * from several threads until closed.
 */
public final class CrossEncoder implements AutoCloseable {
  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  private final Path folder;
  private final OnnxScoringModel model;
  private final UntilClosed open;

  private CrossEncoder(Path folder, OnnxScoringModel model) {
    this.folder = folder;
    this.model = model;
    open = new UntilClosed("The reranker in " + folder);
  }

  /**
   * Loads the model.onnx and the tokenizer.json in {@code folder}, and tries them.
   *
   * @throws EmbeddingException if they are not there or are no cross-encoder
   */
  public static CrossEncoder open(Path folder) {
    var files = List.of(folder.resolve(MODEL), folder.resolve(TOKENIZER));
    if (!files.stream().allMatch(Files::isRegularFile)) {
      throw new EmbeddingException(
          "There is no %s or no %s in the reranker's folder %s."
              .formatted(MODEL, TOKENIZER, folder),
          null);
    }
    var encoder = new CrossEncoder(folder, load(folder, files));
    try {
      encoder.scores("?", List.of("."));
      return encoder;
    } catch (EmbeddingException e) {
      encoder.close();
      throw e;
    }
  }

  private static OnnxScoringModel load(Path folder, List<Path> files) {
    try {
      return new OnnxScoringModel(files.get(0).toString(), files.get(1).toString());
    } catch (RuntimeException e) { // the library wraps whatever goes wrong
      throw new EmbeddingException("The reranker in " + folder + " cannot be loaded.", e);
    }
  }

  /** Returns how well each text fits the question, in their order; higher is better. */
  public List<Double> scores(String question, List<String> texts) {
    return open.use(() -> scoresOpen(question, texts));
  }

  private List<Double> scoresOpen(String question, List<String> texts) {
    var segments = texts.stream().map(TextSegment::from).toList();
    try {
      return model.scoreAll(segments, question).content();
    } catch (RuntimeException e) {
      throw new EmbeddingException(
          "The reranker in " + folder + " failed: is it a cross-encoder with one output?", e);
    }
  }

  /** Waits for what is being scored. */
  @Override
  public void close() {
    open.close(model::close);
  }
}
