package org.sweepstack.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.csv.Blanks;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.csv.SavedRows;
import org.sweepstack.csv.SavedRows.Encoding;
import org.sweepstack.csv.TableFormatException;
import org.sweepstack.files.NotTextException;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;

/**
 * The rows of a CSV file, in its order.
 *
 * @param featureNames the columns but the target, in the file's order
 * @param classNames the distinct cells of the target, at least 2: by number where all are integers,
 *     else by text
 * @param samples at least 2
 * @param lines the line of the file that each row begins on, from 1
 * @param warnings warnings, a line each, of what is allowed but probably a mistake
 */
record CsvTable(
    List<String> featureNames,
    List<String> classNames,
    Samples samples,
    int[] lines,
    List<String> warnings) {
  /** Rows that are looked at to tell what a first row is that is no header. */
  private static final int ROWS_TO_GUESS_FROM = 20;

  private static final int MOST_NUMERIC_CLASSES = 20;

  /** Returns what is seen of a target that may be a quantity; empty when it is hardly one. */
  Optional<String> quantity() {
    boolean isNumeric =
        classNames.stream().allMatch(name -> Numbers.parseDecimal(name).isPresent());
    return isNumeric && classNames.size() > MOST_NUMERIC_CLASSES
        ? Optional.of(classNames.size() + " different numbers in " + samples.count() + " rows")
        : Optional.empty();
  }

  /**
   * Reads a file row by row, as people save tables (see {@link SavedRows}), with a header. Of the
   * places where it may be, the first one with the same content is used.
   *
   * @param image the shape that the columns but the target make up, as pixels; empty where they are
   *     any numbers
   * @throws InvalidInputException with the first ten problems when the file cannot be used, or when
   *     it is no longer what the sweep was defined on
   */
  static CsvTable read(DataFile file, String target, Optional<ImageShape> image) {
    return DataPlaces.FILE.read(file, place -> read(file, place, target, image));
  }

  /** Reads what is at a place; empty when it is not the file. */
  private static Optional<CsvTable> read(
      DataFile file, Path place, String target, Optional<ImageShape> image) {
    CsvProblems problems = new CsvProblems(file.path());
    try (ContentInput bytes = new ContentInput(PlainBytes.open(place))) {
      Optional<CsvTable> table = Optional.empty();
      Optional<InvalidInputException> refusal = Optional.empty();
      try {
        table = Optional.of(rows(bytes, Blanks.strip(target), image, problems).table());
      } catch (InvalidInputException e) {
        refusal = Optional.of(e);
      }
      // That the file is another says more than what is wrong with it.
      if (!bytes.hashesOfAll().contains(file.contentHash())) {
        return Optional.empty();
      }
      refusal.ifPresent(
          problem -> {
            throw problem;
          });
      return table;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw problems.single("cannot be read: permission denied");
    } catch (IOException e) {
      throw problems.single("cannot be read: " + PlainBytes.reason(e));
    }
  }

  private static CsvRows rows(
      ContentInput bytes, String target, Optional<ImageShape> image, CsvProblems problems)
      throws IOException {
    try {
      SavedRows saved = SavedRows.of(bytes, Encoding.STRICT, target::equals);
      SavedRow first =
          saved.next().orElseThrow(() -> problems.single("empty, expected a header and rows"));
      List<SavedRow> start = new ArrayList<>();
      Optional<SavedRow> row = saved.next();
      for (; row.isPresent() && start.size() < ROWS_TO_GUESS_FROM; row = saved.next()) {
        start.add(row.get());
      }
      Optional<String> cause = new HeaderGuess(first, start, target).cause();
      if (cause.isPresent()) {
        throw problems.single(first.line(), cause.get());
      }
      CsvHeader header = CsvHeader.of(first, target, problems);
      image.ifPresent(shape -> header.checkFits(shape, first.line(), problems));
      CsvRows rows = new CsvRows(header, problems, saved.allowsDecimalCommas(), image.isPresent());
      start.forEach(rows::add);
      for (; row.isPresent(); row = saved.next()) {
        rows.add(row.get());
      }
      return rows;
    } catch (TableFormatException e) {
      throw problems.last(e.in(problems.file()));
    } catch (NotTextException e) {
      throw problems.single(e.line(), "not in UTF-8; save it in that encoding");
    }
  }
}
