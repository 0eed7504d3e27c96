package org.sweepstack.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.TrialId;

/**
 * All that the further training of a stack depends on, between two steps. What follows from the
 * configurations (samples, their order, the weights before the first step) is made anew.
 *
 * @param epoch how many whole epochs had been trained
 * @param steps how many steps every trial had taken
 * @param trials each trial's part, in the order of the stack
 */
record SavedStack(int epoch, long steps, List<SavedTrial> trials) {
  private static final int POINT_BYTES = Metric.BASIC.size() * Double.BYTES;

  /** What some trials are measured by besides, which earlier versions did not save. */
  private static final List<Metric> FURTHER =
      Stream.of(Metric.values()).filter(metric -> !metric.measure().isBasic()).toList();

  private static final int LAYER_BYTES = Integer.BYTES + LayerStatistics.COUNT * Double.BYTES;

  /** Of a histogram beside its moment and kind. */
  private static final long HISTOGRAM_BYTES =
      (2L + LayerHistogram.BINS) * Integer.BYTES + 2L * Double.BYTES;

  /**
   * One trial's part.
   *
   * @param points its curve so far
   * @param statistics how its layers spread so far, as far as it is kept
   * @param histograms those of its layers so far, as far as they are kept
   * @param network see {@link org.sweepstack.network.NetworkStack#state}
   */
  record SavedTrial(
      List<CurvePoint> points,
      List<LayerStatistics> statistics,
      List<LayerHistogram> histograms,
      double[] network) {

    private long bytes() {
      return 3L * Integer.BYTES
          + points.stream().mapToLong(point -> bytes(point.at()) + POINT_BYTES).sum()
          + (long) network.length * Double.BYTES
          + statistics.stream().mapToLong(SavedTrial::bytes).sum()
          + Integer.BYTES
          + histograms.stream().mapToLong(SavedTrial::bytes).sum();
    }

    private static long bytes(Moment at) {
      return Integer.BYTES + (at.hasStep() ? Long.BYTES : 0);
    }

    private static long bytes(LayerStatistics layer) {
      return bytes(layer.at())
          + LAYER_BYTES
          + bytes(layer.details().kind())
          + (long) LayerDetails.COUNT * Double.BYTES;
    }

    private static long bytes(LayerHistogram layer) {
      return bytes(layer.at()) + bytes(layer.kind()) + HISTOGRAM_BYTES;
    }

    private static long bytes(String text) {
      return Integer.BYTES + (long) text.getBytes(UTF_8).length;
    }
  }

