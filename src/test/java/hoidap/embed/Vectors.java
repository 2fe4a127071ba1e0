package hoidap.embed;

import java.nio.file.Path;

/** Arithmetic on vectors, and the default model. */
final class Vectors {
  static final Path DEFAULT_MODEL = Path.of("models/viword-256");

  private Vectors() {}

  static double length(float[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  static double cosine(float[] one, float[] other) {
    return dot(one, other) / length(one) / length(other);
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
