package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.List;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Precision;

/** Narrow networks by loops over rows of trials, in an order of arithmetic that never varies. */
final class RowEngine implements Engine {
  /** Changes whenever a bit of a number does. */
  private static final String ARITHMETIC = "rows.1";

  /** Rows of all weights, chains and units of a pass take up no more, if they are not short. */
  private static final long CACHE_BYTES = 1L << 20;

  private static final int FEWEST_LANES = 64;
  private static final int MOST_LANES = 512;

  /**
   * Of a layer that rows are for. {@code scripts/bench/epoch} on a processor with AVX2: rows take
   * half the time of products for 10 x 10 and 9 tenths for 14 x 14, in stacks of 64 and more; with
   * 20 x 20 products are ahead.
   */
  private static final int MOST_WEIGHTS = 150;

  /** Putting a number of a sample into a batch. */
  private static final double SECONDS_PER_GATHERED = 8e-9;

  private final int chosenLanes;

  /** Chooses how long rows are by the network's size. */
  RowEngine() {
    this(0);
  }

  /** Makes rows of some length, if it is above 0: numbers do not depend on it. */
  RowEngine(int lanes) {
    chosenLanes = lanes;
  }

  /** Returns whether all layers of a network are narrow. */
  static boolean isFor(NetworkShape shape) {
    return shape.isDense()
        && shape.dense().stream()
            .allMatch(layer -> layer.inputs() * (long) layer.outputs() <= MOST_WEIGHTS);
  }

  @Override
  public NetworkStack initialize(List<Configuration> trials, NetworkShape shape) {
    return RowStack.initialize(trials, shape, lanes(shape, trials.get(0).get(PRECISION)));
  }

  private int lanes(NetworkShape shape, Precision precision) {
    if (chosenLanes > 0) {
      return chosenLanes;
    }
    long rows = 3L * shape.parameterCount();
    for (DenseShape layer : shape.dense()) {
      rows += 4L * layer.outputs();
    }
    long lanes = CACHE_BYTES / (rows * precision.bytes());
    return (int) Math.max(FEWEST_LANES, Math.min(MOST_LANES, lanes));
  }

  @Override
  public EngineCost cost(Configuration trial, NetworkShape shape, SampleCounts samples) {
    Precision precision = trial.get(PRECISION);
    double units = 0;
    for (DenseShape layer : shape.dense()) {
      units += layer.outputs();
    }
    double widening = precision == Precision.DOUBLE ? 2 : 1;
    double perSample = widening * (6e-9 + 0.33e-9 * shape.parameterCount() + 1.2e-9 * units);
    double perStep = widening * 2e-9 * shape.parameterCount();
    double gathered = EngineCost.gathered(shape, samples);
    double loops = samples.train() * (1.1 * shape.parameterCount() + 2.5 * units) / 2;
    long numbers = (shape.inputs() + 3L * shape.outputs()) * samples.all();
    int lanes = lanes(shape, precision);
    return new EngineCost(
        loops * 10e-9 / 8,
        samples.train() * (perSample + gathered * SECONDS_PER_GATHERED) + samples.steps() * perStep,
        samples.all()
            * (perSample / EngineCost.PASSES
                + shape.outputs() * EngineCost.secondsPerJudged(trial)),
        lanes,
        (numbers + 24L * shape.parameterCount()) * precision.bytes(),
        samples.all() * (shape.inputs() + shape.outputs()) * precision.bytes());
  }

  @Override
  public boolean hasPortableBits() {
    return true;
  }

  @Override
  public String kernels() {
    return ARITHMETIC;
  }
}
