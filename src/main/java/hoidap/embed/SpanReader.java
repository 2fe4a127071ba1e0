package hoidap.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import hoidap.text.Span;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A model that reads a question and a window of text together and says which words of the window
 * answer, or that none do: any extractive question-answering export with logits of start and end,
 * run on the processor by ONNX Runtime. Its {@link ReaderCard} says how its input looks. Safe to
 * use from several threads until closed.
 */
public final class SpanReader implements AutoCloseable {
  /*
   * Each window is a run of its own, on one thread, and SharedCores has as many of them at work as
   * there are cores: all for one caller that is alone, one each for as many callers as cores.
   * Measured on two cores (docs/eval/speed.md), that is faster than one run over a batch on two
   * threads, which gains nothing of its own; and where two callers share threads of ONNX Runtime,
   * which wait by spinning, both take twice as long. Nor would a batch say the same: a quantised
   * model takes the scale of its activations from the whole batch, so that a window would be read
   * otherwise with other windows, or with padding, beside it.
   */

  private final ReaderCard card;
  private final PieceTokenizer tokenizer;
  private final ReaderInput.Form form;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final UntilClosed open;
  private final SharedCores cores = new SharedCores(Runtime.getRuntime().availableProcessors());

  private SpanReader(ReaderCard card, PieceTokenizer tokenizer) throws OrtException {
    this.card = card;
    this.tokenizer = tokenizer;
    form = new ReaderInput.Form(card, tokenizer);
    open = new UntilClosed("The reader in " + card.folder());
    environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(card.model().toString(), options);
    }
  }

  /**
   * Loads the reader in {@code folder}, and tries it.
   *
   * @throws EmbeddingException if it cannot be loaded or is not as its properties say
   */
  public static SpanReader open(Path folder) {
    var card = ReaderCard.read(folder);
    var tokenizer = PieceTokenizer.open(card);
    SpanReader reader;
    try {
      reader = new SpanReader(card, tokenizer);
    } catch (OrtException e) {
      tokenizer.close();
      throw new EmbeddingException(
          "ONNX Runtime cannot load " + card.model() + ": " + e.getMessage(), e);
    }
    try {
      reader.check();
      return reader;
    } catch (EmbeddingException e) {
      reader.close();
      throw e;
    }
  }

  private void check() {
    var outputs = session.getOutputNames();
    for (var output : List.of(card.startOutput(), card.endOutput())) {
      if (!outputs.contains(output)) {
        throw new EmbeddingException(
            "The reader in %s has no output '%s'; it has %s. Correct 'start-output' and 'end-output' in model.properties."
                .formatted(card.folder(), output, outputs),
            null);
      }
    }
    read("?", List.of(new Window("", ".", List.of(new Span(0, 1)))));
  }

  /** Returns what the reader's properties say of it. */
  public ReaderCard card() {
    return card;
  }

  /** Returns of how many pieces a text is to the reader. */
  public int pieces(String text) {
    return open.use(() -> tokenizer.encode(text).size());
  }

  /** Returns how many windows are read in the time of one, by a caller that is alone. */
  public int readAtOnce() {
    return cores.count();
  }

  /**
   * Reads windows, each by itself: what else is read does not matter to what is found.
   *
   * @param question NFC text
   * @return what was made of each window, in their order
   */
  public List<WindowReading> read(String question, List<Window> windows) {
    return open.use(() -> readAll(question, windows));
  }

  private List<WindowReading> readAll(String question, List<Window> windows) {
    var asked = tokenizer.encode(question);
    var titles = new HashMap<String, Pieces>();
    var titlesOf =
        windows.stream()
            .map(window -> titles.computeIfAbsent(window.title(), tokenizer::encode))
            .toList();
    // a long window begun last would be waited for
    var longestFirst =
        IntStream.range(0, windows.size())
            .boxed()
            .sorted(Comparator.comparing(i -> -windows.get(i).text().length()))
            .toList();
    var readings = new WindowReading[windows.size()];
    cores.run(
        readings.length,
        task -> {
          int which = longestFirst.get(task);
          var input = form.of(asked, titlesOf.get(which), windows.get(which));
          readings[which] = read(input);
        });
    return Arrays.asList(readings);
  }

  private WindowReading read(ReaderInput input) {
    var outputs = Set.of(card.startOutput(), card.endOutput());
    var tensors = new HashMap<String, OnnxTensor>();
    try {
      put(tensors, "input_ids", input.ids());
      put(tensors, "token_type_ids", input.types());
      var mask = new long[input.ids().length];
      Arrays.fill(mask, 1);
      put(tensors, "attention_mask", mask);
      try (var result = session.run(tensors, outputs)) {
        var starts = logits(result, card.startOutput(), mask.length);
        var ends = logits(result, card.endOutput(), mask.length);
        return new SpanSearch(input, starts, ends, card.answerPieces()).reading();
      }
    } catch (OrtException e) {
      throw new EmbeddingException(
          "The reader in " + card.folder() + " failed: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private void put(Map<String, OnnxTensor> tensors, String name, long[] values)
      throws OrtException {
    if (session.getInputNames().contains(name)) {
      long[] shape = {1, values.length};
      tensors.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    }
  }

  private float[] logits(OrtSession.Result result, String output, int tokens) {
    var values =
        Optional.of(result.get(output).orElseThrow())
            .filter(OnnxTensor.class::isInstance)
            .map(tensor -> ((OnnxTensor) tensor).getFloatBuffer()); // null for other numbers
    if (values.isPresent() && values.get().remaining() == tokens) {
      var logits = new float[tokens];
      values.get().get(logits);
      return logits;
    }
    throw new EmbeddingException(
        "The reader in %s gives no logit for each token as '%s': is it a model for extractive question answering?"
            .formatted(card.folder(), output),
        null);
  }

  /** Waits for what is being read. */
  @Override
  public void close() {
    open.close(this::free);
  }

  private void free() {
    cores.close();
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmbeddingException("Cannot close the reader in " + card.folder() + ".", e);
    }
  }
}
