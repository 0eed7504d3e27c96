package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.SweepLaunch;

/**
 * Trials that a merge did not find.
 *
 * @param trials how many
 * @param launch what trains them
 */
public record MissingTrials(int trials, SweepLaunch launch) {

  /**
   * Returns those of each shard that was merged, to be trained where it is, and then those that no
   * folder is for, to be trained into the target.
   */
  static List<MissingTrials> of(
      Sweep sweep, Path target, List<MergeSource> folders, MergedTrials merged) {
    List<MissingTrials> missing = new ArrayList<>();
    Set<Configuration> told = new HashSet<>();
    for (MergeSource folder : folders) {
      if (folder.sweep().part().isPresent()) {
        List<Configuration> own = merged.missing(folder.sweep().expansion().configurations());
        add(own.size(), folder.sweep().launchInto(folder.folder().path()), missing);
        told.addAll(own);
      }
    }
    long others =
        merged.missing(sweep.expansion().configurations()).stream()
            .filter(trial -> !told.contains(trial))
            .count();
    add((int) others, sweep.launchInto(target), missing);
    return missing;
  }

  private static void add(int trials, SweepLaunch launch, List<MissingTrials> missing) {
    if (trials > 0) {
      missing.add(new MissingTrials(trials, launch));
    }
  }
}
