package org.sweepstack.sweep;

import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.MISSING;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.TARGET;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sweepstack.csv.Blanks;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.csv.SpreadsheetGuess;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.data.NewRow;
import org.sweepstack.data.NewRows;
import org.sweepstack.model.TrainedNetwork;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Decision;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.TrainedModel;

/** What a trained network says of the rows of a file, beside them as a CSV file. */
public final class NewPredictions {
  /** As many as are computed together. */
  private static final int BLOCK = 1000;

  private static final String PREDICTED = "predicted";

  private final Configuration trial;
  private final TrainedModel model;
  private final TrainedNetwork network;
  private final NewRows rows;
  private final List<String> classes;
  private final PredictionScore score;
  private final List<NewRow> block = new ArrayList<>();
  private long unanswered;

  private NewPredictions(Path file, Configuration trial, TrainedModel model) {
    this.trial = trial;
    this.model = model;
    network = new TrainedNetwork(trial, model);
    classes = SpreadsheetText.ofClasses(model.classNames());
    rows = new NewRows(file, model.preparation(), missing(trial), targets(), model.classNames());
    score = new PredictionScore(model.isOfClasses(), Math.max(1, model.quantityNames().size()));
  }

  private static MissingCells missing(Configuration trial) {
    return MISSING.matters(trial) ? trial.get(MISSING) : MissingCells.REFUSE;
  }

  /**
   * Reads a file for its mistakes before a network is trained again for it.
   *
   * @throws InvalidInputException with the first ten when it cannot be used, or when the data of
   *     the trial cannot
   */
  public static void check(Path file, Sweep sweep, Configuration trial) {
    new NewRows(
            file, sweep.datasets().of(trial).preparation(), missing(trial), List.of(), List.of())
        .read(header -> {}, row -> {});
  }

  /**
   * Reads a file for its mistakes.
   *
   * @throws InvalidInputException with the first ten when it cannot be used
   */
  public static NewPredictions of(Path file, Configuration trial, TrainedModel model) {
    NewPredictions predictions = new NewPredictions(file, trial, model);
    predictions.rows.read(predictions::checkNames, row -> {});
    return predictions;
  }

  private List<String> targets() {
    return model.isOfClasses() && trial.get(DATASET) == DatasetKind.CSV
        ? List.of(Blanks.strip(trial.get(TARGET)))
        : model.quantityNames();
  }

  private void checkNames(NewRows.Header header) {
    for (String name : added()) {
      if (header.names().contains(name)) {
        throw new InvalidInputException(
            rows.file()
                + ":"
                + header.line()
                + ": column '"
                + name
                + "' is there already, and is what a prediction is called; rename it or leave it"
                + " out");
      }
    }
  }

  /** Returns the names of the columns that stand beside those of the file. */
  private List<String> added() {
    List<String> names = new ArrayList<>();
    if (model.isOfClasses()) {
      names.add(PREDICTED);
      IntStream.range(0, network.outputs()).forEach(output -> names.add("output_" + output));
    } else if (network.outputs() == 1) {
      names.add(PREDICTED);
    } else {
      model.quantityNames().forEach(name -> names.add(PREDICTED + "_" + name));
    }
    return names;
  }

  /**
   * Writes all rows with what is predicted of each, in memory that does not grow with them.
   *
   * @throws IOException when the writer refuses
   */
  public void write(Writer writer) throws IOException {
    try {
      rows.read(
          header -> {
            List<String> names = new ArrayList<>(header.names());
            names.addAll(added());
            append(names.stream().map(NewPredictions::shown).toList(), writer);
          },
          row -> {
            block.add(row);
            if (block.size() == BLOCK) {
              writeBlock(writer);
            }
          });
      writeBlock(writer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeBlock(Writer writer) {
    int count = block.size();
    if (count == 0) {
      return;
    }
    double[] inputs = new double[model.preparation().inputs().size() * count];
    for (int row = 0; row < count; row++) {
      model.preparation().prepare(block.get(row).numbers(), inputs, row, count);
    }
    double[] outputs = network.outputs(inputs, count);
    for (int row = 0; row < count; row++) {
      NewRow asked = block.get(row);
      List<String> cells = new ArrayList<>();
      asked.cells().forEach(cell -> cells.add(shown(cell)));
      cells.addAll(asked.isAnswered() ? answer(outputs, count, row) : nothing());
      append(cells, writer);
      if (asked.isScored()) {
        score.add(asked.truth(), predicted(outputs, count, row));
      }
      unanswered += asked.isAnswered() ? 0 : 1;
    }
    block.clear();
  }

  private List<String> nothing() {
    return Collections.nCopies(added().size(), "");
  }

  private List<String> answer(double[] outputs, int count, int row) {
    List<String> cells = new ArrayList<>();
    if (model.isOfClasses()) {
      cells.add(classes.get(Decision.classOf(outputs, count, row)));
    }
    for (int output = 0; output < network.outputs(); output++) {
      cells.add(Cell.of(outputs[output * count + row], trial.get(PRECISION)));
    }
    return cells;
  }

  private double[] predicted(double[] outputs, int count, int row) {
    return model.isOfClasses()
        ? new double[] {Decision.classOf(outputs, count, row)}
        : IntStream.range(0, network.outputs())
            .mapToDouble(output -> outputs[output * count + row])
            .toArray();
  }

  /** Returns a cell of the user's as it was, but for what a spreadsheet would compute. */
  private static String shown(String cell) {
    boolean isComputed =
        SpreadsheetGuess.isFormula(cell) && Numbers.parse(cell.replace(',', '.')).isEmpty();
    return isComputed ? SpreadsheetText.of(cell) : cell;
  }

  private static void append(List<String> cells, Writer writer) {
    StringBuilder text = new StringBuilder();
    CsvRow.append(cells, text);
    try {
      writer.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many of the rows that were written have no prediction, as a cell is missing. */
  public long unanswered() {
    return unanswered;
  }

  /** Returns of how many rows that were written the file says what is right. */
  public long scored() {
    return score.rows();
  }

  /** Returns the measures of those; none where there are none. */
  public Map<Measure, Double> measures() {
    return score.measures();
  }
}
