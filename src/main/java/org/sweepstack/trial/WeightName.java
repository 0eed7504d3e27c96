package org.sweepstack.trial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of NumPy calls the weights or biases of a layer: {@code 10.0.weight} are those of the
 * first layer after ten epochs.
 *
 * @param at {@code initial}, {@code final} or how many epochs were trained; empty where a file does
 *     not say, as in {@code 0.weight}
 * @param layer from 0, among those with weights
 * @param part {@code weight} or {@code bias}
 */
public record WeightName(String at, int layer, String part) {
  /** What is multiplied with. */
  public static final String WEIGHT = "weight";

  /** What is added. */
  public static final String BIAS = "bias";

  private static final Pattern NAME =
      Pattern.compile("(?:(\\d{1,9}|initial|final)\\.)?(\\d{1,4})\\.(" + WEIGHT + "|" + BIAS + ")");

  /** Reads a name; empty when it is another array's. */
  public static Optional<WeightName> parse(String text) {
    Matcher name = NAME.matcher(text);
    return name.matches()
        ? Optional.of(
            new WeightName(
                Optional.ofNullable(name.group(1)).orElse(""),
                Integer.parseInt(name.group(2)),
                name.group(3)))
        : Optional.empty();
  }

  /** Returns the name as files have it. */
  @Override
  public String toString() {
    return (at.isEmpty() ? "" : at + ".") + layer + "." + part;
  }
}
