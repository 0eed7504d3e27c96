package org.sweepstack.data;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sweepstack.trial.Numbers;

/** Guesses whether the classes of a target are none, but the values of a quantity. */
final class QuantityGuess {
  private static final int MOST_NUMERIC_CLASSES = 20;

  /** Whole numbers of which each has fewer rows on the average may be a quantity; two are not. */
  private static final long FEWEST_ROWS = 10;

  /**
   * Codes such as {@code 12B} have many letters, quantities few units: {@code g} and {@code kg}.
   */
  private static final int MOST_UNITS = 3;

  private static final String NUMBERS = " different numbers";

  private QuantityGuess() {}

  /**
   * Returns what classes are that may be a quantity, such as {@code 90 different numbers}; empty
   * when they are hardly one, as they are too few or words.
   *
   * @param rows how many rows are of these classes
   */
  static Optional<String> of(Collection<String> classes, long rows) {
    boolean areRare = classes.size() > 2 && FEWEST_ROWS * classes.size() > rows;
    boolean areNumbers = classes.stream().allMatch(QuantityGuess::isNumber);
    return classes.size() > MOST_NUMERIC_CLASSES || areRare && areNumbers
        ? ofFew(classes)
        : Optional.empty();
  }

  /** Returns the same, however few they are. */
  static Optional<String> ofFew(Collection<String> classes) {
    if (classes.stream().allMatch(QuantityGuess::isNumber)) {
      return Optional.of(classes.size() + NUMBERS);
    }
    if (classes.stream().allMatch(CellGuess::isDate)) {
      return Optional.of(classes.size() + " different dates or times");
    }
    return areAmounts(classes)
        ? Optional.of(
            classes.size()
                + " different numbers with marks or units such as "
                + CsvProblems.shown(
                    classes.stream()
                        .filter(Predicate.not(QuantityGuess::isNumber))
                        .findFirst()
                        .get()))
        : Optional.empty();
  }

  /** Returns what to do about what was found in so many rows. */
  static String remedy(String found) {
    return found.contains(NUMBERS + " in ")
        ? " may be a quantity or classes; write 'task: regression' to predict the quantity, or"
            + " 'task: classification' if they are classes"
        : " may be a quantity; write them as numbers to predict it, or 'task: classification' if"
            + " they are classes";
  }

  private static boolean isNumber(String name) {
    return Numbers.parseDecimal(name).isPresent();
  }

  private static boolean areAmounts(Collection<String> classes) {
    Set<String> units = new HashSet<>();
    for (String name : classes) {
      Optional<String> unit = CellGuess.unit(name);
      if (unit.isEmpty()) {
        return false;
      }
      units.add(unit.get());
    }
    units.remove("");
    return units.size() <= MOST_UNITS;
  }
}
