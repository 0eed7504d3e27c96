package org.sweepstack.trial;

import java.util.List;
import java.util.Set;

/**
 * The trials of a sweep and what tables have to know of how they were asked for.
 *
 * @param configurations the whole grid in its order, none twice
 * @param named the parameters that the definition gives a value, in the order written
 * @param byParts those whose values the definition gives by their parts, such as depth and width
 * @param drawn those whose values the definition draws from a range
 * @param objective what ranks the trials
 */
public record TrialGrid(
    List<Configuration> configurations,
    List<Parameter<?>> named,
    Set<Parameter<?>> byParts,
    Set<Parameter<?>> drawn,
    Objective objective) {

  /** Copies the lists. */
  public TrialGrid {
    configurations = List.copyOf(configurations);
    named = List.copyOf(named);
    byParts = Set.copyOf(byParts);
    drawn = Set.copyOf(drawn);
  }

  /** Returns the same question to other configurations. */
  public TrialGrid with(List<Configuration> others) {
    return new TrialGrid(others, named, byParts, drawn, objective);
  }

  /** Returns the same grid, its trials ranked by another objective. */
  public TrialGrid rankedBy(Objective other) {
    return new TrialGrid(configurations, named, byParts, drawn, other);
  }
}
