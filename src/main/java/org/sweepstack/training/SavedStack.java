package org.sweepstack.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.TrialId;

/**
 * All that the further training of a stack depends on, between two epochs. What follows from the
 * configurations (samples, their order, the weights before the first step) is made anew.
 *
 * @param epoch how many epochs had been trained
 * @param steps how many steps every trial had taken
 * @param trials each trial's part, in the order of the stack
 */
record SavedStack(int epoch, long steps, List<SavedTrial> trials) {
  private static final int POINT_BYTES = Integer.BYTES + Metric.values().length * Double.BYTES;
  private static final int LAYER_BYTES = 2 * Integer.BYTES + LayerStatistics.COUNT * Double.BYTES;

  /**
   * One trial's part.
   *
   * @param points its curve so far
   * @param statistics how its layers spread so far, as far as it is kept
   * @param network see {@link org.sweepstack.network.NetworkStack#state}
   */
  record SavedTrial(List<CurvePoint> points, List<LayerStatistics> statistics, double[] network) {

    private long bytes() {
      return 3L * Integer.BYTES
          + (long) points.size() * POINT_BYTES
          + (long) statistics.size() * LAYER_BYTES
          + (long) network.length * Double.BYTES
          + statistics.stream().mapToLong(layer -> bytes(layer.details())).sum();
    }

    private static long bytes(LayerDetails details) {
      return Integer.BYTES + kind(details).length + (long) LayerDetails.COUNT * Double.BYTES;
    }
  }

  /** Returns this as a checkpoint of some trials, in the order of the stack. */
  Checkpoint checkpoint(List<TrialId> ids) {
    long bytes = Long.BYTES + trials.stream().mapToLong(SavedTrial::bytes).sum();
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes));
    buffer.putLong(steps);
    trials.forEach(trial -> put(trial, buffer));
    // Behind all that earlier versions read.
    trials.forEach(trial -> trial.statistics().forEach(layer -> put(layer.details(), buffer)));
    return new Checkpoint(ids, epoch, buffer.array());
  }

  /** Reads what {@link #checkpoint} made. */
  static SavedStack of(Checkpoint checkpoint) {
    ByteBuffer buffer = ByteBuffer.wrap(checkpoint.state());
    long steps = buffer.getLong();
    List<SavedTrial> trials = checkpoint.trials().stream().map(id -> trial(buffer)).toList();
    if (buffer.hasRemaining()) {
      trials = trials.stream().map(trial -> detailed(trial, buffer)).toList();
    }
    return new SavedStack(checkpoint.epoch(), steps, trials);
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
    return new SavedTrial(points, statistics, network);
  }

  private static void put(CurvePoint point, ByteBuffer buffer) {
    buffer.putInt(point.epoch());
    for (Metric metric : Metric.values()) {
      buffer.putDouble(point.metrics().get(metric));
    }
  }

  private static CurvePoint point(ByteBuffer buffer) {
    return new CurvePoint(buffer.getInt(), Metrics.of(metric -> buffer.getDouble()));
  }

  private static void put(LayerStatistics layer, ByteBuffer buffer) {
    buffer.putInt(layer.epoch()).putInt(layer.layer());
    layer.numbers().forEach(buffer::putDouble);
  }

  private static LayerStatistics layer(ByteBuffer buffer) {
    int epoch = buffer.getInt();
    int index = buffer.getInt();
    return LayerStatistics.of(epoch, index, doubles(buffer, LayerStatistics.COUNT), 0);
  }

  private static byte[] kind(LayerDetails details) {
    return details.kind().getBytes(UTF_8);
  }

  private static void put(LayerDetails details, ByteBuffer buffer) {
    buffer.putInt(kind(details).length).put(kind(details));
    details.numbers().forEach(buffer::putDouble);
  }

  /** Reads the details of a trial's layers, which earlier versions did not save. */
  private static SavedTrial detailed(SavedTrial trial, ByteBuffer buffer) {
    List<LayerStatistics> detailed = new ArrayList<>();
    for (LayerStatistics layer : trial.statistics()) {
      byte[] kind = new byte[buffer.getInt()];
      buffer.get(kind);
      double[] numbers = doubles(buffer, LayerDetails.COUNT);
      detailed.add(layer.with(LayerDetails.of(new String(kind, UTF_8), numbers, 0)));
    }
    return new SavedTrial(trial.points(), detailed, trial.network());
  }

  private static double[] doubles(ByteBuffer buffer, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = buffer.getDouble();
    }
    return values;
  }
}
