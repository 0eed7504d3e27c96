package org.sweepstack.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Sha256;

/**
 * The rows of a CSV file, in its order.
 *
 * @param featureNames the columns but the target, in the file's order
 * @param classNames the distinct cells of the target, at least 2: by number where all are integers,
 *     else by text
 * @param samples at least 2
 */
record CsvTable(List<String> featureNames, List<String> classNames, Samples samples) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_HEADER = 1 << 16;

  /**
   * Reads a file row by row: RFC 4180 in UTF-8 with a header, separated by commas, or by semicolons
   * where the header has no comma.
   *
   * @throws InvalidInputException with the first ten problems when the file cannot be used, or when
   *     it is no longer what the sweep was defined on
   */
  static CsvTable read(DataFile file, String target) {
    CsvProblems problems = new CsvProblems(file.path());
    try {
      return read(file, target, problems);
    } catch (NoSuchFileException e) {
      throw gone(file);
    } catch (AccessDeniedException e) {
      throw problems.single("cannot be read: permission denied");
    } catch (CharacterCodingException e) {
      throw problems.single("not in UTF-8; save it in that encoding");
    } catch (IOException e) {
      throw problems.single("cannot be read: " + e.getMessage());
    }
  }

  private static CsvTable read(DataFile file, String target, CsvProblems problems)
      throws IOException {
    Path location = Path.of(file.location());
    if (Files.isDirectory(location)) {
      throw gone(file);
    }
    try (DigestInputStream bytes =
            new DigestInputStream(Files.newInputStream(location), Sha256.digest());
        BufferedReader text =
            new BufferedReader(
                new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()),
                LONGEST_HEADER)) {
      CsvTable table;
      try {
        table = rows(text, target, problems).table();
      } catch (InvalidInputException | CharacterCodingException e) {
        // That the file is another says more than what is wrong with it.
        checkUnchanged(bytes, file);
        throw e;
      }
      checkUnchanged(bytes, file);
      return table;
    }
  }

  private static void checkUnchanged(DigestInputStream bytes, DataFile file) throws IOException {
    bytes.transferTo(OutputStream.nullOutputStream());
    if (!Sha256.hex(bytes.getMessageDigest()).equals(file.contentHash())) {
      throw lost(file, "has changed");
    }
  }

  private static InvalidInputException gone(DataFile file) {
    return lost(file, "is gone");
  }

  private static InvalidInputException lost(DataFile file, String how) {
    return new InvalidInputException(
        file.location()
            + ": the data file "
            + how
            + " since the sweep was read;"
            + " restore it, or run the sweep file again, which makes new trials");
  }

  private static CsvRows rows(BufferedReader text, String target, CsvProblems problems)
      throws IOException {
    skipByteOrderMark(text);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
    // Not closed here: with the parser, it would close the text.
    CSVParser parser = CSVParser.parse(text, format);
    Iterator<CSVRecord> records = parser.iterator();
    if (!hasNext(records, 1, problems)) {
      throw problems.single("empty, expected a header and rows");
    }
    CsvRows rows = new CsvRows(CsvHeader.of(records.next(), target, problems), problems);
    long line = parser.getCurrentLineNumber() + 1;
    while (hasNext(records, line, problems)) {
      rows.add(records.next(), line);
      line = parser.getCurrentLineNumber() + 1;
    }
    return rows;
  }

  /** Parses the next record; what is wrong with the quotes shows here. */
  private static boolean hasNext(Iterator<CSVRecord> records, long line, CsvProblems problems)
      throws IOException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw e.getCause();
      }
      throw problems.single(
          line,
          "not valid CSV: a quoted cell has no end, or text after it;"
              + " write quotes inside a cell twice");
    }
  }

  private static void skipByteOrderMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  /** Returns what separates the cells of the first line, looking only outside of quotes. */
  private static char delimiter(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    boolean quoted = false;
    boolean semicolon = false;
    boolean comma = false;
    for (int seen = 0; seen < LONGEST_HEADER; seen++) {
      int character = text.read();
      boolean ends = character == '\n' || character == '\r';
      if (character < 0 || ends && !quoted) {
        break;
      }
      quoted ^= character == '"';
      semicolon |= character == ';' && !quoted;
      comma |= character == ',' && !quoted;
    }
    text.reset();
    return semicolon && !comma ? ';' : ',';
  }
}
