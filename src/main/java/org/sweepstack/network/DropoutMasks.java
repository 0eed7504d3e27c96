package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.SEED;

import java.util.List;
import java.util.function.LongSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RandomStreams;

/**
 * Which numbers a step leaves out: drawn from the trial's seed, the step and the layer alone.
 *
 * @param trials of the stack
 * @param steps how many steps they have taken
 */
record DropoutMasks(List<Configuration> trials, LongSupplier steps) {

  /**
   * Draws for a trial's next step.
   *
   * @param layer counted from the input
   * @param rate the probability of 0
   * @param factors [F, N]: filled with 0, or 1 / (1 - rate) for what stays
   */
  void draw(int trial, int layer, double rate, double[] factors) {
    UniformRandomProvider random =
        RandomStreams.ofDropout(trials.get(trial).get(SEED), layer, steps.getAsLong());
    double kept = 1 / (1 - rate);
    for (int i = 0; i < factors.length; i++) {
      factors[i] = random.nextDouble() < rate ? 0 : kept;
    }
  }
}
