package org.sweepstack.trial;

import java.util.List;

/**
 * The trials of a sweep and what tables have to know of how they were asked for.
 *
 * @param configurations the whole grid in its order, none twice
 * @param named the parameters that the definition gives a value, in the order written
 * @param hasDepthAndWidth whether the definition gives hidden layers by their depths and widths
 * @param objective what ranks the trials
 */
public record TrialGrid(
    List<Configuration> configurations,
    List<Parameter<?>> named,
    boolean hasDepthAndWidth,
    Objective objective) {

  /** Copies the lists. */
  public TrialGrid {
    configurations = List.copyOf(configurations);
    named = List.copyOf(named);
  }

  /** Returns the same question to other configurations. */
  public TrialGrid with(List<Configuration> others) {
    return new TrialGrid(others, named, hasDepthAndWidth, objective);
  }
}
