package org.sweepstack.cli;

import java.util.List;
import java.util.Set;
import org.sweepstack.results.TableCells;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;

/** How long the tables at the end take, which one thread writes once all trials have ended. */
final class TablesPace {
  /** Once a program is warm, on a machine that does little else. */
  private static final double CELLS_PER_SECOND = 3e6;

  /** The estimate counts as if it had been seen for such a share of the cells. */
  private static final double TRUST_SHARE = 0.02;

  /** A program that begins to write is as slow as if there were so many cells more, */
  private static final double WARM_UP_CELLS = 1.5e6;

  /** all of them among so many at the beginning. */
  private static final double COLD_CELLS = 0.5e6;

  private final Set<Artefact> save;
  private final int trials;
  private final double expected;
  private long cells;
  private int ended;
  private long written;
  private double startSeconds;

  /**
   * Starts with what is expected of the trials to be trained.
   *
   * @param save what the sweep keeps of its trials
   * @param chosen the trials to be trained
   * @param others how many trials more the tables will show
   */
  TablesPace(Set<Artefact> save, List<Configuration> chosen, int others) {
    this.save = Set.copyOf(save);
    trials = chosen.size() + others;
    expected =
        chosen.stream().mapToLong(trial -> TableCells.expected(trial, save)).average().orElse(0);
  }

  /** Counts a trial: what is known of those that have ended is taken for all. */
  void ended(Attempt attempt) {
    cells += TableCells.of(attempt.artefacts(), save);
    ended++;
  }

  /** Learns that so many cells more were written until how many seconds from the start. */
  void wrote(double seconds, long more) {
    if (written == 0) {
      startSeconds = seconds;
    }
    written += more;
  }

  /** Returns whether the writing has begun, so that nothing is trained any more. */
  boolean isWriting() {
    return written > 0;
  }

  /**
   * Returns the seconds that the rest will take.
   *
   * @param seconds how long the run has taken so far
   * @param slowness how many seconds the training took for an estimated second
   */
  double secondsLeft(double seconds, double slowness) {
    double all = trials * (expected + cells) / (1 + ended);
    double done = done(written, all);
    // A busy machine and a program that starts slow down the tables too, estimates of trainings
    // that are wrong do not: half of each.
    double secondsPerCell = Math.sqrt(slowness) / CELLS_PER_SECOND;
    double seen = isWriting() ? seconds - startSeconds : 0;
    double trust = TRUST_SHARE * (all + WARM_UP_CELLS);
    double left = Math.max(0, all + WARM_UP_CELLS - done);
    return left * (trust * secondsPerCell + seen) / (trust + done);
  }

  /** Returns how many cells are done of all and those that the beginning is as slow as. */
  private static double done(long written, double all) {
    return written + WARM_UP_CELLS * Math.min(1, written / Math.min(all, COLD_CELLS));
  }
}
