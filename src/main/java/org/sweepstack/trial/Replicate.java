package org.sweepstack.trial;

import java.util.Comparator;
import java.util.List;

/**
 * Which of the trials of one configuration a trial is: means are taken over all of them.
 *
 * @param seed that of the training
 * @param fold the part of the rows that validates; 1 where there are no folds
 */
public record Replicate(long seed, int fold) implements Comparable<Replicate> {
  /** The parameters that tell replicates apart. */
  public static final List<Parameter<?>> PARAMETERS = List.of(Parameters.SEED, Parameters.FOLD);

  private static final Comparator<Replicate> ORDER =
      Comparator.comparingLong(Replicate::seed).thenComparingInt(Replicate::fold);

  /** Returns which one a trial is. */
  public static Replicate of(Configuration trial) {
    return new Replicate(trial.get(Parameters.SEED), trial.get(Parameters.FOLD));
  }

  /** Returns what the replicates of a trial have in common: it as the first of them. */
  public static Configuration common(Configuration trial) {
    return trial.with(Parameters.SEED, 1L).with(Parameters.FOLD, 1);
  }

  @Override
  public int compareTo(Replicate other) {
    return ORDER.compare(this, other);
  }
}
