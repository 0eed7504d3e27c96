package org.sweepstack.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.trial.Metric;

/**
 * The columns of a journal by their names, as its header has them. A version may add columns, which
 * others pass over, and one that lacks some leaves them empty. A journal whose header is not this
 * version's gets another header line before what this version adds, so that nothing that is there
 * is written again.
 */
final class JournalColumns {
  private static final String TRIAL = "trial";
  private static final String STATUS = "status";
  private static final String CHECKSUM = "checksum";

  /** Those that this version writes, in their order. */
  static final List<String> WRITTEN = written();

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** So many letters apart, a name is rather a damaged one than another. */
  private static final int DAMAGED_LETTERS = 2;

  private final int count;
  private final boolean areWritten;

  /** Where the columns are that this version writes; -1 for one that is not there. */
  private final int[] places;

  private JournalColumns(List<String> names) {
    count = names.size();
    areWritten = names.equals(WRITTEN);
    places = WRITTEN.stream().mapToInt(names::indexOf).toArray();
  }

  private static List<String> written() {
    List<String> names = new ArrayList<>(List.of(TRIAL, STATUS, "configuration"));
    Arrays.stream(Metric.values()).map(Metric::word).forEach(names::add);
    names.addAll(List.of("epochs_run", "diverged_epoch", "milestones", "error"));
    names.addAll(List.of("started", "seconds", "stack_size", "threads", "host", "numeric_kernels"));
    names.addAll(
        List.of("attempt", "artefacts", "part", "offset", "bytes", "part_checksum", CHECKSUM));
    return List.copyOf(names);
  }

  /** Returns the columns of a header; empty when it is none, or one of its names is damaged. */
  static Optional<JournalColumns> of(String header) {
    List<String> names = List.of(header.split(",", -1));
    Set<String> different = new HashSet<>(names);
    boolean isHeader =
        different.size() == names.size()
            && names.stream().allMatch(name -> NAME.matcher(name).matches())
            && names.get(0).equals(TRIAL)
            && names.get(names.size() - 1).equals(CHECKSUM)
            && different.contains(STATUS);
    return isHeader && !hasDamagedName(different)
        ? Optional.of(new JournalColumns(names))
        : Optional.empty();
  }

  /** The header has no checksum: a flipped bit would turn a column into one of another version. */
  private static boolean hasDamagedName(Set<String> names) {
    return names.stream()
        .filter(name -> !WRITTEN.contains(name))
        .anyMatch(
            name ->
                WRITTEN.stream().anyMatch(known -> !names.contains(known) && isNear(name, known)));
  }

  private static boolean isNear(String name, String known) {
    if (name.length() != known.length()) {
      return false;
    }
    int different = 0;
    for (int letter = 0; letter < name.length(); letter++) {
      different += name.charAt(letter) == known.charAt(letter) ? 0 : 1;
    }
    return different <= DAMAGED_LETTERS;
  }

  /** Returns whether a line that begins like a header is one, and not a record. */
  static boolean isHeader(String line) {
    return line.startsWith(TRIAL + ",");
  }

  /** Returns whether these are the columns that this version writes. */
  boolean areWritten() {
    return areWritten;
  }

  /** Returns whether there are columns that this version does not know. */
  boolean haveMore() {
    return count > Arrays.stream(places).filter(place -> place >= 0).count();
  }

  /**
   * Returns the cells of a record in the order in which this version writes them, those that are
   * not there empty.
   *
   * @throws IllegalArgumentException when they are not as many as there are columns
   */
  String[] asWritten(String line) {
    String[] cells = CsvRow.split(line, count);
    if (areWritten) {
      return cells;
    }
    String[] arranged = new String[places.length];
    for (int column = 0; column < places.length; column++) {
      arranged[column] = places[column] < 0 ? "" : cells[places[column]];
    }
    return arranged;
  }
}
