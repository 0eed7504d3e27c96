package org.sweepstack.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.Shortened;

/**
 * Collects what is wrong with one CSV file: of the first ten kinds of problems one line each, with
 * the number of rows that have it, and how many more there are.
 */
final class CsvProblems {
  private static final int LONGEST_SHOWN = 60;

  private final String file;
  private final Map<String, Found> kinds = new LinkedHashMap<>();
  private long more;

  /** A kind of problem: where it was first, and how often and where last since. */
  private record Found(long line, String text, long rows, long lastLine) {

    Found again(long line) {
      return new Found(this.line, text, rows + 1, line);
    }

    String line(String file) {
      String all = rows > 1 ? " (" + rows + " such rows, the last on line " + lastLine + ")" : "";
      return file + ":" + line + ": " + text + all;
    }
  }

  /**
   * Starts without problems.
   *
   * @param file as the user named it
   */
  CsvProblems(String file) {
    this.file = file;
  }

  /** Adds a problem of a kind that one row of a file has only once. */
  void add(long line, String kind, String text) {
    Found known = kinds.get(kind);
    if (known != null) {
      kinds.put(kind, known.again(line));
    } else if (kinds.size() < InvalidInputException.MOST_SHOWN) {
      kinds.put(kind, new Found(line, text, 1, line));
    } else {
      more++;
    }
  }

  /** Adds a problem that is a kind of its own. */
  void add(long line, String text) {
    add(line, text, text);
  }

  /** Returns a problem of the whole file that leaves nothing more to look for. */
  InvalidInputException single(String text) {
    return new InvalidInputException(file + ": " + text);
  }

  /** Returns all problems, the last being one that leaves nothing more to look for. */
  InvalidInputException single(long line, String text) {
    return last(file + ":" + line + ": " + text);
  }

  /** Returns all problems, the last being a line that names the file itself. */
  InvalidInputException last(String problem) {
    List<String> all = lines();
    all.add(problem);
    return new InvalidInputException(all);
  }

  /** Ends the reading if there is a problem. */
  void throwIfAny() {
    if (!kinds.isEmpty()) {
      throw new InvalidInputException(lines());
    }
  }

  /** Returns the first problem in a line, without how often it is. */
  Optional<String> first() {
    return kinds.values().stream()
        .findFirst()
        .map(found -> file + ":" + found.line() + ": " + found.text());
  }

  private List<String> lines() {
    return Shortened.lines(
        kinds.values().stream().map(found -> found.line(file)).toList(), more, "");
  }

  /** Returns the file as the user named it. */
  String file() {
    return file;
  }

  /** Returns a cell as a part of one line of a message: quoted, printable and not too long. */
  static String shown(String cell) {
    return "'" + PrintableText.of(cell, LONGEST_SHOWN) + "'";
  }
}
