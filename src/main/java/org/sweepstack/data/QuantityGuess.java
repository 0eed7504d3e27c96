package org.sweepstack.data;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sweepstack.trial.Numbers;

/**
 * What the classes of a target are if they are none, but the values of a quantity.
 *
 * @param what such as {@code 90 different numbers}
 * @param areNumbers whether they can be predicted as they stand, without marks, units and dates
 */
public record QuantityGuess(String what, boolean areNumbers) {
  private static final int MOST_NUMERIC_CLASSES = 20;

  /** Whole numbers of which each has fewer rows on the average may be a quantity; two are not. */
  private static final long FEWEST_ROWS = 10;

  /**
   * Codes such as {@code 12B} have many letters, quantities few units: {@code g} and {@code kg}.
   */
  private static final int MOST_UNITS = 3;

  /**
   * Returns what classes are that may be a quantity; empty when they are hardly one, as they are
   * too few or words.
   *
   * @param rows how many rows are of these classes
   */
  static Optional<QuantityGuess> of(Collection<String> classes, long rows) {
    boolean areRare = classes.size() > 2 && FEWEST_ROWS * classes.size() > rows;
    boolean areNumbers = classes.stream().allMatch(QuantityGuess::isNumber);
    return classes.size() > MOST_NUMERIC_CLASSES || areRare && areNumbers
        ? ofFew(classes)
        : Optional.empty();
  }

  /** Returns the same, however few they are. */
  static Optional<QuantityGuess> ofFew(Collection<String> classes) {
    if (classes.stream().allMatch(QuantityGuess::isNumber)) {
      return Optional.of(new QuantityGuess(classes.size() + " different numbers", true));
    }
    if (classes.stream().allMatch(CellGuess::isDate)) {
      return Optional.of(new QuantityGuess(classes.size() + " different dates or times", false));
    }
    return areAmounts(classes)
        ? Optional.of(
            new QuantityGuess(
                classes.size()
                    + " different numbers with marks or units such as "
                    + CsvProblems.shown(
                        classes.stream()
                            .filter(Predicate.not(QuantityGuess::isNumber))
                            .findFirst()
                            .get()),
                false))
        : Optional.empty();
  }

  /** Returns what to do about it. */
  String remedy() {
    return areNumbers
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
