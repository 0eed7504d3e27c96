package org.sweepstack.network;

/** The samples one trial sees, feature by feature. They never change. */
public interface SampleMatrix {

  /** Returns samples that lie in memory as networks take them. */
  static SampleMatrix of(int samples, double[] inputs, double[] targets) {
    return new StoredSamples(samples, inputs, targets);
  }

  /** Returns N. */
  int samples();

  /**
   * Returns all inputs, [I, N]: all samples' first feature, then the second. Not to be changed; may
   * be made for this call.
   */
  double[] inputs();

  /** Returns what the outputs should be, [O, N]. Not to be changed. */
  double[] targets();

  /**
   * Copies the inputs of some samples.
   *
   * @param order which samples come one after the other
   * @param from where in that order the first stands
   * @param count C, how many
   * @param into [I, C]
   */
  void gatherInputs(int[] order, int from, int count, double[] into);

  /** Copies the targets of some samples, [O, C]; see {@link #gatherInputs}. */
  default void gatherTargets(int[] order, int from, int count, double[] into) {
    gather(targets(), samples(), order, from, count, into);
  }

  /** Returns some of the samples, in the order given. */
  default SampleMatrix chosen(int[] order) {
    double[] inputs = new double[inputs().length / samples() * order.length];
    double[] targets = new double[targets().length / samples() * order.length];
    gatherInputs(order, 0, order.length, inputs);
    gatherTargets(order, 0, order.length, targets);
    return of(order.length, inputs, targets);
  }

  /** Copies some columns of rows that are {@code rowLength} long. */
  static void gather(
      double[] rows, int rowLength, int[] order, int from, int count, double[] into) {
    for (int row = 0; row * count < into.length; row++) {
      for (int sample = 0; sample < count; sample++) {
        into[row * count + sample] = rows[row * rowLength + order[from + sample]];
      }
    }
  }
}
