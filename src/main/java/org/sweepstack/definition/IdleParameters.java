package org.sweepstack.definition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;

/** Finds parameters that a grid names although they change none of its trials. */
final class IdleParameters {
  /** Who says so only makes sure that there is nothing to miss. */
  private static final Set<String> WITHOUT = Set.of("0", "false", "none");

  private IdleParameters() {}

  /**
   * Returns a line for each parameter with a value that asks for something, and that matters in no
   * trial.
   *
   * @param trials at least one
   */
  static List<String> of(Grid grid, Collection<Configuration> trials) {
    Configuration first = trials.iterator().next();
    return grid.named().stream()
        .filter(parameter -> trials.stream().noneMatch(parameter::matters))
        .filter(parameter -> asksForSomething(parameter, grid, first))
        .map(
            parameter ->
                grid.position(parameter).map(position -> position + ": ").orElse("")
                    + parameter
                    + ": changes no trial; it matters when "
                    + parameter.mattersText())
        .toList();
  }

  private static <T> boolean asksForSomething(
      Parameter<T> parameter, Grid grid, Configuration trial) {
    return grid.values(parameter)
        .anyMatch(
            value ->
                parameter.defaultValue(trial).filter(value::equals).isEmpty()
                    && !WITHOUT.contains(text(parameter, value)));
  }

  @SuppressWarnings("unchecked") // a grid pairs values with their parameters
  private static <T> String text(Parameter<T> parameter, Object value) {
    return parameter.type().format((T) value);
  }
}
