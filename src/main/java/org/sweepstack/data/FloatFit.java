package org.sweepstack.data;

import java.util.List;
import java.util.Optional;
import org.sweepstack.data.CsvSets.Part;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/**
 * What becomes of the numbers of a data file where they are rounded to float.
 *
 * @param infinite the first cell that is infinite then, in a line; empty when there is none
 * @param tiny the first cell that is 0 or keeps few digits then, in a line; empty when there is
 *     none
 */
public record FloatFit(Optional<String> infinite, Optional<String> tiny) {
  /** All numbers stay what they are. */
  static final FloatFit WHOLE = new FloatFit(Optional.empty(), Optional.empty());

  private static final String REMEDY = "; write 'precision: double', or the column in other units";

  /** Cells of one kind: how many there are, and the first in the order of the file. */
  private static final class Cells {
    private int count;
    private int line = Integer.MAX_VALUE;
    private int column;
    private Optional<Part> part = Optional.empty();
    private int row;

    /** Adds a cell; the first one is of the set that comes first, among those of one file. */
    void add(Part where, int sample, int feature) {
      count++;
      int otherLine = where.table().lines()[where.rows()[sample]];
      boolean isOfFile = part.filter(known -> !known.file().equals(where.file())).isEmpty();
      if (isOfFile && otherLine < line) {
        line = otherLine;
        column = feature;
        part = Optional.of(where);
        row = where.rows()[sample];
      }
    }
  }

  /**
   * Looks at the numbers of a data set, standardized where that is asked for.
   *
   * @param dataset made from the rows of files for the configuration
   */
  static FloatFit of(Configuration configuration, CsvSets csv, Dataset dataset) {
    Cells infinite = new Cells();
    Cells tiny = new Cells();
    List<Samples> sets = List.of(dataset.train(), dataset.validation(), dataset.test());
    for (int set = 0; set < sets.size(); set++) {
      Part part = csv.all().get(set);
      Samples samples = sets.get(set);
      for (int sample = 0; sample < samples.count(); sample++) {
        for (int feature = 0; feature < samples.features(); feature++) {
          double value = samples.feature(sample, feature);
          if (!Precision.FLOAT.holds(value)) {
            boolean isInfinite = Double.isInfinite(Precision.FLOAT.round(value));
            (isInfinite ? infinite : tiny).add(part, sample, feature);
          }
        }
      }
    }
    return new FloatFit(
        told(infinite, configuration, dataset, "infinite"),
        told(tiny, configuration, dataset, "0, or a number of few digits,"));
  }

  private static Optional<String> told(
      Cells cells, Configuration configuration, Dataset dataset, String becomes) {
    if (cells.part.isEmpty()) {
      return Optional.empty();
    }
    Part part = cells.part.get();
    String name = dataset.featureNames().get(cells.column);
    String scaled = configuration.get(Parameters.STANDARDIZE).isOn() ? ", standardized," : "";
    return Optional.of(
        part.file()
            + ":"
            + cells.line
            + ": "
            + CsvProblems.shown(name)
            + ": "
            + part.table().number(cells.row, name)
            + scaled
            + " is "
            + becomes
            + " in float"
            + (cells.count > 1 ? " (" + cells.count + " such cells)" : "")
            + REMEDY);
  }
}
