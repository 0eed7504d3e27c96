package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** One row per trial, logged epoch or step, layer and part of it, with a column a bin. */
record HistogramsTable(List<FinishedTrial> finished) implements Table {
  static final String FILE = "histograms.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial"));
    header.addAll(MomentColumns.of(finished).names());
    header.addAll(List.of("layer", "kind", "what", "low", "high"));
    for (int bin = 1; bin <= LayerHistogram.BINS; bin++) {
      header.add("bin_" + bin);
    }
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    MomentColumns columns = MomentColumns.of(finished);
    return finished.stream()
        .flatMap(
            trial ->
                trial.artefacts().histograms().stream().map(layer -> row(trial, layer, columns)));
  }

  private static List<String> row(
      FinishedTrial trial, LayerHistogram layer, MomentColumns columns) {
    Precision precision = trial.result().configuration().get(Parameters.PRECISION);
    List<String> row = new ArrayList<>(List.of(trial.result().configuration().id().text()));
    row.addAll(columns.cells(layer.at()));
    row.addAll(
        List.of(
            Integer.toString(layer.layer()),
            layer.kind(),
            layer.part().word(),
            Cell.of(layer.low(), precision),
            Cell.of(layer.high(), precision)));
    layer.counts().forEach(count -> row.add(Integer.toString(count)));
    return row;
  }

  @Override
  public String remedyForLength() {
    return "a larger log_every makes it shorter, or " + Table.super.remedyForLength();
  }
}
