package org.sweepstack.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.InvalidInputException;

/** Counts the classes of a column, or finds its quantity, as it would be read to be predicted. */
final class TargetCounter {
  private final String name;
  private final CsvProblems problems;
  private final CsvNumbers numbers;
  private final TargetClasses classes;
  private final List<Long> counts = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();
  private long missing;

  /** What the cells are as numbers, and how many are missing among such. */
  private final TargetNumbers asNumbers;

  private final CsvProblems numberProblems;
  private long missingNumbers;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  TargetCounter(String name, String file, CsvNumbers numbers) {
    this.name = name;
    problems = new CsvProblems(file);
    this.numbers = numbers;
    asNumbers = new TargetNumbers(numbers);
    numberProblems = new CsvProblems(file);
    classes = new TargetClasses(name, 2, problems);
  }

  /** Counts a cell; returns whether it is missing. */
  boolean add(String cell, long line) {
    look(cell, line);
    if (cell.isEmpty() || CellGuess.isMissing(cell)) {
      missing++;
      return true;
    }
    if (refusal.isEmpty()) {
      count(cell, line);
    }
    return false;
  }

  private void look(String cell, long line) {
    if (TargetNumbers.isMissing(cell)) {
      missingNumbers++;
      return;
    }
    asNumbers.add(cell);
    double value = numbers.parse(cell);
    if (!Double.isNaN(value)) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    } else if (asNumbers.areNumbers()) {
      String shown = "target " + CsvProblems.shown(name);
      numbers.telling(numberProblems).refuse(cell, shown, line, CsvTarget.Numbers.OTHERWISE);
    }
  }

  private void count(String cell, long line) {
    try {
      int index = classes.indexOf(numbers.label(cell), line);
      while (counts.size() <= index) {
        counts.add(0L);
      }
      counts.set(index, counts.get(index) + 1);
      refusal = problems.first();
    } catch (InvalidInputException e) {
      refusal = Optional.of(e.lines().get(0));
    }
  }

  /** Looks for many numbers, or such of which hardly one is there twice. */
  private static Optional<QuantityGuess> quantity(Map<String, Long> counted) {
    long rows = counted.values().stream().mapToLong(Long::longValue).sum();
    int classes = counted.size();
    return classes > 2 && 2 * classes > rows
        ? QuantityGuess.ofFew(counted.keySet())
        : QuantityGuess.of(counted.keySet(), rows);
  }

  TargetProfile profile() {
    if (asNumbers.isQuantity() || asNumbers.areNoClasses()) {
      return new TargetProfile(
          name,
          missingNumbers,
          Map.of(),
          Optional.empty(),
          Optional.of(new TargetProfile.Span(least, most)),
          numberProblems.first());
    }
    Map<String, Long> counted = new LinkedHashMap<>();
    try {
      if (refusal.isEmpty() && !counts.isEmpty()) {
        BitSet all = new BitSet();
        all.set(0, counts.size());
        TargetClasses.Order order = classes.order(all);
        order.names().forEach(known -> counted.put(known, 0L));
        for (int cell = 0; cell < counts.size(); cell++) {
          counted.merge(order.names().get(order.positions()[cell]), counts.get(cell), Long::sum);
        }
      }
    } catch (InvalidInputException e) {
      refusal = Optional.of(e.lines().get(0));
    }
    return new TargetProfile(name, missing, counted, quantity(counted), Optional.empty(), refusal);
  }
}
