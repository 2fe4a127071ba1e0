package hoidap.retrieve;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Reads the weights of a linear model from a resource. */
public final class LearnedWeights {
  private LearnedWeights() {}

  /**
   * Returns the weight of each feature.
   *
   * @param home class beside which the resource is
   * @throws IllegalStateException if a feature has no weight
   */
  public static <F extends Enum<F>> Map<F, Double> read(
      Class<?> home, String resource, Class<F> features) {
    var properties = properties(home, resource);
    var weights = new EnumMap<F, Double>(features);
    for (var feature : features.getEnumConstants()) {
      weights.put(feature, number(properties, key(feature), resource));
    }
    return weights;
  }

  /** Returns a number of the resource that is no feature's weight. */
  public static double number(Class<?> home, String resource, String key) {
    return number(properties(home, resource), key, resource);
  }

  /** Returns the name of a feature in the file: "words-before". */
  public static String key(Enum<?> feature) {
    return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double number(Properties properties, String key, String resource) {
    var value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(resource + " lacks '" + key + "'");
    }
    return Double.parseDouble(value);
  }

  private static Properties properties(Class<?> home, String resource) {
    var properties = new Properties();
    try (var stream = home.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + resource, e);
    }
  }
}
