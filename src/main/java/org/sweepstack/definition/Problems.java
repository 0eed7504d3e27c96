package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.trial.InvalidInputException;

/** Collects the problems of a definition, so that all are told at once. */
final class Problems {
  private static final int MOST_SHOWN = 10;

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
    if (found.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparing(Problem::position))
        .limit(MOST_SHOWN)
        .forEach(problem -> lines.add(problem.line()));
    if (found.size() > MOST_SHOWN) {
      lines.add("... and " + (found.size() - MOST_SHOWN) + " more");
    }
    throw new InvalidInputException(lines);
  }
}
