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
public record SampleMatrix(int samples, double[] inputs, double[] targets) {}
