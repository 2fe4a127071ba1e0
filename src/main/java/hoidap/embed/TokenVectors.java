package hoidap.embed;

/**
 * The vector and weight of every token of a model whose token vectors do not depend on context.
 * Immutable, so safe to share between threads.
 */
public final class TokenVectors {
  private final int dimension;
  private final float[] vectors;
  private final float[] weights;

  TokenVectors(int dimension, float[] vectors, float[] weights) {
    this.dimension = dimension;
    this.vectors = vectors;
    this.weights = weights;
  }

  /** Returns how many tokens there are; they are numbered from 0. */
  public int size() {
    return weights.length;
  }

  /** Returns the weight of a token: how much it tells of what a text is about; at least 0. */
  public float weight(int token) {
    return weights[token];
  }

  /** Returns the cosine of two tokens' vectors, in [-1, 1]. */
  public float similarity(int one, int other) {
    return dot(one * dimension, other * dimension);
  }

  /** Adds a token's unit vector, times {@code factor}, to {@code sum}. */
  public void addTo(float[] sum, int token, float factor) {
    int offset = token * dimension;
    for (int i = 0; i < dimension; i++) {
      sum[i] += factor * vectors[offset + i];
    }
  }

  /**
   * Returns the vector of a text: the sum of its tokens' vectors, each times its weight, brought to
   * length 1; all 0 where no token has a weight.
   *
   * @param parts the text's tokens, in any number of parts
   */
  public float[] embedding(int[]... parts) {
    var sum = new float[dimension];
    for (var tokens : parts) {
      for (int token : tokens) {
        if (weights[token] > 0) {
          addTo(sum, token, weights[token]);
        }
      }
    }
    return OnnxEmbeddingModel.normalised(sum);
  }

  /** Returns the number of floats in a vector. */
  public int dimension() {
    return dimension;
  }

  private float dot(int offset, int otherOffset) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i < dimension; i += 4) {
      a += vectors[offset + i] * vectors[otherOffset + i];
      b += vectors[offset + i + 1] * vectors[otherOffset + i + 1];
      c += vectors[offset + i + 2] * vectors[otherOffset + i + 2];
      d += vectors[offset + i + 3] * vectors[otherOffset + i + 3];
    }
    return a + b + c + d;
  }
}
