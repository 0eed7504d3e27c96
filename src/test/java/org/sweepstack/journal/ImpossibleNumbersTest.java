package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.files.Checksum;
import org.sweepstack.results.DemoSweep;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.InvalidInputException;

/** A record with the checksum that it should have, of numbers that no training gives: damage. */
class ImpossibleNumbersTest {
  @TempDir private Path folder;
  private List<String> lines;

  @BeforeEach
  void writeASoundJournal() throws IOException {
    try (Journal journal = ResultsFolder.at(folder).journal()) {
      journal.append(DemoSweep.attempts(), EnumSet.allOf(Artefact.class), Trials.CONTEXT);
    }
    lines = Files.readAllLines(file());
  }

  private Path file() {
    return folder.resolve("journal.csv");
  }

  private void forge(String column, String value) throws IOException {
    List<String> columns = List.of(lines.get(0).split(",", -1));
    String[] cells = lines.get(1).split(",", -1);
    // From the end, as the configuration holds commas.
    cells[cells.length - columns.size() + columns.indexOf(column)] = value;
    String line = String.join(",", Arrays.copyOf(cells, cells.length - 1));
    String checksum = Checksum.text(Checksum.of(line.getBytes(UTF_8)));
    Files.writeString(file(), lines.get(0) + "\n" + line + "," + checksum + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "train_loss, 1e999",
    "train_loss, 1E999",
    "train_loss, 1E-999",
    "validation_loss, -1E400",
    "test_loss, 0x1p3",
    "test_loss, 0.5f",
    "test_loss, 1e-3",
    "train_loss, NaN",
    "train_accuracy, 1.5",
    "validation_accuracy, -0.25",
    "test_accuracy, Infinity",
    "epochs_run, -1",
    "epochs_run, 99999999999",
    "diverged_epoch, -1",
    "seconds, -1",
    "seconds, 1E999",
    "seconds, Infinity",
    "stack_size, 0",
    "threads, 0",
    "attempt, 0",
    "part, -1",
    "offset, -1",
    "bytes, -1",
    "bytes, 99999999999",
    "started, yesterday"
  })
  void isToldWithItsLine(String column, String value) throws IOException {
    forge(column, value);
    assertThatThrownBy(() -> ResultsFolder.at(folder).finished())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("journal.csv:2: damaged: it is not the record of a trial (t-");
  }

  @ParameterizedTest
  @CsvSource({
    "train_loss, Infinity",
    "train_loss, -0",
    "train_loss, 4.9E-324",
    "test_loss, 1.7976931348623157E308",
    "train_accuracy, 1",
    "test_accuracy, ''"
  })
  void isNoneThatATrainingGives(String column, String value) throws IOException {
    forge(column, value);
    assertThat(ResultsFolder.at(folder).finished().size()).isEqualTo(1);
  }

  @Test
  void isNoneOfASoundJournal() {
    assertThat(ResultsFolder.at(folder).finished().size()).isEqualTo(DemoSweep.attempts().size());
  }
}
