package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** One row per trial, logged epoch or step, and layer. */
record StatisticsTable(List<FinishedTrial> finished) implements Table {
  static final String FILE = "statistics.csv";

  private static final List<String> SPREAD =
      List.of("min", "p5", "p25", "median", "p75", "p95", "max", "mean", "deviation");

  /** Of the parts of a layer, in their order. */
  private static final List<String> NAMES =
      List.of("weight", "bias", "weight_gradient", "bias_gradient", "activation");

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial"));
    header.addAll(MomentColumns.of(finished).names());
    header.add("layer");
    SPREAD.forEach(name -> header.add("weight_" + name));
    SPREAD.forEach(name -> header.add("bias_" + name));
    header.addAll(List.of("weight_gradient_norm", "bias_gradient_norm"));
    SPREAD.forEach(name -> header.add("weight_gradient_" + name));
    SPREAD.forEach(name -> header.add("bias_gradient_" + name));
    SPREAD.forEach(name -> header.add("activation_" + name));
    NAMES.forEach(name -> header.add(name + "_zeros"));
    header.add("kind");
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    MomentColumns columns = MomentColumns.of(finished);
    return finished.stream().flatMap(trial -> rowsOf(trial, columns));
  }

  private static Stream<List<String>> rowsOf(FinishedTrial finished, MomentColumns columns) {
    Configuration configuration = finished.result().configuration();
    String trial = configuration.id().text();
    Precision precision = configuration.get(Parameters.PRECISION);
    return finished.artefacts().statistics().stream()
        .map(layer -> row(trial, layer, precision, columns));
  }

  private static List<String> row(
      String trial, LayerStatistics layer, Precision precision, MomentColumns columns) {
    List<String> row = new ArrayList<>(List.of(trial));
    row.addAll(columns.cells(layer.at()));
    row.add(Integer.toString(layer.layer()));
    DoubleStream.concat(layer.numbers(), layer.details().numbers())
        .forEach(number -> row.add(Cell.of(number, precision)));
    row.add(layer.details().kind());
    return row;
  }

  @Override
  public String remedyForLength() {
    return "a larger log_every makes it shorter, or " + Table.super.remedyForLength();
  }
}
