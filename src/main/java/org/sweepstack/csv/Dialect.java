package org.sweepstack.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a spreadsheet wants its CSV files: in UTF-8 with a byte order mark, without which it takes
 * them for another encoding, and with the line ends of Windows.
 */
public enum Dialect implements TableText {
  /** Commas between cells and decimal points, as where English is spoken. */
  EXCEL("excel", ',', '.'),
  /** Semicolons between cells and decimal commas, as in most of Europe. */
  EXCEL_EU("excel-eu", ';', ',');

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String WINDOWS_LINE_END = "\r\n";

  /**
   * A number with a decimal point, which is one to a spreadsheet even where it was meant as text.
   */
  private static final Pattern FRACTION =
      Pattern.compile("[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private final String word;
  private final RowPrinter printer;
  private final char decimalMark;

  Dialect(String word, char delimiter, char decimalMark) {
    this.word = word;
    this.decimalMark = decimalMark;
    printer = new RowPrinter(delimiter, WINDOWS_LINE_END);
  }

  /** Returns the dialect of a word; empty when there is none. */
  public static Optional<Dialect> of(String word) {
    return Arrays.stream(values()).filter(dialect -> dialect.word.equals(word)).findFirst();
  }

  /** Returns the words of all dialects. */
  public static List<String> words() {
    return Arrays.stream(values()).map(dialect -> dialect.word).toList();
  }

  @Override
  public String start() {
    return BYTE_ORDER_MARK;
  }

  @Override
  public void append(List<String> cells, StringBuilder text) {
    printer.append(cells.stream().map(this::cell).toList(), text);
  }

  /** Returns a number with the decimal mark, and any other text as it is: 1.0.0 is a version. */
  private String cell(String plain) {
    boolean isFraction = plain.indexOf('.') >= 0 && FRACTION.matcher(plain).matches();
    return isFraction ? plain.replace('.', decimalMark) : plain;
  }
}
