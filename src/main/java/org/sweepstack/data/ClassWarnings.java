package org.sweepstack.data;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.trial.Shortened;

/** Warns of class names that are allowed but probably a mistake. */
final class ClassWarnings {
  private static final int MOST_NAMED = 5;

  private ClassWarnings() {}

  /** Returns warnings, a line each, about the names of a file's classes. */
  static List<String> of(String file, List<String> names) {
    List<String> warnings = new ArrayList<>();
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (String name : names) {
      alike.computeIfAbsent(key(name), unseen -> new ArrayList<>()).add(name);
      if (name.equalsIgnoreCase("NA") || name.equals("None")) {
        warnings.add(
            file
                + ": "
                + CsvProblems.shown(name)
                + " is taken for a class, not for a missing value; drop its rows if it is one");
      }
      String cell = SpreadsheetText.ofName(name);
      if (!cell.endsWith(name)) {
        warnings.add(
            file
                + ": class "
                + CsvProblems.shown(name)
                + " has what a spreadsheet's cell cannot hold; the tables name it "
                + CsvProblems.shown(cell));
      }
    }
    alike.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(s -> warnings.add(alike(file, s)));
    return warnings;
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", " ");
  }

  private static String alike(String file, List<String> names) {
    boolean isComposition =
        names.stream().map(name -> Normalizer.normalize(name, Form.NFC)).distinct().count() == 1;
    List<String> shown = names.stream().map(CsvProblems::shown).toList();
    return file
        + ": the classes "
        + Shortened.words(shown, MOST_NAMED, " and ")
        + " differ only in "
        + (isComposition ? "how their accents are composed" : "case, blanks or form of letters")
        + "; if they are one, write them the same way";
  }
}
