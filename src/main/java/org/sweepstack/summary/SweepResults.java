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
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.TrialStatus;

/**
 * Everything a results folder shows.
 *
 * @param name the sweep's name
 * @param configurations the whole grid in its order, pending trials included, none twice
 * @param named the parameters that the definition names, in the order written
 * @param hasDepthAndWidth whether the definition gives hidden layers by their depths and widths
 * @param objective what ranks trials
 * @param finished the finished trials, given in any order and kept in grid order
 */
public record SweepResults(
    String name,
    List<Configuration> configurations,
    List<Parameter<?>> named,
    boolean hasDepthAndWidth,
    Objective objective,
    List<FinishedTrial> finished) {

  /**
   * Copies the lists and brings the finished trials into grid order.
   *
   * @throws IllegalArgumentException when a trial is of no configuration of the grid, or two are of
   *     the same
   */
  public SweepResults {
    configurations = List.copyOf(configurations);
    named = List.copyOf(named);
    finished = inGridOrder(configurations, finished);
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

  /** Returns how many trials ended in a status. */
  public long count(TrialStatus status) {
    return finished.stream().filter(trial -> trial.result().status() == status).count();
  }

  /** Returns these results without all but some of the finished trials. */
  public SweepResults only(Set<Configuration> trials) {
    return new SweepResults(
        name,
        configurations,
        named,
        hasDepthAndWidth,
        objective,
        finished.stream()
            .filter(trial -> trials.contains(trial.result().configuration()))
            .toList());
  }
}
