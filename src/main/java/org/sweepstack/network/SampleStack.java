package org.sweepstack.network;

import java.util.List;
import org.sweepstack.trial.Precision;

/**
 * The samples of a stack off-heap: [K, I, N] inputs (one slice where all trials see the same) and
 * [K, O, N] targets.
 */
final class SampleStack implements AutoCloseable {
  private final int samples;
  private final StackArray inputs;
  private final StackArray targets;

  /** For gathering, so that a batch allocates nothing. */
  private final double[] gatheredInputs;

  private final double[] gatheredTargets;

  /** Reserves room; a row of ones, which the biases multiply, follows the inputs. */
  private SampleStack(
      int inputSlices, int trials, int samples, NetworkShape shape, Precision precision) {
    this.samples = samples;
    inputs =
        new StackArray(
            precision, inputSlices, Math.multiplyExact(shape.layers().get(0).columns(), samples));
    targets = new StackArray(precision, trials, Math.multiplyExact(shape.outputs(), samples));
    gatheredInputs = new double[shape.inputs() * samples];
    gatheredTargets = new double[shape.outputs() * samples];
    if (shape.hasBias()) {
      inputs.fill(shape.inputs() * samples, samples, 1);
    }
  }

  /** Returns room for samples that every trial has of its own. */
  static SampleStack empty(int trials, int samples, NetworkShape shape, Precision precision) {
    return new SampleStack(trials, trials, samples, shape, precision);
  }

  /**
   * Copies samples.
   *
   * @param trials one entry a trial, all of one size; entries that are the same object are shared
   */
  static SampleStack of(List<SampleMatrix> trials, NetworkShape shape, Precision precision) {
    SampleMatrix first = trials.get(0);
    boolean isShared = trials.stream().allMatch(matrix -> matrix == first);
    int inputSlices = isShared ? 1 : trials.size();
    SampleStack stack =
        new SampleStack(inputSlices, trials.size(), first.samples(), shape, precision);
    stack.load(trials);
    return stack;
  }

  /** Replaces all samples by others of the same size, shared as the first were. */
  void load(List<SampleMatrix> trials) {
    for (int trial = 0; trial < trials.size(); trial++) {
      targets.write(trial, 0, trials.get(trial).targets());
      if (trial < inputs.slices()) {
        inputs.write(trial, 0, trials.get(trial).inputs());
      }
    }
  }

  /**
   * Replaces one trial's samples by some of a larger set: those that stand at {@code order[from]}
   * and after.
   */
  void gather(int trial, SampleMatrix source, int[] order, int from) {
    source.gatherInputs(order, from, samples, gatheredInputs);
    source.gatherTargets(order, from, samples, gatheredTargets);
    inputs.write(trial, 0, gatheredInputs);
    targets.write(trial, 0, gatheredTargets);
  }

  int samples() {
    return samples;
  }

  StackArray inputs() {
    return inputs;
  }

  StackArray targets() {
    return targets;
  }

  @Override
  public void close() {
    inputs.close();
    targets.close();
  }
}
