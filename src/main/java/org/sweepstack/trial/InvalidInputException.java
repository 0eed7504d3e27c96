package org.sweepstack.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says that what the user gave cannot be used: one line per problem, and nothing has been written.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_LINE = 1500;
  private static final int MOST_SHOWN = 10;

  private final List<String> problems;
  private final transient Map<Parameter<?>, Object> causes;

  /**
   * Creates the exception.
   *
   * @param problems at least one line: where, what was found, what is allowed, how to mend it; what
   *     text of the user's would end the line is escaped
   */
  public InvalidInputException(List<String> problems) {
    this(problems, Map.of());
  }

  private InvalidInputException(List<String> problems, Map<Parameter<?>, Object> causes) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = problems.stream().map(InvalidInputException::line).toList();
    this.causes = causes;
  }

  /** Whatever a line quotes, somebody has to read it. */
  private static String line(String problem) {
    String line = PrintableText.of(problem);
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
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

  /**
   * Creates the exception for a trial that can never be trained; whoever read its configuration
   * knows the place to put before the line.
   *
   * @param first the parameter to change first
   * @param others those it does not go together with
   */
  public static InvalidInputException ofTrial(
      Configuration trial, String problem, Parameter<?> first, Parameter<?>... others) {
    Map<Parameter<?>, Object> causes = new LinkedHashMap<>();
    trial.find(first).ifPresent(value -> causes.put(first, value));
    for (Parameter<?> other : others) {
      trial.find(other).ifPresent(value -> causes.put(other, value));
    }
    return new InvalidInputException(List.of(problem), causes);
  }

  /** Returns the values that caused the problem and have no place yet, what to change first. */
  public Map<Parameter<?>, Object> causes() {
    return causes;
  }

  /** Returns the problems, one line each. */
  public List<String> problems() {
    return problems;
  }
}
