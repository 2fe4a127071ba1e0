package hoidap.embed;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Any sentence-embedding model in ONNX form, run on the processor by ONNX Runtime: a static one
 * that gives the vector itself, or a transformer (BERT or XLM-R inputs) whose token vectors are
 * pooled. Which it is, its {@link ModelCard} says.
 *
 * <p>Vectors have length 1 (L2), or 0 for a text without a known token. Safe to use from several
 * threads until closed.
 */
public final class OnnxEmbeddingModel implements EmbeddingModel, AutoCloseable {
  private static final int BATCH = 32;

  private final ModelCard card;
  private final Tokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Set<String> inputs;
  private final String output;
  private final UntilClosed open;

  private OnnxEmbeddingModel(ModelCard card, Tokenizer tokenizer, OrtEnvironment environment)
      throws OrtException {
    this.card = card;
    this.tokenizer = tokenizer;
    this.environment = environment;
    open = new UntilClosed("The model in " + card.folder());
    try (var options = new OrtSession.SessionOptions()) {
      // callers run batches side by side; threads of its own would spin beside them for nothing
      options.setIntraOpNumThreads(1);
      session = environment.createSession(card.model().toString(), options);
    }
    inputs = session.getInputNames();
    output = card.output().isEmpty() ? session.getOutputNames().iterator().next() : card.output();
    checkDimension(session.getOutputInfo().get(output));
  }

  /**
   * Loads the model that {@code card} describes.
   *
   * @throws EmbeddingException if it cannot be loaded or is not as described
   */
  public static OnnxEmbeddingModel open(ModelCard card) {
    // both take most of a second, so they are loaded side by side
    var environment =
        CompletableFuture.supplyAsync(
            OrtEnvironment::getEnvironment, task -> new Thread(task).start());
    var tokenizer = Tokenizer.open(card);
    try {
      return new OnnxEmbeddingModel(card, tokenizer, environment.join());
    } catch (OrtException | EmbeddingException e) {
      tokenizer.close();
      if (e instanceof EmbeddingException described) {
        throw described;
      }
      throw new EmbeddingException(
          "ONNX Runtime cannot load " + card.model() + ": " + e.getMessage(), e);
    }
  }

  private void checkDimension(@Nullable NodeInfo info) throws OrtException {
    if (info == null || !(info.getInfo() instanceof TensorInfo tensor)) {
      var outputs = session.getOutputNames();
      session.close();
      throw new EmbeddingException(
          "The model in %s has no output '%s'; it has %s. Correct 'output' in model.properties."
              .formatted(card.folder(), output, outputs),
          null);
    }
    long[] shape = tensor.getShape();
    long dimension = shape[shape.length - 1];
    if (dimension > 0 && dimension != card.dimension()) {
      session.close();
      throw new EmbeddingException(
          "The model in %s makes vectors of %d numbers, but model.properties says dimension=%d. Correct it and run reindex."
              .formatted(card.folder(), dimension, card.dimension()),
          null);
    }
  }

  /** Returns what the model's properties say of it. */
  public ModelCard card() {
    return card;
  }

