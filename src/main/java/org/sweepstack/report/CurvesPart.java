package org.sweepstack.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sweepstack.results.FinishedTrial;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;

/**
 * The learning curves, thinned; each list of epochs once, since most trials share one.
 *
 * @param finished the trials, whose curves are loaded one after the other
 */
record CurvesPart(List<FinishedTrial> finished) implements ReportData.JsonPart {
  private static final List<Metric> METRICS =
      List.of(
          Metric.TRAIN_LOSS,
          Metric.TRAIN_ACCURACY,
          Metric.VALIDATION_LOSS,
          Metric.VALIDATION_ACCURACY);
  private static final int MOST_POINTS = 100;
  private static final int FEWEST_POINTS = 10;

  /** What all curves of a page may have together, so that a browser can still hold it. */
  private static final int MOST_POINTS_OF_ALL = 1_000_000;

  private static final int NO_CURVE = -1;

  @Override
  public void write(JsonGenerator json) throws IOException {
    Map<List<Integer>, Integer> epochs = new LinkedHashMap<>();
    List<Integer> epochsOfEach = new ArrayList<>(finished.size());
    Map<Metric, List<String>> columns = new EnumMap<>(Metric.class);
    METRICS.forEach(metric -> columns.put(metric, new ArrayList<>(finished.size())));
    for (FinishedTrial trial : finished) {
      List<CurvePoint> points = thinned(trial);
      List<Integer> shown = points.stream().map(CurvePoint::epoch).toList();
      epochsOfEach.add(
          points.isEmpty() ? NO_CURVE : epochs.computeIfAbsent(shown, added -> epochs.size()));
      METRICS.forEach(metric -> columns.get(metric).add(pack(points, metric)));
    }
    json.writeObjectFieldStart("curves");
    json.writeNumberField("mostPoints", mostPoints());
    writeEpochs(epochs, json);
    JsonNumbers.write("epochsOf", epochsOfEach.stream().mapToInt(Integer::intValue), json);
    for (Metric metric : METRICS) {
      json.writeArrayFieldStart(metric.word());
      for (String packed : columns.get(metric)) {
        json.writeString(packed);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
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

  /** Returns an empty text when the metric was measured nowhere. */
  private static String pack(List<CurvePoint> points, Metric metric) {
    double[] values = points.stream().mapToDouble(point -> point.metrics().get(metric)).toArray();
    if (IntStream.range(0, values.length).allMatch(point -> Double.isNaN(values[point]))) {
      return "";
    }
    boolean isLoss = metric == Metric.TRAIN_LOSS || metric == Metric.VALIDATION_LOSS;
    return isLoss ? PackedNumbers.logarithms(values) : PackedNumbers.linear(values);
  }

  private static void writeEpochs(Map<List<Integer>, Integer> epochs, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("epochs");
    for (List<Integer> each : epochs.keySet()) {
      json.writeStartArray();
      for (int epoch : each) {
        json.writeNumber(epoch);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
