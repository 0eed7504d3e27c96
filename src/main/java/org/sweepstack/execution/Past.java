package org.sweepstack.execution;

import java.util.Map;
import java.util.Set;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialId;

/**
 * What earlier runs left that matters for this one.
 *
 * @param checkpoints from where trials can go on
 * @param largestStacks the most trials that a trial may be stacked with, where it is limited
 * @param suspects trials with which the program crashed: nothing else trains beside their stacks
 */
public record Past(
    Map<TrialId, Checkpoint> checkpoints,
    Map<TrialId, Integer> largestStacks,
    Set<TrialId> suspects) {
  /** Nothing left. */
  public static final Past NONE = new Past(Map.of(), Map.of(), Set.of());

  /** Copies all. */
  public Past {
    checkpoints = Map.copyOf(checkpoints);
    largestStacks = Map.copyOf(largestStacks);
    suspects = Set.copyOf(suspects);
  }
}
