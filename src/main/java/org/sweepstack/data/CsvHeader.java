package org.sweepstack.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.trial.Suggestions;

/**
 * The columns of a CSV file.
 *
 * @param names all names, without blanks around them and different from one another
 * @param target the index of the column to predict
 */
record CsvHeader(List<String> names, int target) {
  private static final int MOST_LISTED = 10;

  /** Copies the names. */
  CsvHeader {
    names = List.copyOf(names);
  }

  /**
   * Checks the first row of a file.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it does not name columns to learn from
   *     and the target
   */
  static CsvHeader of(CSVRecord row, String target, CsvProblems problems) {
    List<String> names = row.stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      if (name.isEmpty()) {
        problems.add(1, "column " + (column + 1) + " has no name; name it or drop it");
      } else if (!seen.add(name)) {
        problems.add(1, "column " + CsvProblems.shown(name) + " is given twice; rename one");
      }
    }
    problems.throwIfAny();
    int index = names.indexOf(target.strip());
    if (index < 0) {
      String suggestion = Suggestions.didYouMean(target, names);
      String remedy = suggestion.isEmpty() ? "; the columns are " + listed(names) : suggestion;
      throw problems.single(1, "target: no column is called " + CsvProblems.shown(target) + remedy);
    }
    if (names.size() < 2) {
      throw problems.single(1, "no column but the target, expected at least one to learn from");
    }
    return new CsvHeader(names, index);
  }

  private static String listed(List<String> names) {
    String first =
        names.stream().limit(MOST_LISTED).map(CsvProblems::shown).collect(Collectors.joining(", "));
    return names.size() <= MOST_LISTED
        ? first
        : first + " and " + (names.size() - MOST_LISTED) + " more";
  }

  List<String> featureNames() {
    List<String> features = new ArrayList<>(names);
    features.remove(target);
    return features;
  }

  String targetName() {
    return names.get(target);
  }
}
