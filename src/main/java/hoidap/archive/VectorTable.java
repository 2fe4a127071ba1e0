package hoidap.archive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The vectors of an archive in memory, for exact search. They are kept as floats, four times the
 * bytes of the file: the processor multiplies floats eight at a time, and bytes one at a time.
 *
 * <p>A row is a chunk; rows are in the order of their chunks' keys. An article's chunks are added
 * together, so their rows adjoin. Not safe to change while read: {@link SqliteArchive} guards it.
 */
final class VectorTable {
  private static final int FIRST_CAPACITY = 1024;

  private final int dimension;
  private long[] chunks = new long[FIRST_CAPACITY];
  private long[] articles = new long[FIRST_CAPACITY];
  private int[] firstRows = new int[FIRST_CAPACITY];
  private float[] scales = new float[FIRST_CAPACITY];
  private float[] components;
  private int rows;

  VectorTable(int dimension) {
    this.dimension = dimension;
    components = new float[FIRST_CAPACITY * dimension];
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
      firstRows = Arrays.copyOf(firstRows, capacity);
      scales = Arrays.copyOf(scales, capacity);
      components = Arrays.copyOf(components, Math.multiplyExact(capacity, dimension));
    }
    chunks[rows] = chunk;
    articles[rows] = article;
    firstRows[rows] = rows > 0 && articles[rows - 1] == article ? firstRows[rows - 1] : rows;
    scales[rows] = scale;
    for (int i = 0; i < dimension; i++) {
      components[rows * dimension + i] = row[i];
    }
    rows++;
  }

  /** Returns the row of a chunk, or a negative number when it has none. */
  int row(long chunk) {
    if (rows == 0 || chunk < chunks[0]) {
      return -1;
    }
    long furthest = Math.min(rows - 1L, chunk - chunks[0]); // where no key was left out before it
    return chunks[(int) furthest] == chunk
        ? (int) furthest
        : Arrays.binarySearch(chunks, 0, (int) furthest, chunk);
  }

  /** Returns the key of the chunk in a row. */
  long chunk(int row) {
    return chunks[row];
  }

  /** Returns the key of the article that a row's chunk belongs to. */
  long article(int row) {
    return articles[row];
  }

  /** Returns the first row of the article that a row's chunk belongs to. */
  int firstRow(int row) {
    return firstRows[row];
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
    var best = new BestHits(limit);
    for (int row = allowed.nextSetBit(0);
        row >= 0 && row < rows;
        row = allowed.nextSetBit(row + 1)) {
      best.add(chunks[row], articles[row], (double) dot(query, row * dimension) * scales[row]);
    }
    return best.bestFirst();
  }

  /** Inner product; eight sums let the processor work on as many at once. */
  private float dot(float[] query, int offset) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = 0;
    for (; i + 7 < dimension; i += 8) {
      a += query[i] * components[offset + i];
      b += query[i + 1] * components[offset + i + 1];
      c += query[i + 2] * components[offset + i + 2];
      d += query[i + 3] * components[offset + i + 3];
      e += query[i + 4] * components[offset + i + 4];
      f += query[i + 5] * components[offset + i + 5];
      g += query[i + 6] * components[offset + i + 6];
      h += query[i + 7] * components[offset + i + 7];
    }
    for (; i < dimension; i++) {
      a += query[i] * components[offset + i];
    }
    return a + b + c + d + e + f + g + h;
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
