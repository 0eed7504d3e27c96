package org.sweepstack.network;

/**
 * The samples one trial sees, feature by feature. Holds the arrays it is given: they must not
 * change.
 *
 * @param samples N
 * @param inputs [I, N]: all samples' first feature, then the second
 * @param targets [O, N]: what the outputs should be
 */
@SuppressWarnings(
    "ArrayRecordComponent") // shared by every trial on the same data, copied off-heap by each stack
public record SampleMatrix(int samples, double[] inputs, double[] targets) {

  /** Returns some of the samples, in the order given. */
  SampleMatrix chosen(int[] order) {
    return new SampleMatrix(order.length, columns(inputs, order), columns(targets, order));
  }

  private double[] columns(double[] rows, int[] order) {
    double[] chosen = new double[rows.length / samples * order.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = rows[i / order.length * samples + order[i % order.length]];
    }
    return chosen;
  }
}
