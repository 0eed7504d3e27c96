package org.sweepstack.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

/**
 * The widths of the hidden layers, from the input on; empty for a network without any.
 *
 * @param widths the units of each layer, each at least 1
 */
public record HiddenLayers(List<Integer> widths) {
  /** The word for no hidden layer. */
  public static final String NO_LAYER = "none";

  static final int LARGEST_WIDTH = 100_000;

  /** The texts of at least one layer; signs and zeros mean as much as in every whole number. */
  static final String PATTERN =
      "W(xW){0,99}".replace("W", Numbers.START_OF_WHOLE + "([1-9][0-9]{0,4}|100000)");

  /** Checks and copies the widths. */
  public HiddenLayers {
    widths = List.copyOf(widths);
    if (widths.stream().anyMatch(width -> width < 1 || width > LARGEST_WIDTH)) {
      throw new IllegalArgumentException(
          "widths from 1 to " + LARGEST_WIDTH + " expected: " + widths);
    }
  }

  /** Returns layers of the given widths. */
  public static HiddenLayers of(Integer... widths) {
    return new HiddenLayers(Arrays.asList(widths));
  }

  /** Reads {@code 4x4}, {@code 100} or {@code none}; empty when the text is none of these. */
  public static Optional<HiddenLayers> parse(String text) {
    if (text.equals(NO_LAYER)) {
      return Optional.of(of());
    }
    if (!text.matches(PATTERN)) {
      return Optional.empty();
    }
    return Optional.of(
        new HiddenLayers(Arrays.stream(text.split("x")).map(Integer::valueOf).toList()));
  }

  /** Returns how many weights and biases there are between hidden layers and in them. */
  long parameterCount() {
    long count = 0;
    long inputs = 1;
    for (int width : widths) {
      count += width * (inputs + 1);
      inputs = width;
    }
    return count;
  }

  /** Returns the number of hidden layers. */
  public int depth() {
    return widths.size();
  }

  /** Returns the width that all layers have; empty when they differ or there is none. */
  public OptionalInt commonWidth() {
    return widths.stream().distinct().count() == 1
        ? OptionalInt.of(widths.get(0))
        : OptionalInt.empty();
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner("x").setEmptyValue(NO_LAYER);
    for (int width : widths) {
      text.add(Integer.toString(width));
    }
    return text.toString();
  }
}
