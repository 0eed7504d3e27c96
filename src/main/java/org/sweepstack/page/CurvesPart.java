package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;

/**
 * The learning curves, thinned; each list of epochs once, since most trials share one.
 *
 * @param finished the trials, whose curves are loaded when they are written
 */
record CurvesPart(List<FinishedTrial> finished) implements ReportData.JsonPart {
  private static final int MOST_POINTS = 100;
  private static final int FEWEST_POINTS = 10;

  /** What all curves of a page may have together, so that a browser can still hold it. */
  private static final int MOST_POINTS_OF_ALL = 1_000_000;

  private static final int NO_CURVE = -1;

  /**
   * A curve as the page gets it.
   *
   * @param places of its points along the training
   * @param packed the values of each metric; empty when it was measured nowhere
   */
  private record Curve(List<Long> places, Map<Metric, String> packed) {

    static Curve of(List<CurvePoint> points) {
      Map<Metric, String> packed = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        packed.put(metric, pack(points, metric));
      }
      return new Curve(points.stream().map(point -> point.at().place()).toList(), packed);
    }
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    List<Curve> curves = finished.parallelStream().map(this::thinned).map(Curve::of).toList();
    Map<List<Long>, Integer> places = new LinkedHashMap<>();
    int[] placeOfEach =
        curves.stream().map(Curve::places).mapToInt(epochs -> place(epochs, places)).toArray();
    json.writeObjectFieldStart("curves");
    json.writeStringField("unit", unit());
    json.writeNumberField("mostPoints", mostPoints());
    writeEpochs(places.keySet(), json);
    JsonNumbers.write("epochsOf", IntStream.of(placeOfEach), json);
    for (Metric metric : ShownMetrics.columns(finished)) {
      json.writeArrayFieldStart(metric.word());
      for (Curve curve : curves) {
        json.writeString(curve.packed().get(metric));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Returns what the places of points count, which is one thing in most sweeps. */
  private String unit() {
    Set<Boolean> inSteps =
        finished.stream()
            .map(trial -> trial.result().configuration().get(Parameters.LOG_EVERY).isInSteps())
            .collect(Collectors.toSet());
    return inSteps.size() == 2 ? "epoch or step" : inSteps.contains(true) ? "step" : "epoch";
  }

  private static int place(List<Long> epochs, Map<List<Long>, Integer> places) {
    return epochs.isEmpty() ? NO_CURVE : places.computeIfAbsent(epochs, added -> places.size());
  }

  private int mostPoints() {
    int each = MOST_POINTS_OF_ALL / Math.max(1, finished.size());
    return Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, each));
  }

  private List<CurvePoint> thinned(FinishedTrial trial) {
    List<CurvePoint> points = trial.artefacts().curve().points();
    return IntStream.of(Thinning.places(points.size(), mostPoints()))
        .mapToObj(points::get)
        .toList();
  }

  private static String pack(List<CurvePoint> points, Metric metric) {
    double[] values = points.stream().mapToDouble(point -> point.metrics().get(metric)).toArray();
    if (IntStream.range(0, values.length).allMatch(point -> Double.isNaN(values[point]))) {
      return "";
    }
    return metric.isLoss() ? PackedNumbers.logarithms(values) : PackedNumbers.linear(values);
  }

  private static void writeEpochs(Set<List<Long>> epochs, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("epochs");
    for (List<Long> each : epochs) {
      json.writeStartArray();
      for (long epoch : each) {
        json.writeNumber(epoch);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
