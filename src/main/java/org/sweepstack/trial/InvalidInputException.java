package org.sweepstack.trial;

import java.util.List;

/**
 * Says that what the user gave cannot be used: one line per problem, and nothing has been written.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

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

  /** Creates the exception with a single problem. */
  public InvalidInputException(String problem) {
    this(List.of(problem));
  }

  /** Returns the problems, one line each. */
  public List<String> problems() {
    return problems;
  }
}
