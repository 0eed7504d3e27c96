package org.sweepstack.trial;

import java.util.Optional;

/** A seed: a whole number that a spreadsheet keeps exactly. */
record SeedType() implements ParameterType<Long> {
  private static final long BOUND = 1_000_000_000_000_000L;

  @Override
  public Optional<Long> parse(String text) {
    return Numbers.parseWhole(text).filter(value -> value >= 0 && value < BOUND);
  }

  @Override
  public Optional<NumberRange> range() {
    return Optional.of(NumberRange.whole(0, BOUND - 1));
  }

  @Override
  public String allowed() {
    return "an integer from 0 to below 10^15";
  }

  @Override
  public String format(Long value) {
    return Long.toString(value);
  }

  @Override
  public boolean isNumeric() {
    return true;
  }
}
