package org.sweepstack.definition;

import java.util.List;
import java.util.stream.Collectors;
import org.sweepstack.trial.Parameter;

/**
 * How many values an axis has, whether they were made or only counted.
 *
 * @param parameters in the order written
 * @param values how many
 */
record AxisSize(List<Parameter<?>> parameters, int values) {

  /** Returns the size and the parameters, such as {@code 4 learning_rate}. */
  @Override
  public String toString() {
    return values + " " + parameters.stream().map(Parameter::name).collect(Collectors.joining("+"));
  }
}
