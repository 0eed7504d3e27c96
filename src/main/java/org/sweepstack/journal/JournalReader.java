package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.LineReader;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;

/** Reads a journal, whatever moment its writer was stopped at. */
public final class JournalReader {
  private static final String HEADER = new String(JournalLine.header(), UTF_8).strip();

  private final Path file;
  private final FinishedTrials finished;
  private final JournalParser parser = new JournalParser();

  private JournalReader(Path file, FinishedTrials finished) {
    this.file = file;
    this.finished = finished;
  }

  /**
   * Adds the records of a journal to the finished trials, and returns the length up to which the
   * file is whole: 0 when even its header is not, or there is no file. What comes after that is
   * half a line of a writer that was stopped.
   *
   * @throws InvalidInputException when a line was damaged, or another version wrote the file
   * @throws ResultsException when the file cannot be read
   */
  public static long read(Path file, FinishedTrials finished) {
    if (!Files.exists(file)) {
      return 0;
    }
    // Not a channel: those close when their thread is interrupted.
    try (InputStream stream = new FileInputStream(file.toFile())) {
      return new JournalReader(file, finished).read(new LineReader(stream));
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  private long read(LineReader lines) throws IOException {
    if (!lines.next()) {
      // Half a header of a writer that was stopped, or what a power cut left of it.
      if (lines.restLength() > JournalLine.header().length) {
        throw ofAnotherVersion();
      }
      return 0;
    }
    if (!lines.text(lines.length()).equals(HEADER)) {
      throw ofAnotherVersion();
    }
    for (int number = 2; lines.next(); number++) {
      finished.addRead(record(lines, number));
    }
    return lines.offset();
  }

  private InvalidInputException ofAnotherVersion() {
    return new InvalidInputException(
        file
            + ":1: another version of Sweepstack wrote this journal, or its first line is damaged;"
            + " restore it from a copy, or choose another --name");
  }

  private JournalRecord record(LineReader lines, int number) {
    int recordLength = lines.length() - Checksum.DIGITS - 1;
    if (recordLength < 0) {
      throw damaged(number, "the line is too short");
    }
    String line = lines.text(lines.length());
    if (!line.endsWith("," + Checksum.text(lines.checksum(recordLength)))) {
      throw damaged(number, "its checksum differs");
    }
    try {
      return parser.parse(line);
    } catch (IllegalArgumentException e) {
      throw damaged(number, "it is not the record of a trial");
    }
  }

  private InvalidInputException damaged(int number, String what) {
    return new InvalidInputException(
        file
            + ":"
            + number
            + ": damaged: "
            + what
            + "; restore the file from a copy, or delete the line to have its trial trained again");
  }
}
