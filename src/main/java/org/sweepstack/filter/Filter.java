package org.sweepstack.filter;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sweepstack.trial.InvalidInputException;

/** What a user asks of rows. Immutable. */
public final class Filter {
  private final String place;
  private final List<List<Term>> alternatives;

  private Filter(String place, List<List<Term>> alternatives) {
    this.place = place;
    this.alternatives = alternatives;
  }

  /**
   * Reads a filter; whether there are such columns is asked when there are rows.
   *
   * @param place where the text comes from, which begins messages
   * @param text as a user writes it; an empty one lets everything pass
   * @throws InvalidInputException when it is no filter
   */
  public static Filter parse(String place, String text) {
    return new Filter(place, FilterReader.read(text, message -> problem(place, message)));
  }

  /**
   * Makes the filter that rows pass which have one of some values in each of some columns.
   *
   * @param place what messages begin with
   * @param values by the name of the column
   */
  public static Filter ofValues(String place, Map<String, List<String>> values) {
    List<Term> terms =
        values.entrySet().stream()
            .<Term>map(
                asked ->
                    new Term.Condition(
                        false, asked.getKey(), Term.Relation.EQUAL, List.copyOf(asked.getValue())))
            .toList();
    return new Filter(place, List.of(terms));
  }

  private static InvalidInputException problem(String place, String message) {
    return new InvalidInputException(place + message);
  }

  /**
   * Returns which rows pass.
   *
   * @throws InvalidInputException when there is no such column, or none of its values can be what a
   *     condition asks for
   */
  public <T> Predicate<T> over(List<FilterColumn<T>> columns, List<T> rows) {
    FilterTests<T> tests = new FilterTests<>(columns, rows, message -> problem(place, message));
    List<Predicate<T>> passing =
        alternatives.stream()
            .map(terms -> terms.stream().map(tests::of).reduce(row -> true, Predicate::and))
            .toList();
    return row -> passing.stream().anyMatch(test -> test.test(row));
  }
}
