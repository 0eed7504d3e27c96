package org.sweepstack.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.comparison.ComparedSweep;
import org.sweepstack.comparison.Comparison;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;

/** Compares the results of two sweeps. */
public final class SweepComparison {
  /** The names of the tables that it reads of a results folder. */
  public static final Set<String> TABLES = Set.of("trials.csv", "parameters.csv");

  private static final String TRIALS = "trials.csv";

  private SweepComparison() {}

  /**
   * Joins and compares two sweeps; writes nothing.
   *
   * @param before a results folder, or a {@code trials.csv} that a spreadsheet may have saved
   * @param after the one to compare with it
   * @param objective what decides; empty for that of the second sweep, or of the first, if both
   *     were measured by it, or else the loss on validation samples if there are any, or on test
   *     samples
   * @throws InvalidInputException when one of them cannot be used
   */
  public static Comparison of(Path before, Path after, Optional<Objective> objective) {
    ComparedSweep first = read(before);
    ComparedSweep second = read(after);
    Objective decisive =
        objective
            .or(() -> objectiveOf(after).filter(each -> isMeasured(each, first, second)))
            .or(() -> objectiveOf(before).filter(each -> isMeasured(each, first, second)))
            .orElseGet(() -> usual(first, second));
    return Comparison.of(first, second, decisive);
  }

  private static boolean isMeasured(
      Objective objective, ComparedSweep first, ComparedSweep second) {
    return first.measures(objective.metric()) && second.measures(objective.metric());
  }

  private static ComparedSweep read(Path sweep) {
    if (!Files.isDirectory(sweep)) {
      return ComparedSweep.read(sweep.toString(), sweep);
    }
    Path trials = ResultsFolder.existing(sweep).newestTable(TRIALS);
    if (!Files.exists(trials)) {
      throw new InvalidInputException(
          sweep + ": holds no " + TRIALS + " yet; run the sweep, which continues where it stopped");
    }
    return ComparedSweep.read(sweep.toString(), trials);
  }

  private static Optional<Objective> objectiveOf(Path sweep) {
    boolean isRecorded =
        Files.isDirectory(sweep) && ResultsFolder.existing(sweep).definition().isPresent();
    return isRecorded
        ? Optional.of(Sweep.recorded(ResultsFolder.existing(sweep)).expansion().objective())
        : Optional.empty();
  }

  private static Objective usual(ComparedSweep first, ComparedSweep second) {
    boolean isValidated =
        first.measures(Metric.VALIDATION_LOSS) && second.measures(Metric.VALIDATION_LOSS);
    return new Objective(
        Direction.MINIMIZE, isValidated ? Metric.VALIDATION_LOSS : Metric.TEST_LOSS);
  }
}
