package org.sweepstack.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.files.ByteOrderMark;
import org.sweepstack.files.StrictText;

/** The characters of a file that people saved as CSV: in UTF-8, or in UTF-16 with its mark. */
final class SavedText extends FilterReader {
  /** A quote that is not closed would take the rest of the file for one cell. */
  private static final int LONGEST_ROW = 1 << 25;

  private static final int LONGEST_START = 8;

  /** How files begin that are no text, in Latin 1. */
  private static final Map<String, String> OTHER_FILES = otherFiles();

  private int characters;

  private SavedText(Reader text) {
    super(text);
  }

  private static Map<String, String> otherFiles() {
    Map<String, String> starts = new LinkedHashMap<>();
    starts.put("PK\3\4", "a ZIP archive, as .xlsx, .ods and .npz are");
    starts.put("\u00D0\u00CF\u0011\u00E0", "an Excel file of the old format");
    starts.put("PAR1", "a Parquet file");
    starts.put("ARROW1", "a Feather file");
    starts.put("FEA1", "a Feather file");
    starts.put("\u0093NUMPY", "an array of NumPy");
    starts.put("\u0089HDF", "an HDF5 file");
    starts.put("%PDF", "a PDF document");
    starts.put("SQLite", "a database of SQLite");
    starts.put("BZh", "a bzip2 archive");
    starts.put("\u00FD7zXZ", "an xz archive");
    starts.put("(\u00B5/\u00FD", "a Zstandard archive");
    starts.put("7z\u00BC\u00AF", "a 7-Zip archive");
    starts.put("\u0080\4\u0095", "a pickle of Python");
    starts.put("{\\rtf", "a document with formatted text");
    starts.put("<!DOCTYP", "a web page");
    starts.put("<html", "a web page");
    starts.put("<?xml", "an XML document");
    starts.put("@relatio", "an ARFF file");
    starts.put("@RELATIO", "an ARFF file");
    return starts;
  }

  /**
   * Opens a text.
   *
   * @param isStrict whether what is no character of the encoding is refused, or else replaced
   * @throws TableFormatException when the bytes are known to be no text
   */
  static SavedText open(InputStream plain, boolean isStrict) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(plain);
    bytes.mark(LONGEST_START);
    String start = new String(bytes.readNBytes(LONGEST_START), StandardCharsets.ISO_8859_1);
    bytes.reset();
    refuseOtherFiles(start);
    Charset encoding = encoding(start);
    // A reader of Java's own replaces what is no character.
    BufferedReader text =
        new BufferedReader(
            isStrict ? new StrictText(bytes, encoding) : new InputStreamReader(bytes, encoding));
    ByteOrderMark.skip(text);
    return new SavedText(text);
  }

  private static void refuseOtherFiles(String start) throws TableFormatException {
    Optional<String> other =
        OTHER_FILES.entrySet().stream()
            .filter(file -> start.startsWith(file.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (other.isPresent()) {
      throw new TableFormatException(0, other.get() + ", no table as text; save it as CSV");
    }
    boolean isWide = start.startsWith("\u00FF\u00FE\0\0") || start.startsWith("\0\0\u00FE\u00FF");
    if (isWide || hasNulls(start) && !isUtf16(start)) {
      throw new TableFormatException(
          1, "NUL characters: in UTF-16 or UTF-32, or no text; save it as CSV in UTF-8");
    }
  }

  /** Returns whether every other byte is NUL, or more: letters of the West in UTF-16. */
  private static boolean hasNulls(String start) {
    return start.chars().filter(character -> character == 0).count() > 2;
  }

  private static boolean isUtf16(String start) {
    return start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
  }

  private static Charset encoding(String start) {
    return isUtf16(start) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Says that a row has ended: the next may be as long again. */
  void endRow() {
    characters = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    characters += read;
    if (characters > LONGEST_ROW) {
      throw new TooLongException();
    }
  }

  /** Says that a row does not end. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("longer than " + LONGEST_ROW + " characters");
    }
  }
}
