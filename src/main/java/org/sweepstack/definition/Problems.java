package org.sweepstack.definition;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.Remedy;

/** Collects the problems of a definition, so that all are told at once. */
final class Problems {
  private final Set<Found> found = new LinkedHashSet<>();

  private record Found(Position position, String text, List<Remedy> remedies) {
    Problem told() {
      return new Problem(position + ": " + text, remedies);
    }
  }

  /** Adds a problem; one that was added before counts once. */
  void add(Position position, String text, Remedy... remedies) {
    found.add(new Found(position, text, List.of(remedies)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends the reading if there is a problem.
   *
   * @throws InvalidInputException with a line for each of the first ten, in the order of their
   *     positions, and one that counts the others
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw InvalidInputException.ofMany(
          found.stream().sorted(Comparator.comparing(Found::position)).map(Found::told).toList());
    }
  }
}
