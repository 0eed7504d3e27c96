package org.sweepstack.data;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.PrintableText;

/** Collects what is wrong with one CSV file: the first ten problems, and how many more. */
final class CsvProblems {
  private static final int MOST_SHOWN = 10;
  private static final int LONGEST_SHOWN = 60;

  private final String file;
  private final List<String> lines = new ArrayList<>();
  private long more;

  /**
   * Starts without problems.
   *
   * @param file as the user named it
   */
  CsvProblems(String file) {
    this.file = file;
  }

  void add(long line, String text) {
    if (lines.size() < MOST_SHOWN) {
      lines.add(file + ":" + line + ": " + text);
    } else {
      more++;
    }
  }

  /** Returns a problem of the whole file that leaves nothing more to look for. */
  InvalidInputException single(String text) {
    return new InvalidInputException(file + ": " + text);
  }

  /** Returns all problems, the last being one that leaves nothing more to look for. */
  InvalidInputException single(long line, String text) {
    add(line, text);
    return all();
  }

  /** Ends the reading if there is a problem. */
  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw all();
    }
  }

  private InvalidInputException all() {
    List<String> all = new ArrayList<>(lines);
    if (more > 0) {
      all.add("... and " + more + " more");
    }
    return new InvalidInputException(all);
  }

  /** Returns a cell as a part of one line of a message: quoted, printable and not too long. */
  static String shown(String cell) {
    return "'" + PrintableText.of(cell, LONGEST_SHOWN) + "'";
  }
}
