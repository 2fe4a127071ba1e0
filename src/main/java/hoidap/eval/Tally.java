package hoidap.eval;

import hoidap.eval.Summary.Times;
import hoidap.eval.Summary.VariantFigures;
import hoidap.eval.measure.Bootstrap;
import hoidap.eval.measure.Interval;
import hoidap.eval.measure.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the questions asked of one system in one variant add up to; numbers only, no texts. */
final class Tally {
  private static final Measure[] MEASURES = Measure.values();

  private final List<double[]> over = new ArrayList<>();
  private final List<double[]> under = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

  void add(Outcome outcome) {
    double[] above = new double[MEASURES.length];
    double[] below = new double[MEASURES.length];
    for (var measure : MEASURES) {
      var share = outcome.share(measure);
      above[measure.ordinal()] = share.over();
      below[measure.ordinal()] = share.under();
    }
    over.add(above);
    under.add(below);
    types.add(outcome.type().intern());
    outcome
        .milliseconds()
        .forEach(
            (stage, millis) ->
                milliseconds.computeIfAbsent(stage, name -> new ArrayList<>()).add(millis));
  }

  /** Returns the figures, with intervals drawn by {@code bootstrap}. */
  VariantFigures figures(String variant, List<String> typesInOrder, Bootstrap bootstrap) {
    int[] all = IntStream.range(0, types.size()).toArray();
    var byType = new LinkedHashMap<String, Map<String, Interval>>();
    for (var type : typesInOrder) {
      int[] of = Arrays.stream(all).filter(i -> types.get(i).equals(type)).toArray();
      byType.put(type, measures(of, bootstrap));
    }
    var times = new LinkedHashMap<String, Times>();
    milliseconds.forEach((stage, values) -> times.put(stage, times(values)));
    return new VariantFigures(variant, types.size(), measures(all, bootstrap), byType, times);
  }

  private Map<String, Interval> measures(int[] questions, Bootstrap bootstrap) {
    var figures = new LinkedHashMap<String, Interval>();
    for (var measure : MEASURES) {
      figure(measure, questions, bootstrap).ifPresent(one -> figures.put(measure.id(), one));
    }
    return figures;
  }

  private Optional<Interval> figure(Measure measure, int[] questions, Bootstrap bootstrap) {
    if (measure == Measure.WORDS_MEDIAN) {
      int words = Measure.WORDS.ordinal();
      return bootstrap.median(
          Arrays.stream(questions)
              .filter(i -> under.get(i)[words] > 0)
              .mapToDouble(i -> over.get(i)[words])
              .toArray());
    }
    if (measure == Measure.CALIBRATION_ERROR) {
      return bootstrap.calibrationError(
          column(under, measure, questions), column(over, measure, questions));
    }
    return bootstrap.ratio(column(over, measure, questions), column(under, measure, questions));
  }

  private static double[] column(List<double[]> rows, Measure measure, int[] questions) {
    return Arrays.stream(questions).mapToDouble(i -> rows.get(i)[measure.ordinal()]).toArray();
  }

  private static Times times(List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Times(
        Quantiles.ofSorted(sorted, 0.5),
        Quantiles.ofSorted(sorted, 0.95),
        Quantiles.ofSorted(sorted, 0.99));
  }
}
