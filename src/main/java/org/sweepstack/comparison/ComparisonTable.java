package org.sweepstack.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sweepstack.csv.CsvFile;
import org.sweepstack.journal.ChosenPlace;
import org.sweepstack.summary.MeanDifference;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;

/** The CSV file of a comparison, one row per configuration of either sweep. */
public record ComparisonTable(Comparison comparison) {
  private static final List<String> COUNTS =
      List.of("pairs", "same", "changed", "newly_failing", "newly_fixed", "added", "removed");
  private static final List<String> NUMBERS =
      List.of(
          "before_mean",
          "after_mean",
          "difference_mean",
          "difference_deviation",
          "difference_ci95",
          "p",
          "p_holm",
          "effect_size");

  /**
   * Replaces a file.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it would be in a results folder
   * @throws org.sweepstack.files.ResultsException when it cannot be written
   */
  public void write(Path file) {
    ChosenPlace.checkFile(file);
    List<String> header = new ArrayList<>();
    comparison.axes().forEach(axis -> header.add(axis.name()));
    header.addAll(COUNTS);
    header.add("objective");
    header.addAll(NUMBERS);
    header.add("verdict");
    CsvFile.write(file, header, comparison.configurations().stream().map(this::row));
  }

  private List<String> row(ConfigurationComparison compared) {
    List<String> row = new ArrayList<>();
    for (Parameter<?> axis : comparison.axes()) {
      // As it was read: names that a spreadsheet would take for something else are marked already.
      row.add(compared.configuration().text(axis).orElse(""));
    }
    Counts counts = compared.counts();
    IntStream.of(
            counts.joined(),
            counts.same(),
            counts.changed(),
            counts.newlyFailing(),
            counts.newlyFixed(),
            counts.added(),
            counts.removed())
        .forEach(count -> row.add(Integer.toString(count)));
    row.add(comparison.objective().metric().word());
    MeanDifference difference = compared.difference();
    DoubleStream.of(
            difference.firstMean(),
            difference.secondMean(),
            difference.mean(),
            difference.deviation(),
            difference.confidence95(),
            difference.p(),
            compared.adjustedP(),
            difference.effectSize())
        .forEach(number -> row.add(Numbers.format(number)));
    row.add(compared.verdict().word());
    return row;
  }
}
