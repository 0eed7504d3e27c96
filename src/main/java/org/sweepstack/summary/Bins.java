package org.sweepstack.summary;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;

/**
 * Bins of numbers that were drawn from a range, of which hardly two are the same: as many
 * configurations in each, but where equal numbers stay together. A bin is called by the least and
 * the largest number in it, such as {@code 0.001..0.0132}.
 */
final class Bins {
  /** So many numbers are told one by one. */
  static final int MOST_VALUES = 12;

  private static final int BINS = 5;

  /** The bins by their least numbers. */
  private final TreeMap<Double, String> names = new TreeMap<>();

  private Bins(double[] sorted) {
    int start = 0;
    for (int bin = 1; bin <= BINS && start < sorted.length; bin++) {
      int end = Math.max(start + 1, Math.round((float) bin * sorted.length / BINS));
      while (end < sorted.length && sorted[end] == sorted[end - 1]) {
        end++;
      }
      names.put(sorted[start], name(sorted[start], sorted[end - 1]));
      start = end;
    }
  }

  /** Returns the column of a drawn parameter: bins where it has many values. */
  static Column column(Column column, Parameter<?> parameter, List<Configuration> grid) {
    double[] values =
        grid.stream()
            .flatMap(configuration -> configuration.text(parameter).stream())
            .flatMap(text -> Numbers.parse(text).stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    if (Arrays.stream(values).distinct().count() <= MOST_VALUES) {
      return column;
    }
    Bins bins = new Bins(values);
    return new Column(
        column.name(),
        configuration -> configuration.text(parameter).map(bins::name).orElse(""),
        List.copyOf(bins.names.values()));
  }

  private static String name(double least, double largest) {
    return Numbers.format(least) + (least < largest ? ".." + Numbers.format(largest) : "");
  }

  /** Returns the bin of a number; a word such as {@code none}, which is not drawn, as it is. */
  private String name(String text) {
    return Numbers.parse(text).map(number -> names.floorEntry(number).getValue()).orElse(text);
  }
}
