package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Spread;
import org.sweepstack.trial.TrialResult;

/** One row per trial, logged epoch and layer. */
record StatisticsTable(List<Attempt> attempts) implements Table {
  private static final List<String> SPREAD =
      List.of("min", "p5", "p25", "median", "p75", "p95", "max", "mean", "deviation");

  @Override
  public String fileName() {
    return "statistics.csv";
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial", "epoch", "layer"));
    SPREAD.forEach(name -> header.add("weight_" + name));
    SPREAD.forEach(name -> header.add("bias_" + name));
    header.addAll(List.of("weight_gradient_norm", "bias_gradient_norm"));
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    return attempts.stream().map(Attempt::result).flatMap(StatisticsTable::rowsOf);
  }

  private static Stream<List<String>> rowsOf(TrialResult result) {
    String trial = result.configuration().id().text();
    Precision precision = result.configuration().get(Parameters.PRECISION);
    return result.artefacts().statistics().stream().map(layer -> row(trial, layer, precision));
  }

  private static List<String> row(String trial, LayerStatistics layer, Precision precision) {
    List<String> row =
        new ArrayList<>(
            List.of(trial, Integer.toString(layer.epoch()), Integer.toString(layer.layer())));
    DoubleStream.concat(
            DoubleStream.concat(numbers(layer.weights()), numbers(layer.biases())),
            DoubleStream.of(layer.weightGradientNorm(), layer.biasGradientNorm()))
        .forEach(number -> row.add(Cell.of(number, precision)));
    return row;
  }

  private static DoubleStream numbers(Spread spread) {
    return DoubleStream.of(
        spread.min(),
        spread.percentile5(),
        spread.percentile25(),
        spread.median(),
        spread.percentile75(),
        spread.percentile95(),
        spread.max(),
        spread.mean(),
        spread.deviation());
  }

  @Override
  public String remedyForLength() {
    return "a larger log_every makes it shorter, or " + Table.super.remedyForLength();
  }
}
