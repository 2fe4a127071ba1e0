package hoidap.archive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/**
 * The vectors of an archive in memory, one byte a component, for exact search.
 *
 * <p>A row is a chunk; rows are in the order of their chunks' keys. Not safe to change while read:
 * {@link SqliteArchive} guards it.
 */
final class VectorTable {
  private static final int FIRST_CAPACITY = 1024;

  private final int dimension;
  private long[] chunks = new long[FIRST_CAPACITY];
  private long[] articles = new long[FIRST_CAPACITY];
  private float[] scales = new float[FIRST_CAPACITY];
  private byte[] components;
  private int rows;

  VectorTable(int dimension) {
    this.dimension = dimension;
    components = new byte[FIRST_CAPACITY * dimension];
  }

  int rows() {
    return rows;
  }

  /** Returns the greatest key in the table, or 0. */
  long lastChunk() {
    return rows == 0 ? 0 : chunks[rows - 1];
  }

  /** Adds a row; {@code chunk} must be greater than every key so far. */
  void add(long chunk, long article, float scale, byte[] row) {
    if (row.length != dimension || chunk <= lastChunk()) {
      throw new IllegalArgumentException(
          "vector of chunk %d has %d components for %d, or is out of order"
              .formatted(chunk, row.length, dimension));
    }
    if (rows == chunks.length) {
      int capacity = Math.multiplyExact(rows, 2);
      chunks = Arrays.copyOf(chunks, capacity);
      articles = Arrays.copyOf(articles, capacity);
      scales = Arrays.copyOf(scales, capacity);
      components = Arrays.copyOf(components, Math.multiplyExact(capacity, dimension));
    }
    chunks[rows] = chunk;
    articles[rows] = article;
    scales[rows] = scale;
    System.arraycopy(row, 0, components, rows * dimension, dimension);
    rows++;
  }

  /** Returns the row of a chunk, or a negative number when it has none. */
  int row(long chunk) {
    return Arrays.binarySearch(chunks, 0, rows, chunk);
  }

  /** Returns the key of the chunk in a row. */
  long chunk(int row) {
    return chunks[row];
  }

  /** Returns the key of the article that a row's chunk belongs to. */
  long article(int row) {
    return articles[row];
  }

  /** Returns the inner product of a row and {@code query}. */
  double similarity(int row, float[] query) {
    double sum = 0;
    int offset = row * dimension;
    for (int i = 0; i < dimension; i++) {
      sum += components[offset + i] * query[i];
    }
    return sum * scales[row];
  }

  /**
   * Returns the rows nearest to {@code query}, best first.
   *
   * @param allowed rows to look at; {@code null}-free: an empty set looks at none
   */
  List<Hit> nearest(float[] query, BitSet allowed, int limit) {
    var best = new PriorityQueue<Hit>(limit + 1, VectorTable::byScore);
    var quantised = Quantised.of(query);
    double worst = Double.NEGATIVE_INFINITY;
    for (int row = allowed.nextSetBit(0);
        row >= 0 && row < rows;
        row = allowed.nextSetBit(row + 1)) {
      double score = (double) dot(quantised.components(), row * dimension) * scales[row];
      if (score > worst || best.size() < limit) {
        best.add(new Hit(chunks[row], articles[row], score * quantised.scale()));
        if (best.size() > limit) {
          best.poll();
        }
        worst = best.size() < limit ? worst : best.element().score() / quantised.scale();
      }
    }
    return best.stream().sorted((a, b) -> byScore(b, a)).collect(Collectors.toList());
  }

  private static int byScore(Hit one, Hit other) {
    int byScore = Double.compare(one.score(), other.score());
    return byScore != 0 ? byScore : Long.compare(other.chunk(), one.chunk());
  }

  /** Inner product of bytes; four sums let the processor work on several at once. */
  private int dot(byte[] query, int offset) {
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int i = 0;
    for (; i + 3 < dimension; i += 4) {
      a += query[i] * components[offset + i];
      b += query[i + 1] * components[offset + i + 1];
      c += query[i + 2] * components[offset + i + 2];
      d += query[i + 3] * components[offset + i + 3];
    }
    for (; i < dimension; i++) {
      a += query[i] * components[offset + i];
    }
    return a + b + c + d;
  }

  /**
   * A vector with one byte a component.
   *
   * @param scale what a byte is multiplied by to give the component
   */
  record Quantised(float scale, byte[] components) {
    static Quantised of(float[] vector) {
      float largest = 0;
      for (float x : vector) {
        largest = Math.max(largest, Math.abs(x));
      }
      float scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
      var components = new byte[vector.length];
      for (int i = 0; i < components.length; i++) {
        components[i] = (byte) Math.round(vector[i] / scale);
      }
      return new Quantised(scale, components);
    }
  }
}
