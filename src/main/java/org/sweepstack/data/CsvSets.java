package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.TEST_FILE;
import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.VALIDATION_FILE;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;

/**
 * The rows of the sets of a configuration, of one CSV file or of several.
 *
 * @param train of the file that is learned from
 * @param validation of the same, or of a file of its own
 * @param test of the same, or of a file of its own
 */
record CsvSets(Part train, Part validation, Part test) {

  /**
   * Rows of a file.
   *
   * @param file as the user named it
   * @param table what it holds, with the columns and classes of what is learned from
   * @param rows which of its rows, in the order that the set has
   */
  record Part(String file, CsvTable table, int[] rows) {

    Samples samples() {
      return table.samples().select(rows);
    }
  }

  /** Reads a file beside the one that is learned from. */
  @FunctionalInterface
  interface Reader {
    CsvTable read(DataFile file);
  }

  /**
   * Parts the rows of a table, where the user names no file for a set.
   *
   * @param beside reads such a file
   */
  static CsvSets of(Configuration configuration, CsvTable table, Reader beside) {
    RowSplit split = RowSplit.of(configuration, table);
    String file = configuration.get(DATA_FILE).path();
    Optional<Part> validation =
        configuration.file(VALIDATION_FILE).map(own -> all(own, beside.read(own)));
    Optional<Part> test =
        configuration.file(TEST_FILE).map(own -> some(configuration, all(own, beside.read(own))));
    return new CsvSets(
        new Part(file, table, split.train()),
        validation.orElse(new Part(file, table, split.validation())),
        test.orElse(new Part(file, table, split.test())));
  }

  private static Part all(DataFile file, CsvTable table) {
    return new Part(file.path(), table, IntStream.range(0, table.samples().count()).toArray());
  }

  private static Part some(Configuration configuration, Part all) {
    int count = RowSplit.taken(configuration, TEST_POINTS, all.rows().length, all.file());
    return new Part(all.file(), all.table(), IntStream.range(0, count).toArray());
  }

  List<Part> all() {
    return List.of(train, validation, test);
  }

  /** Returns whether the numbers of all samples are inputs as they are. */
  boolean areInputs() {
    return all().stream().allMatch(part -> part.table().areInputs());
  }
}
