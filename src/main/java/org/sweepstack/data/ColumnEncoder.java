package org.sweepstack.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.statistics.descriptive.Mean;
import org.sweepstack.trial.ColumnInput;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.TableColumn;

/**
 * Makes inputs of the columns of a table by the rows it was fitted on alone. A number is itself. Of
 * words, each that occurs there is an input, 1 where it stands and 0 elsewhere; where another word
 * stands, all are 0. A missing cell is the mean of the inputs of its column. A column without any
 * cell makes no input.
 */
final class ColumnEncoder implements UnaryOperator<Samples> {
  private final Samples fitted;
  private final MissingCells missing;
  private final List<ColumnInput> inputs = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private ColumnEncoder(Samples fitted, MissingCells missing) {
    this.fitted = fitted;
    this.missing = missing;
  }

  /**
   * Looks at samples, of which there is at least one.
   *
   * @param columns what their numbers are
   * @param missing whether a column with missing cells makes an input that says where they are
   */
  static ColumnEncoder fittedOn(Samples samples, List<TableColumn> columns, MissingCells missing) {
    ColumnEncoder encoder = new ColumnEncoder(samples, missing);
    for (int column = 0; column < columns.size(); column++) {
      encoder.fit(column, columns.get(column));
    }
    return encoder;
  }

  private void fit(int column, TableColumn read) {
    int present = read.isCategory() ? fitWords(column, read) : fitNumbers(column, read.name());
    if (missing == MissingCells.MEAN_INDICATOR && present < fitted.count()) {
      add(read.name() + " (missing)", new ColumnInput.Gap(column));
    }
  }

  /** Returns how many cells there are. */
  private int fitWords(int column, TableColumn read) {
    int[] counts = new int[read.words().size()];
    int present = 0;
    for (int sample = 0; sample < fitted.count(); sample++) {
      double word = fitted.feature(sample, column);
      if (!Double.isNaN(word)) {
        counts[(int) word]++;
        present++;
      }
    }
    for (int word = 0; word < counts.length; word++) {
      if (counts[word] > 0) {
        add(
            read.name() + "=" + read.words().get(word),
            new ColumnInput.OneWord(column, word, (double) counts[word] / present));
      }
    }
    return present;
  }

  private int fitNumbers(int column, String name) {
    Mean mean = Mean.create();
    int present = 0;
    for (int sample = 0; sample < fitted.count(); sample++) {
      double number = fitted.feature(sample, column);
      if (!Double.isNaN(number)) {
        mean.accept(number);
        present++;
      }
    }
    if (present > 0) {
      add(name, new ColumnInput.Number(column, mean.getAsDouble()));
    }
    return present;
  }

  private void add(String name, ColumnInput input) {
    names.add(name);
    inputs.add(input);
  }

  /** Returns the names of the inputs. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** Returns how each input is made. */
  List<ColumnInput> inputs() {
    return List.copyOf(inputs);
  }

  /** Returns the column that an input is made of. */
  int column(int input) {
    return inputs.get(input).column();
  }

  @Override
  public Samples apply(Samples cells) {
    return cells.withPoints(points -> new EncodedPoints(points, List.copyOf(inputs)));
  }
}
