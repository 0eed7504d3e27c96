package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.trial.Boundary;

/** Reads what no table shows. */
final class KeptBoundaries {
  private KeptBoundaries() {}

  /** Returns every number of every boundary in a results folder, in full. */
  static List<String> in(Path results) {
    List<String> boundaries = new ArrayList<>();
    for (FinishedTrial trial :
        SweepStatus.of(ResultsFolder.existing(results)).results().finished()) {
      trial.artefacts().boundary().map(KeptBoundaries::text).ifPresent(boundaries::add);
    }
    return boundaries;
  }

  private static String text(Boundary boundary) {
    return Arrays.toString(boundary.x1())
        + Arrays.toString(boundary.x2())
        + Arrays.toString(boundary.values())
        + Arrays.toString(boundary.predicted());
  }
}
