package org.sweepstack.definition;

import java.util.List;
import java.util.Map;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;

/**
 * Configurations that a sweep leaves out.
 *
 * @param position where it was given
 * @param values for each parameter the values that match
 */
record ExcludeRule(Position position, Map<Parameter<?>, List<?>> values) {

  /**
   * Returns whether every parameter has one of its values, given or default, whether it matters or
   * not.
   */
  boolean matches(Configuration configuration) {
    return values.entrySet().stream()
        .allMatch(
            entry ->
                configuration.find(entry.getKey()).filter(entry.getValue()::contains).isPresent());
  }
}
