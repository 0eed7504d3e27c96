package org.sweepstack.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.Suggestions;

/**
 * The columns of a CSV file.
 *
 * @param names all names, without blanks around them and different from one another
 * @param shownNames the names as messages show them
 * @param target the index of the column to predict
 */
record CsvHeader(List<String> names, List<String> shownNames, int target) {
  private static final int MOST_LISTED = 10;

  /** Copies the names. */
  CsvHeader {
    names = List.copyOf(names);
    shownNames = List.copyOf(shownNames);
  }

  /**
   * Checks the first row of a file.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it does not name columns to learn from
   *     and the target
   */
  static CsvHeader of(SavedRow row, String target, CsvProblems problems) {
    List<String> names = row.cells();
    checkNames(row, problems);
    int index = names.indexOf(target);
    if (index < 0) {
      String suggestion = Suggestions.didYouMean(target, names);
      String remedy = suggestion.isEmpty() ? "; the columns are " + listed(names) : suggestion;
      throw problems.single(
          row.line(), "target: no column is called " + CsvProblems.shown(target) + remedy);
    }
    if (names.size() < 2) {
      throw problems.single(
          row.line(), "no column but the target, expected at least one to learn from");
    }
    return new CsvHeader(names, names.stream().map(CsvProblems::shown).toList(), index);
  }

  private static void checkNames(SavedRow row, CsvProblems problems) {
    Set<String> seen = new HashSet<>();
    List<String> nameless = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      String name = row.cells().get(column);
      if (name.isEmpty()) {
        nameless.add(String.valueOf(column + 1));
      } else if (!seen.add(name)) {
        problems.add(
            row.line(), "column " + CsvProblems.shown(name) + " is given twice; rename one");
      }
    }
    if (nameless.equals(List.of("1"))) {
      problems.add(
          row.line(),
          "column 1 has no name; name it or drop it (pandas writes its index so: index=False leaves"
              + " it out)");
    } else if (!nameless.isEmpty()) {
      problems.add(
          row.line(),
          (nameless.size() == 1 ? "column " : "columns ")
              + Shortened.words(nameless, MOST_LISTED, ", ")
              + (nameless.size() == 1
                  ? " has no name; name it or drop it"
                  : " have no name; name them or drop them"));
    }
    problems.throwIfAny();
  }

  private static String listed(List<String> names) {
    return Shortened.words(names.stream().map(CsvProblems::shown).toList(), MOST_LISTED, ", ");
  }

  /** Checks that there is a column for each pixel of an image. */
  void checkFits(ImageShape image, long line, CsvProblems problems) {
    int pixels = names.size() - 1;
    if (image.size() != pixels) {
      throw problems.single(
          line,
          "image: expected a shape of "
              + pixels
              + " pixels, as there are columns beside the target, got "
              + image
              + " of "
              + image.size());
    }
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
