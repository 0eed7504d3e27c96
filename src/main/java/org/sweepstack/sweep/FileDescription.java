package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.data.ColumnProfile;
import org.sweepstack.data.FileProfile;
import org.sweepstack.data.TargetProfile;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.Shortened;

/**
 * What a CSV file holds, in words.
 *
 * @param title how many rows there are
 * @param header the names of the table's columns
 * @param rows of the table, one for each column of the file, the target last
 * @param advice what to do about what cannot be used as it is, a line each
 */
public record FileDescription(
    String title, List<String> header, List<List<String>> rows, List<String> advice) {
  private static final List<String> HEADER =
      List.of("column", "kind", "missing", "values", "inputs");
  private static final String NOTHING = "-";
  private static final int MOST_SHOWN = 5;
  private static final int LONGEST_NAME = 40;

  /** Copies the lists. */
  public FileDescription {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    advice = List.copyOf(advice);
  }

  /**
   * Describes a file.
   *
   * @param target the column to predict, where it is known
   * @throws org.sweepstack.trial.InvalidInputException when it is no table
   */
  public static FileDescription of(Path file, Optional<String> target) {
    FileProfile profile = FileProfile.of(file, target);
    String title =
        PrintableText.of(file.toString())
            + ": "
            + profile.rows()
            + (profile.rows() == 1 ? " row, " : " rows, ")
            + profile.gaps()
            + " with a missing cell, "
            + profile.duplicates()
            + " the same as one before";
    List<List<String>> rows = new ArrayList<>();
    List<String> advice = new ArrayList<>();
    for (ColumnProfile column : profile.columns()) {
      rows.add(row(column));
      column.refusal().ifPresent(advice::add);
    }
    profile.target().ifPresent(column -> rows.add(row(column)));
    profile.target().flatMap(TargetProfile::refusal).ifPresent(advice::add);
    advice.addAll(choice(profile));
    return new FileDescription(title, HEADER, rows, advice);
  }

  private static List<String> row(ColumnProfile column) {
    boolean areWords = !column.words().isEmpty();
    String kind = column.isEmpty() ? "empty" : areWords ? "words" : "numbers";
    String values =
        areWords
            ? column.words().size() + " different: " + counts(column.words())
            : shown(column.least()) + " to " + shown(column.most());
    boolean isRefused = column.refusal().isPresent();
    int inputs = column.isEmpty() ? 0 : areWords ? column.words().size() : 1;
    return List.of(
        shown(column.name()),
        isRefused ? "refused" : kind,
        String.valueOf(column.missing()),
        isRefused || column.isEmpty() ? NOTHING : values,
        isRefused ? NOTHING : String.valueOf(inputs));
  }

  private static List<String> row(TargetProfile target) {
    return List.of(
        shown(target.name()),
        "target",
        String.valueOf(target.missing()),
        target
            .span()
            .map(span -> "a quantity: " + shown(span.least()) + " to " + shown(span.most()))
            .orElseGet(() -> classes(target)),
        NOTHING);
  }

  private static String classes(TargetProfile target) {
    return target.classes().isEmpty()
        ? NOTHING
        : target.classes().size() + " classes: " + counts(target.classes());
  }

  /** Returns the most frequent words with how often they occur. */
  private static String counts(Map<String, Long> words) {
    List<String> shown =
        words.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .map(word -> shown(word.getKey()) + " " + word.getValue())
            .toList();
    return Shortened.words(shown, MOST_SHOWN, ", ");
  }

  private static List<String> choice(FileProfile profile) {
    List<String> lines = new ArrayList<>();
    for (ColumnProfile column : profile.leftOut()) {
      if (column.isCounter()) {
        lines.add("'" + shown(column.name()) + "' counts the rows: hardly an input");
      } else if (column.refusal().isEmpty() && !column.isEmpty()) {
        lines.add("'" + shown(column.name()) + "' has another word in every row: hardly an input");
      }
    }
    profile
        .choice()
        .ifPresent(
            choice ->
                lines.add(
                    "to leave out what is no input: columns: '"
                        + PrintableText.of(choice.toString())
                        + "'"));
    return lines;
  }

  /** Returns a number in the digits of a float, which are enough to look at. */
  private static String shown(double number) {
    float rounded = (float) number;
    return Float.isFinite(rounded) ? Numbers.format(rounded) : Numbers.format(number);
  }

  private static String shown(String text) {
    return PrintableText.of(text, LONGEST_NAME);
  }
}
