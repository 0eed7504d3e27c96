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
    for (Map.Entry<Parameter<?>, List<?>> entry : values.entrySet()) {
      if (configuration.find(entry.getKey()).filter(entry.getValue()::contains).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
