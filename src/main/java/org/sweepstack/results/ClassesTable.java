package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.ToldClasses;

/**
 * One row per completed trial, set of samples and class: how many samples of the class there are,
 * and how well they are told from the others. A share of nothing is 0, as scikit-learn counts with
 * {@code zero_division=0}.
 */
record ClassesTable(List<FinishedTrial> finished) implements Table {
  static final String FILE = "classes.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    return List.of("trial", "set", "class", "support", "precision", "recall", "f1");
  }

  @Override
  public Stream<List<String>> rows() {
    return finished.stream()
        .flatMap(
            trial ->
                trial.artefacts().classes().stream()
                    .flatMap(
                        told -> rows(trial.result().configuration().id().text(), told).stream()));
  }

  private static List<List<String>> rows(String trial, ToldClasses told) {
    List<String> names = SpreadsheetText.ofClasses(told.names());
    List<List<String>> rows = new ArrayList<>();
    told.bySet()
        .forEach(
            (set, counts) -> {
              for (int label = 0; label < names.size(); label++) {
                rows.add(row(trial, set, names.get(label), counts, label));
              }
            });
    return rows;
  }

  private static List<String> row(
      String trial, SampleSet set, String name, ClassCounts counts, int label) {
    return List.of(
        trial,
        set.word(),
        name,
        Integer.toString(counts.truth()[label]),
        Cell.of(counts.precision(label)),
        Cell.of(counts.recall(label)),
        Cell.of(counts.f1(label)));
  }
}
