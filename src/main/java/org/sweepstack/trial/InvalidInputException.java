package org.sweepstack.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * Says that what the user gave cannot be used: one line per problem, and nothing has been written.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_SHOWN = 10;

  private final List<String> problems;

  /**
   * Creates the exception.
   *
   * @param problems at least one line: where, what was found, what is allowed, how to mend it; what
   *     text of the user's would end the line is escaped
   */
  public InvalidInputException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = problems.stream().map(PrintableText::of).toList();
  }

  /**
   * Returns the exception for problems of which there may be many: the first ten, and a line that
   * counts the others.
   */
  public static InvalidInputException ofMany(List<String> problems) {
    if (problems.size() <= MOST_SHOWN) {
      return new InvalidInputException(problems);
    }
    List<String> shown = new ArrayList<>(problems.subList(0, MOST_SHOWN));
    shown.add("... and " + (problems.size() - MOST_SHOWN) + " more");
    return new InvalidInputException(shown);
  }

  /** Creates the exception with a single problem. */
  public InvalidInputException(String problem) {
    this(List.of(problem));
  }

  /** Returns the problems, one line each. */
  public List<String> problems() {
    return problems;
  }
}
