package org.sweepstack.data;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Numbers;

/**
 * The rule by which the cells of a target are a quantity: all are numbers, and one at least is no
 * whole one. With more different numbers than there can be classes, of which one is no whole one,
 * that is decided whatever follows.
 */
final class TargetNumbers {
  private final CsvNumbers numbers;
  private final Set<String> different = new HashSet<>();
  private boolean areNumbers = true;
  private boolean hasFraction;

  TargetNumbers(CsvNumbers numbers) {
    this.numbers = numbers;
  }

  /** Returns whether a cell says that there is no number. */
  static boolean isMissing(String cell) {
    return cell.isEmpty() || CellGuess.isMissingNumber(cell);
  }

  /** Looks at a cell that is not {@link #isMissing}. */
  void add(String cell) {
    if (isDecided()) {
      return;
    }
    Optional<BigDecimal> number = Numbers.parseDecimal(numbers.label(cell));
    areNumbers = number.isPresent();
    hasFraction |= number.filter(each -> each.stripTrailingZeros().scale() > 0).isPresent();
    if (!areMany()) {
      different.add(cell);
    }
  }

  /** Returns whether no further cell can change what they are. */
  boolean isDecided() {
    return !areNumbers || hasFraction && areMany();
  }

  /** Returns whether they may still be numbers: after one that is none they are classes. */
  boolean areNumbers() {
    return areNumbers;
  }

  /** Returns whether they are a quantity. */
  boolean isQuantity() {
    return areNumbers && hasFraction;
  }

  /** Returns whether they are numbers, whole or not, and more than there can be classes. */
  boolean areNoClasses() {
    return areNumbers && areMany();
  }

  private boolean areMany() {
    return different.size() > TargetClasses.MOST_CLASSES;
  }
}
