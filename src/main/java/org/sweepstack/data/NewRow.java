package org.sweepstack.data;

import java.util.Arrays;
import java.util.List;

/**
 * A row of a file that a trained network is asked about. Holds the arrays it is given.
 *
 * @param cells all of it, as they are in the file
 * @param numbers what the network's columns have, as {@link org.sweepstack.trial.TableColumn} says
 * @param isAnswered whether the network can say something of it
 * @param truth the place of its class, or one behind all for another class; or its quantities; NaN
 *     where the file does not say. None where the file has no such columns
 */
@SuppressWarnings("ArrayRecordComponent") // there are millions, each gone with the next
public record NewRow(List<String> cells, double[] numbers, boolean isAnswered, double[] truth) {

  /** Returns whether predictions can be compared with it. */
  public boolean isScored() {
    return isAnswered && truth.length > 0 && Arrays.stream(truth).noneMatch(Double::isNaN);
  }
}
