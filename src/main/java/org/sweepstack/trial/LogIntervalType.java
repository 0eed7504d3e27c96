package org.sweepstack.trial;

import java.util.Optional;

/** How far apart the logged points of a training are: a number of epochs, or of steps. */
record LogIntervalType() implements ParameterType<LogInterval> {
  private static final IntegerType EPOCHS = IntegerType.atLeast(1);

  @Override
  public Optional<LogInterval> parse(String text) {
    return LogInterval.parse(text);
  }

  @Override
  public Optional<NumberRange> range() {
    return EPOCHS.range();
  }

  @Override
  public Optional<String> pattern() {
    return Optional.of(LogInterval.PATTERN);
  }

  @Override
  public String allowed() {
    return EPOCHS.allowed() + ", or steps such as '1100 steps'";
  }

  @Override
  public String format(LogInterval value) {
    return value.toString();
  }

  @Override
  public boolean isNumeric() {
    return true;
  }
}
