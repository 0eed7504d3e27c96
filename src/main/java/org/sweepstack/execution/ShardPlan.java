package org.sweepstack.execution;

import java.util.List;
import org.sweepstack.trial.Configuration;

/**
 * One of the parts that the trials of a sweep are cut into.
 *
 * @param trials at least one, in the order of the grid
 * @param seconds about how long they take on one worker
 */
public record ShardPlan(List<Configuration> trials, double seconds) {

  /** Copies the trials. */
  public ShardPlan {
    trials = List.copyOf(trials);
  }
}
