package org.sweepstack.data;

/** Reads the numbers of one CSV file, which has one decimal mark. */
final class CsvNumbers {
  private final CsvProblems problems;
  private final boolean decimalCommas;
  private final Marks marks;

  /** The first numbers of a file with a decimal mark of either kind. */
  private static final class Marks {
    private Seen comma = Seen.NOT;
    private Seen point = Seen.NOT;
  }

  /** The first number with a decimal mark. */
  private record Seen(String cell, long line) {
    static final Seen NOT = new Seen("", 0);

    boolean isSeen() {
      return line > 0;
    }
  }

  /**
   * Reads numbers with points.
   *
   * @param decimalCommas whether a comma may be the decimal mark
   */
  CsvNumbers(CsvProblems problems, boolean decimalCommas) {
    this(problems, decimalCommas, new Marks());
  }

  private CsvNumbers(CsvProblems problems, boolean decimalCommas, Marks marks) {
    this.problems = problems;
    this.decimalCommas = decimalCommas;
    this.marks = marks;
  }

  /** Returns what reads numbers of the same file, and tells of problems elsewhere. */
  CsvNumbers telling(CsvProblems others) {
    return new CsvNumbers(others, decimalCommas, marks);
  }

  /** Returns whether a comma may be the decimal mark. */
  boolean allowDecimalCommas() {
    return decimalCommas;
  }

  /** Reads a finite number; NaN when it is none. */
  double parse(String cell) {
    return CsvNumber.parse(hasComma(cell) ? withPoint(cell) : cell);
  }

  private boolean hasComma(String cell) {
    return decimalCommas && cell.indexOf(',') >= 0;
  }

  /** Tells of a number that has another decimal mark than one before. */
  void check(String cell, String column, long line) {
    if (decimalCommas) {
      checkMark(cell, column, line, hasComma(cell));
    }
  }

  /**
   * Tells what is wrong with a cell that is no number.
   *
   * @param otherwise what can be done about any such cell of the column
   */
  void refuse(String cell, String column, long line, String otherwise) {
    String remedy = CellGuess.remedy(cell, decimalCommas, otherwise);
    problems.add(
        line,
        column + remedy,
        column
            + ": expected a finite number such as 1.5, got "
            + CsvProblems.shown(cell)
            + "; "
            + remedy);
  }

  /** Returns a cell of the target, with a point where it is a number with a decimal comma. */
  String label(String cell) {
    if (!decimalCommas || cell.indexOf(',') < 0) {
      return cell;
    }
    String withPoint = withPoint(cell);
    return Double.isNaN(CsvNumber.parse(withPoint)) ? cell : withPoint;
  }

  /** Returns a text that is a number only if the comma was its one mark. */
  private static String withPoint(String cell) {
    return cell.indexOf('.') >= 0 ? cell : cell.replace(',', '.');
  }

  /** Beside decimal points, a comma may be one between thousands: 1,234. */
  private void checkMark(String cell, String column, long line, boolean hasComma) {
    if (hasComma) {
      marks.comma = marks.comma.isSeen() ? marks.comma : new Seen(cell, line);
    } else if (cell.indexOf('.') >= 0) {
      marks.point = marks.point.isSeen() ? marks.point : new Seen(cell, line);
    }
    Seen other = hasComma ? marks.point : marks.comma;
    if (other.isSeen() && (hasComma || cell.indexOf('.') >= 0)) {
      problems.add(
          line,
          "two decimal marks",
          column
              + ": "
              + CsvProblems.shown(cell)
              + " has another decimal mark than "
              + CsvProblems.shown(other.cell())
              + " on line "
              + other.line()
              + "; write all numbers with the same");
    }
  }
}
