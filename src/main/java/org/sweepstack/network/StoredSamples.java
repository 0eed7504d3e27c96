package org.sweepstack.network;

/** Samples as arrays, which are held as they are given: they must not change. */
@SuppressWarnings(
    "ArrayRecordComponent") // shared by every trial on the same data, copied off-heap by each stack
record StoredSamples(int samples, double[] inputs, double[] targets) implements SampleMatrix {

  @Override
  public void gatherInputs(int[] order, int from, int count, double[] into) {
    SampleMatrix.gather(inputs, samples, order, from, count, into);
  }
}
