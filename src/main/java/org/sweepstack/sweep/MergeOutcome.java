package org.sweepstack.sweep;

import java.util.List;
import org.sweepstack.summary.SweepResults;

/**
 * What a merge came to.
 *
 * @param results all that the target has of the sweep now
 * @param copied how many trials the folders gave it
 * @param missing trials that no folder has, each group with what trains it; none when all are there
 * @param outside how many trials of the folders are not in the grid of the target: they are left
 *     where they are
 * @param warnings one line each about the files written
 */
public record MergeOutcome(
    SweepResults results,
    int copied,
    List<MissingTrials> missing,
    int outside,
    List<String> warnings) {

  /** Copies the lists. */
  public MergeOutcome {
    missing = List.copyOf(missing);
    warnings = List.copyOf(warnings);
  }
}
