package org.sweepstack.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column that conditions can ask for.
 *
 * @param <T> a row
 * @param name the name in a condition
 * @param text the text of a row; empty where it has none
 * @param words the only texts that a row can have, whether or not one has them now; empty when the
 *     rows tell
 * @param isOpen whether any value may be asked for, also one that no row has
 * @param search where words without a column are looked for
 */
public record FilterColumn<T>(
    String name,
    Function<T, String> text,
    Optional<List<String>> words,
    boolean isOpen,
    Search search) {

  /** Where words without a column are looked for. */
  public enum Search {
    /** Nowhere in this column. */
    NONE,
    /** At the start of its texts. */
    START,
    /** Anywhere within its texts. */
    WITHIN
  }

  /** Returns a column of some words, known before there is a row. */
  public static <T> FilterColumn<T> ofWords(
      String name, Function<T, String> text, List<String> words, Search search) {
    return new FilterColumn<>(name, text, Optional.of(List.copyOf(words)), false, search);
  }

  /** Returns a column of settings: to ask for a value that no row has is a mistake. */
  public static <T> FilterColumn<T> ofSettings(
      String name, Function<T, String> text, Search search) {
    return new FilterColumn<>(name, text, Optional.empty(), false, search);
  }

  /** Returns a column of what rows came to: any value may be asked for. */
  public static <T> FilterColumn<T> ofResults(
      String name, Function<T, String> text, Search search) {
    return new FilterColumn<>(name, text, Optional.empty(), true, search);
  }

  /** Returns the texts that rows can have. */
  List<String> texts(List<T> rows) {
    return words.orElseGet(() -> rows.stream().map(text).distinct().toList());
  }

  String textOf(T row) {
    return text.apply(row);
  }
}
