package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/** The widths of hidden layers. */
record LayersType() implements ParameterType<HiddenLayers> {
  /** A trial's weights and biases are one array. */
  private static final long MOST_PARAMETERS = Integer.MAX_VALUE;

  @Override
  public Optional<HiddenLayers> parse(String text) {
    return HiddenLayers.parse(text).filter(layers -> layers.parameterCount() <= MOST_PARAMETERS);
  }

  @Override
  public String objection(String text) {
    return HiddenLayers.parse(text)
        .map(layers -> " with " + layers.parameterCount() + " weights and biases, more than 2^31")
        .orElse("");
  }

  @Override
  public Optional<NumberRange> range() {
    return Optional.of(NumberRange.whole(1, HiddenLayers.LARGEST_WIDTH));
  }

  @Override
  public Optional<String> pattern() {
    return Optional.of(HiddenLayers.PATTERN);
  }

  @Override
  public String allowed() {
    return "widths such as 4x4 or 100 (up to 100 layers of 1 to 100000 units), or 'none' for no"
        + " hidden layer";
  }

  @Override
  public List<String> words() {
    return List.of(HiddenLayers.NO_LAYER);
  }

  @Override
  public String format(HiddenLayers value) {
    return value.toString();
  }
}
