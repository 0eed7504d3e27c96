package org.sweepstack.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.files.ByteOrderMark;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.LineReader;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.TrialId;

/**
 * Reads a journal, whatever moment its writer was stopped at, and whatever has copied it since: the
 * line ends of Windows and a byte order mark are no damage.
 */
public final class JournalReader {
  private static final char CARRIAGE_RETURN = '\r';
  private static final int MOST_NAMED = 10;

  private final Path file;
  private final FinishedTrials finished;
  private Optional<JournalColumns> columns = Optional.empty();
  private Optional<JournalParser> parser = Optional.empty();
  private final List<String> damage = new ArrayList<>();
  private int damagedLines;

  /**
   * What was found of a journal.
   *
   * @param length up to where the file is whole: 0 when even its header is not, or there is no file
   * @param isOfThisVersion whether its last lines have the columns of this version, so that others
   *     can follow
   */
  public record Found(long length, boolean isOfThisVersion) {}

  private JournalReader(Path file, FinishedTrials finished) {
    this.file = file;
    this.finished = finished;
  }

  /**
   * Adds the records of a journal to the finished trials, and returns up to where the file is
   * whole. What comes after that is what a writer that was stopped, or a power cut, left of the
   * last lines; the finished trials are told that it is there.
   *
   * @throws InvalidInputException when lines were damaged, which are named, or another version
   *     wrote the file
   * @throws ResultsException when the file cannot be read
   */
  public static Found read(Path file, FinishedTrials finished) {
    if (!Files.exists(file)) {
      return new Found(0, false);
    }
    try (InputStream stream = RegularFile.openSteadily(file)) {
      return new JournalReader(file, finished).read(new LineReader(stream));
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  private Found read(LineReader lines) throws IOException {
    if (!lines.next()) {
      // Half a header of a writer that was stopped, or what a power cut left of it.
      if (lines.restLength() > JournalLine.header().length) {
        throw ofAnotherVersion();
      }
      finished.setTorn(lines.restLength() > 0);
      return new Found(0, false);
    }
    String header = lines.text(length(lines));
    useHeader(ByteOrderMark.strip(header));
    if (columns.isEmpty()) {
      throw ofAnotherVersion();
    }
    for (int number = 2; lines.next(); number++) {
      add(lines, number);
    }
    if (!damage.isEmpty()) {
      throw new InvalidInputException(allDamage());
    }
    finished.setTorn(lines.restLength() > 0);
    return new Found(lines.offset(), columns.orElseThrow().areWritten());
  }

  /** Reads what follows by another header; by none where it is damaged. */
  private void useHeader(String header) {
    columns = JournalColumns.of(header);
    parser = columns.map(JournalParser::new);
  }

  /** Returns how long the line is that was meant, without what a checkout of git adds. */
  private static int length(LineReader lines) {
    return lines.endsWith(CARRIAGE_RETURN) ? lines.length() - 1 : lines.length();
  }

  private InvalidInputException ofAnotherVersion() throws IOException {
    return new InvalidInputException(
        file
            + ":1: "
            + (SavedAnew.isJournal(file)
                ? "another program saved this journal with other separators, line ends or letters"
                : "another version of Sweepstack wrote this journal, or its first line is damaged"),
        Remedy.Choice.RESTORE,
        Remedy.Choice.RENAME);
  }

  private void add(LineReader lines, int number) {
    int lineLength = length(lines);
    int recordLength = lineLength - Checksum.DIGITS - 1;
    String line = lines.text(lineLength);
    if (line.isEmpty()) {
      return; // left by an editor: no record is lost by it
    }
    if (JournalColumns.isHeader(line)) {
      useHeader(line);
      if (columns.isEmpty()) {
        addDamage(number, line, "it is not the names of columns");
      }
    } else if (recordLength < 0) {
      addDamage(number, line, "the line is too short");
    } else if (!line.endsWith("," + Checksum.text(lines.checksum(recordLength)))) {
      addDamage(number, line, "its checksum differs");
    } else {
      parser.ifPresent(known -> addRecord(known, line, number));
    }
  }

  private void addRecord(JournalParser known, String line, int number) {
    try {
      finished.add(known.parse(line));
    } catch (IllegalArgumentException e) {
      addDamage(number, line, "it is not the record of a trial");
    }
  }

  private void addDamage(int number, String line, String what) {
    damagedLines++;
    if (damagedLines <= MOST_NAMED) {
      damage.add(
          file
              + ":"
              + number
              + ": damaged: "
              + what
              + trialOf(line)
              + "; restore the file from a copy, or delete the line to have its trial trained"
              + " again");
    }
  }

  /** Returns which trial the line seems to be of, where its first cell is whole. */
  private static String trialOf(String line) {
    String cell = line.substring(0, Math.max(0, line.indexOf(',')));
    return TrialId.isId(cell) ? " (" + cell + ")" : "";
  }

  private List<String> allDamage() {
    return Shortened.lines(damage, damagedLines - damage.size(), " damaged lines");
  }
}
