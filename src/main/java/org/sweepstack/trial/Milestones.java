package org.sweepstack.trial;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The epochs of a learning curve that files name, kept whether or not the curve is: the first with
 * training accuracy 1, and the best by every objective. Immutable.
 *
 * <p>As text, those of the losses and accuracies stand in a fixed order, as the first version wrote
 * them, and those of measures that came later by their names.
 */
public final class Milestones {
  /** No epoch reached anything. */
  public static final Milestones NONE = of(LearningCurve.EMPTY);

  private static final int ABSENT = -1;
  private static final String ABSENT_TEXT = "-";
  private static final char NAMES = '=';

  /** The objectives whose best epochs stand by their place in the text. */
  private static final List<Objective> PLACED = objectives(true);

  /** Those whose best epochs stand by their names. */
  private static final List<Objective> NAMED = objectives(false);

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
   * Reads what {@link #toString} wrote; passes over the names of later versions.
   *
   * @throws IllegalArgumentException when it did not
   */
  public static Milestones parse(String text) {
    List<String> texts = List.of(text.split(" ", -1));
    if (texts.size() <= PLACED.size()) {
      throw new IllegalArgumentException("not the milestones of a trial: " + text);
    }
    int[] epochs = NONE.epochs.clone();
    epochs[0] = epoch(texts.get(0));
    for (int place = 0; place < PLACED.size(); place++) {
      epochs[index(PLACED.get(place))] = epoch(texts.get(1 + place));
    }
    for (String named : texts.subList(1 + PLACED.size(), texts.size())) {
      int end = named.indexOf(NAMES);
      if (end < 0) {
        throw new IllegalArgumentException("not the milestones of a trial: " + text);
      }
      for (Objective objective : NAMED) {
        if (name(objective).equals(named.substring(0, end))) {
          epochs[index(objective)] = epoch(named.substring(end + 1));
        }
      }
    }
    return new Milestones(epochs);
  }

  private static int epoch(String text) {
    return text.equals(ABSENT_TEXT) ? ABSENT : Integer.parseUnsignedInt(text);
  }

  /** Returns the objectives of the losses and accuracies, or all others. */
  private static List<Objective> objectives(boolean isPlaced) {
    return Arrays.stream(Objective.Direction.values())
        .flatMap(
            direction ->
                Arrays.stream(Metric.values())
                    .filter(metric -> metric.measure().isBasic() == isPlaced)
                    .map(metric -> new Objective(direction, metric)))
        .toList();
  }

  private static String name(Objective objective) {
    return objective.toString().replace(' ', '_');
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

  /** Returns these as far as others measured the same, as {@link Metrics#asFarAs} does. */
  public Milestones asFarAs(Milestones others) {
    int[] common = epochs.clone();
    for (Objective objective : NAMED) {
      if (others.bestEpoch(objective).isEmpty()) {
        common[index(objective)] = ABSENT;
      }
    }
    return new Milestones(common);
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
    Stream<String> placed = PLACED.stream().map(objective -> text(epochs[index(objective)]));
    Stream<String> named =
        NAMED.stream()
            .filter(objective -> bestEpoch(objective).isPresent())
            .map(objective -> name(objective) + NAMES + epochs[index(objective)]);
    return Stream.concat(Stream.of(text(epochs[0])), Stream.concat(placed, named))
        .collect(Collectors.joining(" "));
  }

  private static String text(int epoch) {
    return epoch == ABSENT ? ABSENT_TEXT : Integer.toString(epoch);
  }
}
