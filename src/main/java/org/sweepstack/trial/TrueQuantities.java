package org.sweepstack.trial;

import java.util.List;

/**
 * What the quantities of samples are, in their own units. Holds the array it is given: it must not
 * change.
 *
 * @param names the name of each quantity, at least one
 * @param values [O, N]: all samples' first quantity, then the second
 */
@SuppressWarnings("ArrayRecordComponent") // as predictions hold theirs
public record TrueQuantities(List<String> names, double[] values) {

  /** Copies the names and checks the shape. */
  public TrueQuantities {
    names = List.copyOf(names);
    if (names.isEmpty() || values.length % names.size() != 0) {
      throw new IllegalArgumentException(values.length + " values of " + names.size());
    }
  }

  /** Returns the number of samples, N. */
  public int samples() {
    return values.length / names.size();
  }
}
