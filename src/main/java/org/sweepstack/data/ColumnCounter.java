package org.sweepstack.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweepstack.trial.ColumnUse;
import org.sweepstack.trial.MissingCells;

/** Counts what the cells of a column are, as they would be read to learn from them. */
final class ColumnCounter {
  private final String name;
  private final CsvProblems problems;
  private final FeatureColumn reader;
  private final Map<String, Long> words = new LinkedHashMap<>();
  private final Map<String, Long> firstLines = new LinkedHashMap<>();
  private long numbers;
  private long missing;
  private double least = Double.NaN;
  private double most = Double.NaN;
  private double last = Double.NaN;
  private boolean isCounter = true;

  ColumnCounter(String name, String file, CsvNumbers numbers) {
    this.name = name;
    problems = new CsvProblems(file);
    reader =
        new FeatureColumn(
            name, ColumnUse.USED, MissingCells.MEAN, numbers.telling(problems), problems);
  }

  /** Counts a cell; returns whether it is missing. */
  boolean add(String cell, long line) {
    boolean isMissing =
        cell.isEmpty()
            || (reader.areNumbers()
                ? CellGuess.isMissingNumber(cell)
                : CellGuess.isMissingInput(cell));
    boolean wereNumbers = reader.areNumbers();
    double value = reader.read(cell, line);
    if (reader.areNumbers() && !wereNumbers) {
      takeBackWords();
    }
    if (isMissing) {
      missing++;
    } else if (!Double.isNaN(value)) {
      count(cell, value, line);
    }
    return isMissing;
  }

  private void count(String cell, double value, long line) {
    if (!reader.areNumbers()) {
      words.merge(cell, 1L, Long::sum);
      firstLines.putIfAbsent(cell, line);
      return;
    }
    isCounter &= numbers == 0 ? value == Math.rint(value) : value == last + 1;
    least = numbers == 0 ? value : Math.min(least, value);
    most = numbers == 0 ? value : Math.max(most, value);
    last = value;
    numbers++;
  }

  /** The words were no words but missing, or mistakes. */
  private void takeBackWords() {
    int place = 0;
    for (Map.Entry<String, Long> word : words.entrySet()) {
      reader.takeBack(place++, firstLines.get(word.getKey()));
      missing += CellGuess.isMissingNumber(word.getKey()) ? word.getValue() : 0;
    }
    words.clear();
  }

  ColumnProfile profile() {
    return new ColumnProfile(
        name, numbers, missing, least, most, isCounter && numbers > 2, words, problems.first());
  }
}