  /** Embeds texts as they are: prefixes are the caller's to add. */
  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    var tokens = segments.stream().map(segment -> encode(segment.text()).ids()).toList();
    return Response.from(embedTokens(tokens).stream().map(Embedding::from).toList());
  }

  @Override
  public int dimension() {
    return card.dimension();
  }

  @Override
  public String modelName() {
    return card.name();
  }

  /** Returns the tokens of a text as this model sees it. */
  Tokens encode(String text) {
    return open.use(() -> tokenizer.encode(text));
  }

  /** Returns the vector of each text given as token numbers, in the same order. */
  List<float[]> embedTokens(List<int[]> texts) {
    var vectors = new ArrayList<float[]>(texts.size());
    for (int from = 0; from < texts.size(); from += BATCH) {
      vectors.addAll(embedBatch(texts.subList(from, Math.min(texts.size(), from + BATCH))));
    }
    return vectors;
  }

  private List<float[]> embedBatch(List<int[]> batch) {
    int longest = Math.max(1, batch.stream().mapToInt(ids -> ids.length).max().orElse(1));
    return run(
        batch,
        longest,
        Set.of(output),
        result -> {
          var tensor = (OnnxTensor) result.get(output).orElseThrow();
          int rank = tensor.getInfo().getShape().length;
          var values = tensor.getFloatBuffer();
          var vectors = new ArrayList<float[]>(batch.size());
          for (int row = 0; row < batch.size(); row++) {
            var vector = rank == 2 ? row(values, row) : pooled(values, row, longest, batch);
            vectors.add(normalised(vector));
          }
          return vectors;
        });
  }

  private float[] row(FloatBuffer values, int row) {
    var vector = new float[card.dimension()];
    values.get(row * vector.length, vector);
    return vector;
  }

  private float[] pooled(FloatBuffer values, int row, int longest, List<int[]> batch) {
    int first = row * longest;
    if (card.pooling() == ModelCard.Pooling.CLS) {
      return row(values, first);
    }
    var sum = new float[card.dimension()];
    for (int token = 0; token < batch.get(row).length; token++) {
      int offset = (first + token) * sum.length;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += values.get(offset + i);
      }
    }
    return sum; // its direction is the mean's
  }

  /** Brings {@code vector} to length 1 in place, unless it is all 0, and returns it. */
  static float[] normalised(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  /** Returns the vector of every token in the vocabulary, and its weight, for late interaction. */
  TokenVectors tokenVectors() {
    int slice = 4096;
    var vectors = new float[card.vocabulary() * card.dimension()];
    var weights = new float[card.vocabulary()];
    for (int from = 0; from < card.vocabulary(); from += slice) {
      int first = from;
      var ids = new int[Math.min(slice, card.vocabulary() - from)];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = first + i;
      }
      run(
          List.of(ids),
          ids.length,
          Set.of(card.tokenEmbeddings(), card.tokenWeights()),
          result -> {
            copy(result, card.tokenEmbeddings(), vectors, first * card.dimension());
            copy(result, card.tokenWeights(), weights, first);
            return ids;
          });
    }
    return new TokenVectors(card.dimension(), vectors, weights);
  }

  private static void copy(OrtSession.Result result, String name, float[] into, int offset) {
    var values = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    values.get(into, offset, values.remaining());
  }

  private interface Reading<T> {
    T read(OrtSession.Result result);
  }

  /** Runs the model over a batch padded to {@code longest} tokens and reads what it gives. */
  private <T> T run(List<int[]> batch, int longest, Set<String> outputs, Reading<T> reading) {
    return open.use(() -> runOpen(batch, longest, outputs, reading));
  }

  private <T> T runOpen(List<int[]> batch, int longest, Set<String> outputs, Reading<T> reading) {
    var ids = new long[batch.size() * longest];
    var mask = new long[ids.length];
    for (int row = 0; row < batch.size(); row++) {
      var tokens = batch.get(row);
      for (int i = 0; i < tokens.length; i++) {
        ids[row * longest + i] = tokens[i];
        mask[row * longest + i] = 1;
      }
    }
    long[] shape = {batch.size(), longest};
    var tensors = new HashMap<String, OnnxTensor>();
    try {
      put(tensors, "input_ids", ids, shape);
      put(tensors, "attention_mask", mask, shape);
      put(tensors, "token_type_ids", new long[ids.length], shape);
      try (var result = session.run(tensors, outputs)) {
        return reading.read(result);
      }
    } catch (OrtException e) {
      throw new EmbeddingException(
          "The model in " + card.folder() + " failed: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private void put(Map<String, OnnxTensor> tensors, String name, long[] values, long[] shape)
      throws OrtException {
    if (inputs.contains(name)) {
      tensors.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    }
  }

  /** Waits for what is being embedded. */
  @Override
  public void close() {
    open.close(this::free);
  }

  private void free() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmbeddingException("Cannot close the model in " + card.folder() + ".", e);
    }
  }
}
