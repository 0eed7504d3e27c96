package org.sweepstack.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sweepstack.filter.FilterColumn.Search;
import org.sweepstack.filter.Term.Condition;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.Suggestions;

/**
 * What a term says of each of some rows.
 *
 * @param <T> a row
 * @param columns those that there are
 * @param rows all that are filtered
 * @param problem makes an exception of a message
 */
record FilterTests<T>(
    List<FilterColumn<T>> columns, List<T> rows, Function<String, InvalidInputException> problem) {
  private static final int MOST_VALUES_TOLD = 10;

  /** Returns which rows a term lets pass. */
  Predicate<T> of(Term term) {
    Predicate<T> test =
        term instanceof Condition condition ? test(condition) : test(((Term.Words) term).words());
    return term.isNegated() ? test.negate() : test;
  }

  private Predicate<T> test(List<String> words) {
    return row ->
        columns.stream()
            .anyMatch(
                column ->
                    words.stream().anyMatch(w -> has(column.textOf(row), w, column.search())));
  }

  private static boolean has(String text, String word, Search search) {
    if (search == Search.NONE) {
      return false;
    }
    if (Numbers.parse(word).isPresent()) {
      return isEqual(text, word);
    }
    String letters = text.toLowerCase(Locale.ROOT);
    String wanted = word.toLowerCase(Locale.ROOT);
    return search == Search.START ? letters.startsWith(wanted) : letters.contains(wanted);
  }

  private Predicate<T> test(Condition condition) {
    FilterColumn<T> column = column(condition.column());
    List<String> texts = column.texts(rows);
    // That a column is empty can be asked for as such.
    boolean asksForMore =
        condition.relation().isComparison()
            || !condition.values().stream().allMatch(String::isEmpty);
    if (asksForMore && texts.stream().allMatch(String::isEmpty)) {
      throw problem.apply(column.name() + " is empty in every trial");
    }
    return condition.relation().isComparison()
        ? comparison(column, condition, texts)
        : equality(column, condition, texts);
  }

  private FilterColumn<T> column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                problem.apply(
                    "no column '"
                        + name
                        + "'"
                        + orList(name, columns.stream().map(FilterColumn::name).toList())));
  }

  private Predicate<T> equality(FilterColumn<T> column, Condition condition, List<String> texts) {
    condition.values().stream()
        .filter(value -> !column.isOpen() && !value.isEmpty())
        .filter(value -> texts.stream().noneMatch(text -> isEqual(text, value)))
        .findFirst()
        .ifPresent(
            value -> {
              List<String> known = texts.stream().filter(text -> !text.isEmpty()).toList();
              throw problem.apply(
                  column.name() + ": no trial has '" + value + "'" + orList(value, known));
            });
    Predicate<T> isWanted =
        row -> condition.values().stream().anyMatch(value -> isEqual(column.textOf(row), value));
    return condition.relation() == Term.Relation.OTHER ? isWanted.negate() : isWanted;
  }

  private Predicate<T> comparison(FilterColumn<T> column, Condition condition, List<String> texts) {
    String sign = condition.relation().sign();
    List<String> values = condition.values();
    Optional<Double> bound = values.size() > 1 ? Optional.empty() : Numbers.parse(values.get(0));
    if (bound.isEmpty()) {
      throw problem.apply(
          column.name() + sign + ": expected a number, got '" + String.join(", ", values) + "'");
    }
    if (!isOrdered(texts)) {
      throw problem.apply(
          column.name()
              + " is no column of numbers, so that "
              + sign
              + " cannot compare it; = and != can");
    }
    return row ->
        Numbers.parse(column.textOf(row))
            .filter(value -> condition.relation().holds(value, bound.get()))
            .isPresent();
  }

  /**
   * Returns whether texts are numbers, perhaps with words beside them: {@code full} or {@code none}
   * is neither above nor below, but of {@code 4x4} nobody could tell.
   */
  private static boolean isOrdered(List<String> texts) {
    return texts.stream().anyMatch(text -> Numbers.parse(text).isPresent())
        && texts.stream()
            .filter(text -> Numbers.parse(text).isEmpty())
            .noneMatch(text -> text.matches("(?s).*[0-9].*"));
  }

  /** Returns which known word was meant, or the known words; a near number is no misspelling. */
  private static String orList(String word, List<String> known) {
    String meant = Numbers.parse(word).isPresent() ? "" : Suggestions.didYouMean(word, known);
    return meant.isEmpty()
        ? "; there are " + Shortened.words(known, MOST_VALUES_TOLD, ", ")
        : meant;
  }

  /** Returns whether texts are equal as they are, or as numbers: 0.10 is 0.1. */
  private static boolean isEqual(String text, String wanted) {
    return text.equals(wanted)
        || Numbers.parse(wanted)
            .filter(number -> Numbers.parse(text).filter(number::equals).isPresent())
            .isPresent();
  }
}
