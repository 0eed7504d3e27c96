package org.sweepstack.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  static final String TRIAL = "trial";
  static final String STATUS = "status";
  static final String CONFIGURATION = "configuration";
  static final String EPOCHS_RUN = "epochs_run";
  static final String DIVERGED_EPOCH = "diverged_epoch";
  static final String MILESTONES = "milestones";
  static final String ERROR = "error";
  static final String STARTED = "started";
  static final String SECONDS = "seconds";
  static final String STACK_SIZE = "stack_size";
  static final String THREADS = "threads";
  static final String HOST = "host";
  static final String NUMERIC_KERNELS = "numeric_kernels";
  static final String ATTEMPT = "attempt";
  static final String ARTEFACTS = "artefacts";
  static final String PART = "part";
  static final String OFFSET = "offset";
  static final String BYTES = "bytes";
  static final String PART_CHECKSUM = "part_checksum";
  private static final String CHECKSUM = "checksum";

  /** Those that this version writes, in their order. */
  static final List<String> WRITTEN = written();

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** So many letters apart, a name is rather a damaged one than another. */
  private static final int DAMAGED_LETTERS = 2;

  private final Map<String, Integer> places = new HashMap<>();

  private JournalColumns(List<String> names) {
    names.forEach(name -> places.put(name, places.size()));
  }

  private static List<String> written() {
    List<String> names = new ArrayList<>(List.of(TRIAL, STATUS, CONFIGURATION));
    Arrays.stream(Metric.values()).map(Metric::word).forEach(names::add);
    names.addAll(List.of(EPOCHS_RUN, DIVERGED_EPOCH, MILESTONES, ERROR));
    names.addAll(List.of(STARTED, SECONDS, STACK_SIZE, THREADS, HOST, NUMERIC_KERNELS));
    names.addAll(List.of(ATTEMPT, ARTEFACTS, PART, OFFSET, BYTES, PART_CHECKSUM, CHECKSUM));
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
    return places.size() == WRITTEN.size()
        && places.entrySet().stream().allMatch(e -> WRITTEN.get(e.getValue()).equals(e.getKey()));
  }

  /**
   * Returns the cells of a record.
   *
   * @throws IllegalArgumentException when they are not as many as there are columns
   */
  String[] split(String line) {
    return CsvRow.split(line, places.size());
  }

  /** Returns where the cells of a column are; -1 where there is no such column. */
  int place(String name) {
    return places.getOrDefault(name, -1);
  }
}
