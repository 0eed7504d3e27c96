package org.sweepstack.trial;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The epochs of a learning curve that files name, kept whether or not the curve is: the first with
 * training accuracy 1, and the best by every objective. Immutable.
 */
public final class Milestones {
  /** No epoch reached anything. */
  public static final Milestones NONE = of(LearningCurve.EMPTY);

  private static final int ABSENT = -1;
  private static final String ABSENT_TEXT = "-";

  /** The solved epoch, then the best by each objective in the order of {@link #index}. */
  private final int[] epochs;

  private Milestones(int[] epochs) {
    this.epochs = epochs;
  }

  /** Returns those of a curve. */
  public static Milestones of(LearningCurve curve) {
    int[] epochs = new int[1 + Objective.Direction.values().length * Metric.values().length];
    epochs[0] = curve.solvedEpoch().orElse(ABSENT);
    for (Objective.Direction direction : Objective.Direction.values()) {
      for (Metric metric : Metric.values()) {
        Objective objective = new Objective(direction, metric);
        epochs[index(objective)] = curve.bestEpoch(objective).orElse(ABSENT);
      }
    }
    return new Milestones(epochs);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it did not
   */
  public static Milestones parse(String text) {
    String[] texts = text.split(" ", -1);
    if (texts.length != NONE.epochs.length) {
      throw new IllegalArgumentException("not the milestones of a trial: " + text);
    }
    int[] epochs = new int[texts.length];
    for (int index = 0; index < epochs.length; index++) {
      String epoch = texts[index];
      epochs[index] = epoch.equals(ABSENT_TEXT) ? ABSENT : Integer.parseInt(epoch);
    }
    return new Milestones(epochs);
  }

  private static int index(Objective objective) {
    return 1
        + objective.direction().ordinal() * Metric.values().length
        + objective.metric().ordinal();
  }

  /** Returns the first logged epoch at which every training sample's class was predicted. */
  public OptionalInt solvedEpoch() {
    return epoch(0);
  }

  /**
   * Returns the logged epoch with the best objective, the first of equals; empty when it was never
   * measured.
   */
  public OptionalInt bestEpoch(Objective objective) {
    return epoch(index(objective));
  }

  private OptionalInt epoch(int index) {
    return epochs[index] == ABSENT ? OptionalInt.empty() : OptionalInt.of(epochs[index]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Milestones that && Arrays.equals(epochs, that.epochs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(epochs);
  }

  /** Returns the epochs in one line, for {@link #parse}. */
  @Override
  public String toString() {
    return IntStream.of(epochs)
        .mapToObj(epoch -> epoch == ABSENT ? ABSENT_TEXT : Integer.toString(epoch))
        .collect(Collectors.joining(" "));
  }
}
