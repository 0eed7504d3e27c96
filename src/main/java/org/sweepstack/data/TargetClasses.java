package org.sweepstack.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.sweepstack.trial.Numbers;

/** The distinct cells of a target column, which are its classes. */
final class TargetClasses {
  static final int MOST_CLASSES = 100;
  private static final String REGRESSION = "; to predict a quantity, write 'task: regression'";

  private final String column;
  private final int fewest;
  private final CsvProblems problems;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  private record Seen(int index, long line) {}

  /**
   * The classes in the order that outputs have.
   *
   * @param names as many as there have to be, or more
   * @param positions for each cell that is used, by its order of appearance, its position among the
   *     names
   */
  record Order(List<String> names, int[] positions) {}

  /**
   * Starts without cells.
   *
   * @param fewest how many classes there have to be at the least
   */
  TargetClasses(String column, int fewest, CsvProblems problems) {
    this.column = column;
    this.fewest = fewest;
    this.problems = problems;
  }

  /**
   * Returns the number of a cell, in order of appearance from 0.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there are more than a hundred
   */
  int indexOf(String cell, long line) {
    Seen known = seen.get(cell);
    if (known != null) {
      return known.index();
    }
    String wrong = wrong(cell);
    if (!wrong.isEmpty()) {
      problems.add(
          line,
          wrong,
          "target "
              + CsvProblems.shown(column)
              + ": expected a class, got "
              + CsvProblems.shown(cell)
              + ": "
              + wrong);
      return 0;
    }
    if (seen.size() == MOST_CLASSES) {
      numbers().ifPresent(this::refuseFractions);
      throw problem(
          line,
          "expected at most "
              + MOST_CLASSES
              + " classes, got more"
              + (numbers().isPresent() ? REGRESSION : ""));
    }
    seen.put(cell, new Seen(seen.size(), line));
    return seen.size() - 1;
  }

  private static String wrong(String cell) {
    if (CellGuess.isMissing(cell)) {
      return "a missing value; fill it in, leave out its row with 'missing: drop', or give the"
          + " class another name";
    }
    String control = CellGuess.control(cell);
    return control.isEmpty() ? "" : "it has " + control + "; delete it";
  }

  /**
   * Puts the classes in order: integers by number, one class for {@code 1} and {@code 1.0}; else by
   * text.
   *
   * @param used which of the cells, in order of appearance, are in rows that are learned from
   * @throws org.sweepstack.trial.InvalidInputException when there are too few, or the target is no
   *     class but a quantity
   */
  Order order(BitSet used) {
    seen.values().removeIf(cell -> !used.get(cell.index()));
    Optional<Map<String, BigDecimal>> numbers = numbers();
    numbers.ifPresent(this::refuseFractions);
    Order order = numbers.map(this::byNumber).orElseGet(this::byText);
    if (order.names().size() < fewest) {
      throw problems.single(
          "target "
              + CsvProblems.shown(column)
              + ": expected at least 2 classes, all rows have "
              + CsvProblems.shown(order.names().get(0)));
    }
    return order;
  }

  private Order byText() {
    List<String> names = List.copyOf(new TreeSet<>(seen.keySet()));
    return new Order(names, positions(names::indexOf));
  }

  private int[] positions(ToIntFunction<String> positionOf) {
    int[] positions = new int[1 + seen.values().stream().mapToInt(Seen::index).max().orElse(0)];
    seen.forEach((cell, known) -> positions[known.index()] = positionOf.applyAsInt(cell));
    return positions;
  }

  private Order byNumber(Map<String, BigDecimal> numbers) {
    Map<BigDecimal, String> names = new TreeMap<>();
    numbers.forEach((cell, number) -> names.putIfAbsent(number, cell));
    List<BigDecimal> ordered = new ArrayList<>(names.keySet());
    return new Order(
        List.copyOf(names.values()), positions(cell -> ordered.indexOf(numbers.get(cell))));
  }

  /** Returns the cells as numbers without trailing zeros; empty when one of them is text. */
  private Optional<Map<String, BigDecimal>> numbers() {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    for (String cell : seen.keySet()) {
      Numbers.parseDecimal(cell)
          .ifPresent(number -> numbers.put(cell, number.stripTrailingZeros()));
    }
    return numbers.size() == seen.size() ? Optional.of(numbers) : Optional.empty();
  }

  private void refuseFractions(Map<String, BigDecimal> numbers) {
    numbers.forEach(
        (cell, number) -> {
          if (number.scale() > 0) {
            throw problem(
                seen.get(cell).line(),
                "expected a class, got " + CsvProblems.shown(cell) + REGRESSION);
          }
        });
  }

  private RuntimeException problem(long line, String text) {
    return problems.single(line, "target " + CsvProblems.shown(column) + ": " + text);
  }
}
