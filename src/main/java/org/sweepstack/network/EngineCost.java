package org.sweepstack.network;

import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

/**
 * What training takes on an engine.
 *
 * @param stackSeconds time of an epoch of a stack beyond its trials
 * @param trialSeconds time of an epoch of each trial of a stack
 * @param lookSeconds time of looking at a trial: its outputs for all samples, and how good they are
 * @param stackTrials how many trials a stack gains from; more train in another one
 * @param trialBytes memory that the trial takes up in a stack
 * @param sampleBytes memory that its samples take up, once for all trials of a stack with the same
 */
public record EngineCost(
    double stackSeconds,
    double trialSeconds,
    double lookSeconds,
    int stackTrials,
    long trialBytes,
    long sampleBytes) {
  /** A step against a pass forward alone. */
  static final int PASSES = 3;

  private static final double SECONDS_PER_ERROR = 5e-9;
  private static final double SECONDS_PER_LOGARITHM = 20e-9;

  /** Returns how many numbers of a sample are put into a batch for a step. */
  static int gathered(NetworkShape shape, SampleCounts samples) {
    return samples.isInBatches() ? shape.inputs() + shape.outputs() : 0;
  }

  /** Estimates how long it takes to judge an output of a sample. */
  static double secondsPerJudged(Configuration trial) {
    return trial.get(Parameters.LOSS).isOfDifferences() ? SECONDS_PER_ERROR : SECONDS_PER_LOGARITHM;
  }
}
