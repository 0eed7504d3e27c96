package org.sweepstack.trial;

import java.util.Optional;

/**
 * A whole number in a closed range.
 *
 * @param least the smallest allowed value
 * @param most the largest allowed value; {@link Integer#MAX_VALUE} stands for "no bound"
 */
record IntegerType(int least, int most) implements ParameterType<Integer> {

  static IntegerType atLeast(int least) {
    return new IntegerType(least, Integer.MAX_VALUE);
  }

  @Override
  public Optional<Integer> parse(String text) {
    return Numbers.parseWhole(text)
        .filter(value -> value >= least && value <= most)
        .map(Long::intValue);
  }

  @Override
  public Optional<NumberRange> range() {
    return Optional.of(NumberRange.whole(least, most));
  }

  @Override
  public String allowed() {
    return most == Integer.MAX_VALUE
        ? "an integer of at least " + least
        : "an integer from " + least + " to " + most;
  }

  @Override
  public String format(Integer value) {
    return Integer.toString(value);
  }

  @Override
  public boolean isNumeric() {
    return true;
  }
}
