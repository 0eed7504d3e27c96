package org.sweepstack.results;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;

/**
 * Everything a results folder shows.
 *
 * @param name the sweep's name
 * @param configurations the whole grid in its order, pending trials included, none twice
 * @param named the parameters that the definition names, in the order written
 * @param hasDepthAndWidth whether the definition gives hidden layers by their depths and widths
 * @param objective what ranks trials
 * @param attempts the finished trials, given in any order and kept in grid order
 */
public record SweepResults(
    String name,
    List<Configuration> configurations,
    List<Parameter<?>> named,
    boolean hasDepthAndWidth,
    Objective objective,
    List<Attempt> attempts) {

  /**
   * Copies the lists and brings the attempts into grid order.
   *
   * @throws IllegalArgumentException when an attempt is of no configuration of the grid, or two are
   *     of the same
   */
  public SweepResults {
    configurations = List.copyOf(configurations);
    named = List.copyOf(named);
    attempts = inGridOrder(configurations, attempts);
  }

  private static List<Attempt> inGridOrder(List<Configuration> grid, List<Attempt> attempts) {
    Map<Configuration, Attempt> finished =
        attempts.stream()
            .collect(
                toMap(
                    attempt -> attempt.result().configuration(),
                    identity(),
                    (first, second) -> second));
    List<Attempt> ordered = grid.stream().map(finished::get).filter(Objects::nonNull).toList();
    if (ordered.size() != attempts.size()) {
      throw new IllegalArgumentException(
          "expected attempts of different configurations of the grid, but of "
              + attempts.size()
              + " attempts "
              + ordered.size()
              + " have their place in it");
    }
    return ordered;
  }
}
