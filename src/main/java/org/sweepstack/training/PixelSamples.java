package org.sweepstack.training;

import java.util.stream.IntStream;
import org.sweepstack.data.Samples;
import org.sweepstack.network.SampleMatrix;

/**
 * Samples that stay bytes in the data set, of which a network copies a batch at a time.
 *
 * @param source the samples
 * @param targets what the outputs should be, [O, N]; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // shared by every trial on the same data
record PixelSamples(Samples source, double[] targets) implements SampleMatrix {
  /** Fewer numbers are kept as networks take them: a copy of them costs little. */
  private static final int FEWEST_NUMBERS = 1 << 20;

  /** Networks of fewer inputs ask for all numbers at once, and again for each batch. */
  private static final int FEWEST_INPUTS = 256;

  /** Returns whether samples are better left where they are. */
  static boolean isFor(Samples samples) {
    return samples.areBytes()
        && samples.features() >= FEWEST_INPUTS
        && (long) samples.features() * samples.count() >= FEWEST_NUMBERS;
  }

  @Override
  public int samples() {
    return source.count();
  }

  @Override
  public double[] inputs() {
    double[] inputs = new double[Math.multiplyExact(source.features(), source.count())];
    gatherInputs(IntStream.range(0, source.count()).toArray(), 0, source.count(), inputs);
    return inputs;
  }

  @Override
  public void gatherInputs(int[] order, int from, int count, double[] into) {
    source.gather(order, from, count, into);
  }

  @Override
  public SampleMatrix chosen(int[] order) {
    double[] chosen = new double[targets.length / samples() * order.length];
    gatherTargets(order, 0, order.length, chosen);
    return new PixelSamples(source.select(order), chosen);
  }
}
