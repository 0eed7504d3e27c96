package org.sweepstack.summary;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.TrialGrid;
import org.sweepstack.trial.TrialStatus;

/**
 * Everything a results folder shows.
 *
 * @param name the sweep's name
 * @param grid what was asked for, pending trials included
 * @param finished the finished trials, given in any order and kept in grid order
 */
public record SweepResults(String name, TrialGrid grid, List<FinishedTrial> finished) {

  /**
   * Brings the finished trials into grid order.
   *
   * @throws IllegalArgumentException when a trial is of no configuration of the grid, or two are of
   *     the same
   */
  public SweepResults {
    finished = inGridOrder(grid.configurations(), finished);
  }

  private static List<FinishedTrial> inGridOrder(
      List<Configuration> grid, List<FinishedTrial> finished) {
    Map<Configuration, FinishedTrial> byConfiguration =
        finished.stream()
            .collect(
                toMap(
                    trial -> trial.result().configuration(),
                    identity(),
                    (first, second) -> second));
    List<FinishedTrial> ordered =
        grid.stream().map(byConfiguration::get).filter(Objects::nonNull).toList();
    if (ordered.size() != finished.size()) {
      throw new IllegalArgumentException(
          "expected finished trials of different configurations of the grid, but of "
              + finished.size()
              + " trials "
              + ordered.size()
              + " have their place in it");
    }
    return ordered;
  }

  /** Returns the whole grid in its order, pending trials included. */
  public List<Configuration> configurations() {
    return grid.configurations();
  }

  /** Returns what ranks trials. */
  public Objective objective() {
    return grid.objective();
  }

  /** Returns how many trials ended in a status. */
  public long count(TrialStatus status) {
    return finished.stream().filter(trial -> trial.result().status() == status).count();
  }

  /** Returns these results without all but some of the finished trials. */
  public SweepResults only(Set<Configuration> trials) {
    return new SweepResults(
        name,
        grid,
        finished.stream()
            .filter(trial -> trials.contains(trial.result().configuration()))
            .toList());
  }

  /** Returns these results, ranked by another objective. */
  public SweepResults rankedBy(Objective other) {
    return new SweepResults(name, grid.rankedBy(other), finished);
  }
}
