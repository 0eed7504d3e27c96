package org.sweepstack.journal;

import java.util.List;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.TrialId;

/**
 * The part of a sweep's trials that a folder is for. It is kept trial by trial: what cut the sweep
 * needs the data of all its trials, which need not be at hand where somebody reads the folder.
 *
 * @param shard which part
 * @param trials the trials of it, in the order of the grid
 */
public record SavedShard(Shard shard, List<TrialId> trials) {

  /** Copies the list. */
  public SavedShard {
    trials = List.copyOf(trials);
  }
}
