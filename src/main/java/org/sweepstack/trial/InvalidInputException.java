package org.sweepstack.trial;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says that what the user gave cannot be used: one line per problem, and nothing has been written.
 */
public final class InvalidInputException extends RuntimeException {
  /** So many problems are told in a line each. */
  public static final int MOST_SHOWN = 10;

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final transient Map<Parameter<?>, Object> causes;

  /**
   * Creates the exception.
   *
   * @param lines at least one: where, what was found, what is allowed, how to mend it; what text of
   *     the user's would end the line is escaped
   */
  public InvalidInputException(List<String> lines) {
    this(lines.stream().map(Problem::of).toList(), Map.of());
  }

  private InvalidInputException(List<Problem> problems, Map<Parameter<?>, Object> causes) {
    super(problems.stream().map(Problem::line).collect(joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
    this.causes = causes;
  }

  /** Returns the exception for some problems, at least one. */
  public static InvalidInputException of(List<Problem> problems) {
    return new InvalidInputException(problems, Map.of());
  }

  /**
   * Returns the exception for problems of which there may be many: the first ten, and a line that
   * counts the others.
   */
  public static InvalidInputException ofMany(List<Problem> problems) {
    int shown = Math.min(problems.size(), MOST_SHOWN);
    List<Problem> told = new ArrayList<>(problems.subList(0, shown));
    Shortened.rest(problems.size() - shown, "").map(Problem::of).ifPresent(told::add);
    return of(told);
  }

  /**
   * Creates the exception with a single problem.
   *
   * @param remedies what the user can do, any one of them; none where the line says it
   */
  public InvalidInputException(String line, Remedy... remedies) {
    this(List.of(Problem.of(line, remedies)), Map.of());
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
    return new InvalidInputException(List.of(Problem.of(problem)), causes);
  }

  /** Returns the values that caused the problem and have no place yet, what to change first. */
  public Map<Parameter<?>, Object> causes() {
    return causes;
  }

  /** Returns the problems. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the lines of the problems, without their remedies. */
  public List<String> lines() {
    return problems.stream().map(Problem::line).toList();
  }
}
