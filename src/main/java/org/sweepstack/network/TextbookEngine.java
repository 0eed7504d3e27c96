package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.List;
import org.sweepstack.trial.Configuration;

/**
 * Networks as a textbook writes them, in ND4J's own operations, one after the other: to read, and
 * to check the fast engines by. The mathematics begin in {@link TextbookNetwork}.
 */
final class TextbookEngine implements Engine {
  /** Starting an operation and making its array, beside which small networks compute nothing. */
  private static final double OPERATION_SECONDS = 9e-6;

  /** Forward, backward and step of a layer, and half of them for an optimizer. */
  private static final int OPERATIONS_PER_LAYER = 26;

  private static final double SECONDS_PER_NUMBER = 3e-9;
  private static final double SECONDS_PER_FLOP = 0.1e-9;

  /** Arrays that the garbage collector has not found yet, beside those in use. */
  private static final int ARRAYS = 100;

  @Override
  public NetworkStack initialize(List<Configuration> trials, NetworkShape shape) {
    TextbookStack stack = new TextbookStack(trials, shape);
    for (int trial = 0; trial < trials.size(); trial++) {
      stack.setParameters(trial, WeightInitializer.draw(trials.get(trial), shape));
    }
    return stack;
  }

  @Override
  public EngineCost cost(Configuration trial, NetworkShape shape, SampleCounts samples) {
    long outputs = shape.layers().stream().mapToLong(LayerShape::outputs).sum();
    double perSample =
        OPERATIONS_PER_LAYER / 2.0 * outputs * SECONDS_PER_NUMBER
            + 6.0 * shape.multiplications() * SECONDS_PER_FLOP;
    double perStep = OPERATIONS_PER_LAYER * shape.layers().size() * OPERATION_SECONDS;
    int bytes = trial.get(PRECISION).bytes();
    return new EngineCost(
        0,
        samples.steps() * perStep + samples.train() * perSample,
        (perStep + samples.all() * perSample) / EngineCost.PASSES,
        1,
        ARRAYS * (outputs * samples.batch() + shape.parameterCount()) * bytes,
        samples.all() * (shape.inputs() + shape.outputs()) * bytes);
  }
}
