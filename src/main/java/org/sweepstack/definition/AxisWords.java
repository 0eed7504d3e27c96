package org.sweepstack.definition;

import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.Parameter;

/**
 * What was written for an axis of one parameter, counted but not yet made into values.
 *
 * @param parameter whose values these are
 * @param words made on demand, as a series may have far too many; none of a range as long as none
 *     are drawn
 * @param range the numbers from which values are drawn; empty where they are told one by one
 * @param byParts whether they were given by their parts
 * @param position where it was given
 */
record AxisWords(
    Parameter<?> parameter,
    List<Word> words,
    Optional<DrawnRange> range,
    boolean byParts,
    Position position) {

  /** Makes an axis of words told one by one. */
  AxisWords(Parameter<?> parameter, List<Word> words, boolean byParts, Position position) {
    this(parameter, words, Optional.empty(), byParts, position);
  }

  AxisSize size() {
    return new AxisSize(List.of(parameter), words.size());
  }

  /** Returns the word at a share of the axis, from 0, below 1. */
  Word drawn(double share) {
    return range
        .map(numbers -> numbers.at(share))
        .orElseGet(() -> words.get((int) (share * words.size())));
  }

  /** Returns the same axis with words that were drawn from it. */
  AxisWords with(List<Word> others) {
    return new AxisWords(parameter, others, range, byParts, position);
  }
}
