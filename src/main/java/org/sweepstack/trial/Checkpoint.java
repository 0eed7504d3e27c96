package org.sweepstack.trial;

import java.util.List;

/**
 * The state of a stack between two steps, from which its training continues to the same bits. Holds
 * the bytes it is given: they must not change.
 *
 * @param trials those that still train, in the order of the stack
 * @param epoch how many whole epochs had been trained
 * @param state what only the training can read
 */
public record Checkpoint(List<TrialId> trials, int epoch, byte[] state) {

  /** Copies the list. */
  public Checkpoint {
    trials = List.copyOf(trials);
  }
}
