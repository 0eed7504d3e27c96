package org.sweepstack.filter;

import java.util.List;
import java.util.function.Predicate;
import org.sweepstack.trial.InvalidInputException;

/** What a user asks of rows. Immutable. */
public final class Filter {
  private final String source;
  private final List<List<Term>> alternatives;

  private Filter(String source, List<List<Term>> alternatives) {
    this.source = source;
    this.alternatives = alternatives;
  }

  /**
   * Reads a filter; whether there are such columns is asked when there are rows.
   *
   * @param source where the text comes from, for messages, such as {@code --where}
   * @param text as a user writes it; an empty one lets everything pass
   * @throws InvalidInputException when it is no filter
   */
  public static Filter parse(String source, String text) {
    return new Filter(source, FilterReader.read(text, message -> problem(source, message)));
  }

  private static InvalidInputException problem(String source, String message) {
    return new InvalidInputException(source + ": " + message);
  }

  /**
   * Returns which rows pass.
   *
   * @throws InvalidInputException when there is no such column, or none of its values can be what a
   *     condition asks for
   */
  public <T> Predicate<T> over(List<FilterColumn<T>> columns, List<T> rows) {
    FilterTests<T> tests = new FilterTests<>(columns, rows, message -> problem(source, message));
    List<Predicate<T>> passing =
        alternatives.stream()
            .map(terms -> terms.stream().map(tests::of).reduce(row -> true, Predicate::and))
            .toList();
    return row -> passing.stream().anyMatch(test -> test.test(row));
  }
}
