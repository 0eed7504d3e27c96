package org.sweepstack.trial;

import java.nio.ByteBuffer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers that depend on a trial's own settings only: on a seed, what they are for and,
 * where it recurs, the epoch or step; never on a clock, a thread or what was drawn before.
 */
public final class RandomStreams {
  /** What random numbers are for; the name enters the stream. */
  public enum Purpose {
    /** Initial weights. */
    WEIGHTS,
    /** Initial biases. */
    BIASES,
    /** The order of the samples in an epoch. */
    SHUFFLE,
    /** Training samples. */
    TRAIN,
    /** Test samples. */
    TEST,
    /** The split of a file's rows. */
    SPLIT,
    /** Where clusters lie, of training and test samples alike. */
    CENTERS,
    /** What a step of the training leaves out. */
    DROPOUT,
    /** Which cells of a grid are drawn. */
    SAMPLE
  }

  private RandomStreams() {}

  /** Returns the numbers of a seed for a purpose, from the start. */
  public static UniformRandomProvider of(long seed, Purpose purpose) {
    return of(seed, purpose, 0);
  }

  /**
   * Returns the numbers of a seed for a purpose at an epoch, from the start: XoShiRo256++ started
   * from the SHA-256 of the three.
   */
  public static UniformRandomProvider of(long seed, Purpose purpose, int epoch) {
    return of(purpose.name() + "|" + seed + "|" + epoch);
  }

  /** Returns the numbers of a seed for what a layer leaves out at a step, from the start. */
  public static UniformRandomProvider ofDropout(long seed, int layer, long step) {
    return of(Purpose.DROPOUT.name() + "|" + seed + "|" + layer + "|" + step);
  }

  /** Returns the numbers of a seed by which the values of an axis are drawn, from the start. */
  public static UniformRandomProvider ofSample(long seed, String axis) {
    return of(Purpose.SAMPLE.name() + "|" + seed + "|" + axis);
  }

  private static UniformRandomProvider of(String text) {
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(text));
    long[] state = {hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong()};
    return RandomSource.XO_SHI_RO_256_PP.create(state);
  }
}
