package org.sweepstack.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.TableColumn;

/**
 * Brings the rows of a file that tests or validates into the form of those that are learned from:
 * columns by their names, words and classes by what they are.
 *
 * @param first the table that is learned from
 * @param firstFile its file, as the user named it
 * @param other a table with the same columns in any order
 * @param file its file, as the user named it
 */
record TableAlignment(CsvTable first, String firstFile, CsvTable other, String file) {
  private static final int MOST_LISTED = 10;

  /**
   * Returns the rows of the other table as the first would have them. A word that the first does
   * not have has a place behind those of the column.
   *
   * @throws org.sweepstack.trial.InvalidInputException when a class is none of the first table's
   */
  CsvTable aligned(String target) {
    Samples samples = other.columns().equals(first.columns()) ? other.samples() : moved();
    return new CsvTable(
        first.columns(),
        first.classNames(),
        first.quantityNames(),
        first.quantityNames().isEmpty() ? samples.relabelled(classes(target)) : samples,
        other.lines(),
        other.marks(),
        other.hasGaps(),
        List.of());
  }

  private Samples moved() {
    Samples samples = other.samples();
    List<String> names = other.columns().stream().map(TableColumn::name).toList();
    int columns = first.columns().size();
    double[] numbers = new double[samples.count() * columns];
    for (int column = 0; column < columns; column++) {
      int from = names.indexOf(first.columns().get(column).name());
      int[] words = words(first.columns().get(column), other.columns().get(from));
      for (int row = 0; row < samples.count(); row++) {
        double cell = samples.feature(row, from);
        boolean isWord = words.length > 0 && !Double.isNaN(cell);
        numbers[row * columns + column] = isWord ? words[(int) cell] : cell;
      }
    }
    return samples.withPoints(numbers);
  }

  private static int[] words(TableColumn here, TableColumn there) {
    return there.words().stream()
        .mapToInt(here.words()::indexOf)
        .map(place -> place < 0 ? here.words().size() : place)
        .toArray();
  }

  private IntUnaryOperator classes(String target) {
    List<Integer> places = new ArrayList<>();
    CsvProblems problems = new CsvProblems(file);
    for (int label = 0; label < other.classNames().size(); label++) {
      int place = place(first.classNames(), other.classNames().get(label));
      if (place < 0) {
        refuse(label, target, problems);
      }
      places.add(place);
    }
    problems.throwIfAny();
    return places::get;
  }

  /** Returns which of some classes a name means, {@code 1.0} being 1; negative when none. */
  static int place(List<String> classes, String name) {
    int place = classes.indexOf(name);
    Optional<BigDecimal> number = Numbers.parseDecimal(name);
    return place >= 0 || number.isEmpty()
        ? place
        : IntStream.range(0, classes.size())
            .filter(label -> isNumber(classes.get(label), number.get()))
            .findFirst()
            .orElse(-1);
  }

  private static boolean isNumber(String name, BigDecimal number) {
    return Numbers.parseDecimal(name).filter(same -> same.compareTo(number) == 0).isPresent();
  }

  private void refuse(int label, String target, CsvProblems problems) {
    Samples samples = other.samples();
    int row =
        IntStream.range(0, samples.count())
            .filter(sample -> samples.classOf(sample) == label)
            .findFirst()
            .orElseThrow();
    problems.add(
        other.lines()[row],
        "target "
            + CsvProblems.shown(target)
            + ": the class "
            + CsvProblems.shown(other.classNames().get(label))
            + " is none of "
            + firstFile
            + ", which has "
            + Shortened.words(
                first.classNames().stream().map(CsvProblems::shown).toList(), MOST_LISTED, ", "));
  }
}
