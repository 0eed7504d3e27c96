package org.sweepstack.definition;

import java.util.List;
import org.sweepstack.trial.Parameter;

/**
 * What was written for an axis of one parameter, counted but not yet made into values.
 *
 * @param parameter whose values these are
 * @param words made on demand, as a series may have far too many
 * @param byParts whether they were given by their parts
 * @param position where it was given
 */
record AxisWords(Parameter<?> parameter, List<Word> words, boolean byParts, Position position) {

  AxisSize size() {
    return new AxisSize(List.of(parameter), words.size());
  }
}
