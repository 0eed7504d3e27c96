package org.sweepstack.definition;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sweepstack.trial.InvalidInputException;

/** Collects the problems of a definition, so that all are told at once. */
final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  private record Problem(Position position, String text) {
    String line() {
      return position + ": " + text;
    }
  }

  /** Adds a problem; one that was added before counts once. */
  void add(Position position, String text) {
    found.add(new Problem(position, text));
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
          found.stream()
              .sorted(Comparator.comparing(Problem::position))
              .map(Problem::line)
              .toList());
    }
  }
}
