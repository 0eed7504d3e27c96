package org.sweepstack.network;

import org.sweepstack.trial.Precision;

/**
 * N samples off-heap, one trial's after the other: inputs [I, N] with their row of ones, and
 * targets [O, N].
 */
final class SampleBuffer implements AutoCloseable {
  private final int samples;
  private final Signal inputs;
  private final StackArray targets;

  /** For gathering, so that a batch allocates nothing. */
  private final double[] gatheredInputs;

  private final double[] gatheredTargets;

  /** What is there now. */
  private SampleMatrix source;

  private int[] order = {};
  private int first;

  /** Reserves room. */
  SampleBuffer(NetworkShape shape, int samples, Precision precision) {
    this.samples = samples;
    int inputCount = shape.inputs();
    StackArray values = Signal.newValues(precision, inputCount, samples);
    inputs = new Signal(inputCount, samples, values, values);
    targets = new StackArray(precision, 1, Math.multiplyExact(shape.outputs(), samples));
    gatheredInputs = new double[inputCount * samples];
    gatheredTargets = new double[shape.outputs() * samples];
    source = SampleMatrix.of(0, gatheredInputs, gatheredTargets);
  }

  /**
   * Brings some samples of a larger set, unless they are there already.
   *
   * @param wanted which of them come one after the other
   * @param from where in that order the N samples begin
   */
  void load(SampleMatrix matrix, int[] wanted, int from) {
    if (matrix == source && wanted == order && from == first) {
      return;
    }
    matrix.gatherInputs(wanted, from, samples, gatheredInputs);
    matrix.gatherTargets(wanted, from, samples, gatheredTargets);
    inputs.values().write(0, 0, gatheredInputs);
    targets.write(0, 0, gatheredTargets);
    source = matrix;
    order = wanted;
    first = from;
  }

  Signal inputs() {
    return inputs;
  }

  StackArray targets() {
    return targets;
  }

  @Override
  public void close() {
    inputs.values().close();
    targets.close();
  }
}
