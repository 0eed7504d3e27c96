package org.sweepstack.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.sweepstack.csv.Blanks;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.ColumnUse;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.Suggestions;

/**
 * The columns of a CSV file.
 *
 * @param names all names, without blanks around them and different from one another
 * @param targets the indices of the columns to predict, at least one
 * @param split the index of the column that parts the rows, if one does
 * @param uses what is done with each column; the target is left out of what is learned from
 */
record CsvHeader(
    List<String> names, List<Integer> targets, OptionalInt split, List<ColumnUse> uses) {
  private static final int MOST_LISTED = 10;

  /** Copies the names. */
  CsvHeader {
    names = List.copyOf(names);
    targets = List.copyOf(targets);
    uses = List.copyOf(uses);
  }

  /**
   * Checks the first row of a file.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it does not name columns to learn from
   *     and the target
   */
  static CsvHeader of(SavedRow row, TableRequest request, CsvProblems problems) {
    List<String> names = row.cells();
    Optional<ColumnChoice> choice = request.columns();
    checkNames(row, choice, problems);
    List<String> targets = request.targets(names);
    List<Integer> places =
        targets.stream().map(target -> place("target", target, row, problems)).toList();
    request
        .first()
        .ifPresentOrElse(
            wanted -> wanted.check(row, targets, problems),
            () -> choice.ifPresent(columns -> checkKnown(columns, targets, row, problems)));
    List<ColumnUse> uses = new ArrayList<>(names.stream().map(request::use).toList());
    places.forEach(place -> uses.set(place, ColumnUse.LEFT_OUT));
    OptionalInt split = split(row, targets, request, problems);
    split.stream()
        .filter(at -> choice.filter(c -> c.uses().containsKey(names.get(at))).isEmpty())
        .forEach(at -> uses.set(at, ColumnUse.LEFT_OUT));
    CsvHeader header = new CsvHeader(names, places, split, uses);
    if (header.features().length == 0) {
      throw problems.single(
          row.line(),
          choice.isPresent()
              ? "columns: no column is left to learn from; name one or leave out less"
              : "no column but the target, expected at least one to learn from");
    }
    request.image().ifPresent(shape -> header.checkFits(shape, row.line(), problems));
    return header;
  }

  private static OptionalInt split(
      SavedRow row, List<String> targets, TableRequest request, CsvProblems problems) {
    if (request.splitColumn().isEmpty()) {
      return OptionalInt.empty();
    }
    String name = Blanks.strip(request.splitColumn().get());
    if (targets.contains(name)) {
      throw problems.single(
          row.line(), "split_column: " + CsvProblems.shown(name) + " is the target; name another");
    }
    return OptionalInt.of(place("split_column", name, row, problems));
  }

  /** Returns where a column is that a parameter names. */
  static int place(String parameter, String name, SavedRow row, CsvProblems problems) {
    int index = row.cells().indexOf(name);
    if (index < 0) {
      String suggestion = Suggestions.didYouMean(name, row.cells());
      String remedy =
          suggestion.isEmpty() ? "; the columns are " + listed(row.cells()) : suggestion;
      throw problems.single(
          row.line(), parameter + ": no column is called " + CsvProblems.shown(name) + remedy);
    }
    return index;
  }

  private static void checkKnown(
      ColumnChoice columns, List<String> targets, SavedRow row, CsvProblems problems) {
    for (String name : columns.uses().keySet()) {
      place("columns", name, row, problems);
      if (targets.contains(name)) {
        throw problems.single(
            row.line(),
            "columns: " + CsvProblems.shown(name) + " is the target; leave it out there");
      }
    }
  }

  /** Tells of names that are missing or given twice, of columns that are used. */
  static void checkNames(SavedRow row, Optional<ColumnChoice> choice, CsvProblems problems) {
    Set<String> seen = new HashSet<>();
    List<String> nameless = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      String name = row.cells().get(column);
      boolean isUnused = choice.filter(c -> c.use(name) == ColumnUse.LEFT_OUT).isPresent();
      if (name.isEmpty() && isUnused) {
        continue;
      }
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

  /** Returns whether a row has as many cells as the header; tells of it when it has not. */
  static boolean checkWidth(SavedRow row, int columns, CsvProblems problems) {
    int cells = row.cells().size();
    if (cells != columns) {
      problems.add(
          row.line(),
          cells < columns ? "fewer cells" : "more cells",
          "expected " + columns + " cells as in the header, got " + cells);
    }
    return cells == columns;
  }

  /** Checks that there is a column for each pixel of an image. */
  void checkFits(ImageShape image, long line, CsvProblems problems) {
    int pixels = features().length;
    if (image.size() != pixels) {
      throw problems.single(
          line,
          "image: expected a shape of "
              + pixels
              + " pixels, as there are columns to learn from, got "
              + image
              + " of "
              + image.size());
    }
  }

  /** Returns the indices of the columns that are learned from. */
  int[] features() {
    return IntStream.range(0, names.size())
        .filter(column -> uses.get(column) != ColumnUse.LEFT_OUT)
        .toArray();
  }
}
