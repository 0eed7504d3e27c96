package org.sweepstack.definition;

import java.util.Map;
import org.sweepstack.trial.Parameter;

/**
 * Configurations that a sweep adds to its grid.
 *
 * @param position where it was given
 * @param values a value for each parameter it names, in the order written
 */
record IncludeRule(Position position, Map<Parameter<?>, Object> values) {}