  /** Returns this as a checkpoint of some trials, in the order of the stack. */
  Checkpoint checkpoint(List<TrialId> ids) {
    boolean hasFurther = points().anyMatch(SavedStack::hasFurther);
    long furtherBytes = hasFurther ? points().count() * FURTHER.size() * Double.BYTES : 0;
    long bytes = Long.BYTES + trials.stream().mapToLong(SavedTrial::bytes).sum() + furtherBytes;
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes));
    buffer.putLong(steps);
    trials.forEach(trial -> put(trial, buffer));
    // Behind all that earlier versions read.
    trials.forEach(trial -> putRest(trial, buffer));
    if (hasFurther) {
      points()
          .forEach(
              point -> FURTHER.forEach(metric -> buffer.putDouble(point.metrics().get(metric))));
    }
    return new Checkpoint(ids, epoch, buffer.array());
  }

  /** Returns how many steps every trial of what {@link #checkpoint} made had taken. */
  static long steps(Checkpoint checkpoint) {
    return ByteBuffer.wrap(checkpoint.state()).getLong();
  }

  /** Reads what {@link #checkpoint} made. */
  static SavedStack of(Checkpoint checkpoint) {
    ByteBuffer buffer = ByteBuffer.wrap(checkpoint.state());
    long steps = buffer.getLong();
    List<SavedTrial> trials = checkpoint.trials().stream().map(id -> trial(buffer)).toList();
    if (buffer.hasRemaining()) {
      trials = trials.stream().map(trial -> withRest(trial, buffer)).toList();
    }
    if (buffer.hasRemaining()) {
      trials = trials.stream().map(trial -> withFurther(trial, buffer)).toList();
    }
    return new SavedStack(checkpoint.epoch(), steps, trials);
  }

  /**
   * Reads trials, each from its checkpoint: one checkpoint after the other, as they hold others.
   */
  static Map<TrialId, SavedTrial> trials(Map<TrialId, Checkpoint> checkpoints) {
    Map<Checkpoint, List<TrialId>> wanted = new IdentityHashMap<>();
    checkpoints.forEach(
        (trial, from) -> wanted.computeIfAbsent(from, unseen -> new ArrayList<>()).add(trial));
    Map<TrialId, SavedTrial> found = new HashMap<>();
    wanted.forEach(
        (from, some) -> {
          List<SavedTrial> all = of(from).trials();
          some.forEach(trial -> found.put(trial, all.get(from.trials().indexOf(trial))));
        });
    return found;
  }

  private Stream<CurvePoint> points() {
    return trials.stream().flatMap(trial -> trial.points().stream());
  }

  private static boolean hasFurther(CurvePoint point) {
    return FURTHER.stream().anyMatch(metric -> !Double.isNaN(point.metrics().get(metric)));
  }

  private static SavedTrial withFurther(SavedTrial trial, ByteBuffer buffer) {
    List<CurvePoint> points = new ArrayList<>();
    for (CurvePoint point : trial.points()) {
      Metrics known = point.metrics();
      Metrics all =
          Metrics.of(metric -> metric.measure().isBasic() ? known.get(metric) : buffer.getDouble());
      points.add(new CurvePoint(point.at(), all));
    }
    return new SavedTrial(points, trial.statistics(), trial.histograms(), trial.network());
  }

  private static void put(SavedTrial trial, ByteBuffer buffer) {
    buffer.putInt(trial.points().size());
    trial.points().forEach(point -> put(point, buffer));
    buffer.putInt(trial.statistics().size());
    trial.statistics().forEach(layer -> put(layer, buffer));
    buffer.putInt(trial.network().length);
    for (double value : trial.network()) {
      buffer.putDouble(value);
    }
  }

  private static SavedTrial trial(ByteBuffer buffer) {
    List<CurvePoint> points = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) {
      points.add(point(buffer));
    }
    List<LayerStatistics> statistics = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) {
      statistics.add(layer(buffer));
    }
    double[] network = doubles(buffer, buffer.getInt());
    return new SavedTrial(points, statistics, List.of(), network);
  }

  /** Writes the epoch as earlier versions did, or what no epoch is, with the step behind it. */
  private static void put(Moment at, ByteBuffer buffer) {
    if (at.hasStep()) {
      buffer.putInt(~at.epoch()).putLong(at.step());
    } else {
      buffer.putInt(at.epoch());
    }
  }

  private static Moment moment(ByteBuffer buffer) {
    int epoch = buffer.getInt();
    return epoch < 0 ? new Moment(~epoch, buffer.getLong()) : Moment.ofEpoch(epoch);
  }

  private static void put(CurvePoint point, ByteBuffer buffer) {
    put(point.at(), buffer);
    Metric.BASIC.forEach(metric -> buffer.putDouble(point.metrics().get(metric)));
  }

  private static CurvePoint point(ByteBuffer buffer) {
    return new CurvePoint(moment(buffer), Metrics.inOrder(doubles(buffer, Metric.BASIC.size())));
  }

  private static void put(LayerStatistics layer, ByteBuffer buffer) {
    put(layer.at(), buffer);
    buffer.putInt(layer.layer());
    layer.numbers().forEach(buffer::putDouble);
  }

  private static LayerStatistics layer(ByteBuffer buffer) {
    Moment at = moment(buffer);
    int index = buffer.getInt();
    return LayerStatistics.of(at, index, doubles(buffer, LayerStatistics.COUNT), 0);
  }

  private static void putRest(SavedTrial trial, ByteBuffer buffer) {
    for (LayerStatistics layer : trial.statistics()) {
      put(layer.details().kind(), buffer);
      layer.details().numbers().forEach(buffer::putDouble);
    }
    buffer.putInt(trial.histograms().size());
    for (LayerHistogram layer : trial.histograms()) {
      put(layer.kind(), buffer);
      put(layer.at(), buffer);
      buffer.putInt(layer.layer()).putInt(layer.part().ordinal());
      buffer.putDouble(layer.low()).putDouble(layer.high());
      layer.counts().forEach(buffer::putInt);
    }
  }

  private static void put(String text, ByteBuffer buffer) {
    byte[] bytes = text.getBytes(UTF_8);
    buffer.putInt(bytes.length).put(bytes);
  }

  private static String text(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.getInt()];
    buffer.get(bytes);
    return new String(bytes, UTF_8);
  }

  /** Reads what earlier versions did not save of a trial. */
  private static SavedTrial withRest(SavedTrial trial, ByteBuffer buffer) {
    List<LayerStatistics> detailed = new ArrayList<>();
    for (LayerStatistics layer : trial.statistics()) {
      String kind = text(buffer);
      double[] numbers = doubles(buffer, LayerDetails.COUNT);
      detailed.add(layer.with(LayerDetails.of(kind, numbers, 0)));
    }
    List<LayerHistogram> histograms = new ArrayList<>();
    for (int left = buffer.getInt(); left > 0; left--) {
      histograms.add(histogram(buffer));
    }
    return new SavedTrial(trial.points(), detailed, histograms, trial.network());
  }

  private static LayerHistogram histogram(ByteBuffer buffer) {
    String kind = text(buffer);
    Moment at = moment(buffer);
    int layer = buffer.getInt();
    LayerPart part = LayerPart.values()[buffer.getInt()];
    double low = buffer.getDouble();
    double high = buffer.getDouble();
    List<Integer> counts = new ArrayList<>();
    while (counts.size() < LayerHistogram.BINS) {
      counts.add(buffer.getInt());
    }
    return new LayerHistogram(at, layer, kind, part, low, high, counts);
  }

  private static double[] doubles(ByteBuffer buffer, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = buffer.getDouble();
    }
    return values;
  }
}
