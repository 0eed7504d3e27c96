package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.DatasetKind;

class InitCommandTest {
  @TempDir private Path folder;

  private String plan(Path file) {
    CommandRun plan = CommandRun.of("plan", file.toString(), "--out", folder.toString());
    assertThat(plan.exitCode()).as(plan.err()).isZero();
    assertThat(plan.err()).isEmpty();
    return plan.out();
  }

  @ParameterizedTest
  @EnumSource(
      value = DatasetKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CSV", "IDX"})
  void writesAFileThatCanBeTrained(DatasetKind data) throws IOException {
    Path file = folder.resolve("sweep.yaml");
    CommandRun run = CommandRun.of("init", data.word(), "--to", file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("wrote " + file + "; train it with: ");
    assertThat(plan(file)).contains("Which settings are best on " + data.word() + "?");
    // What is offered beside the grid can be taken as it stands.
    String offered =
        Files.readString(file).replaceAll("(?m)^# (sample|halving|exclude|run): ", "$1: ");
    Path all =
        Files.writeString(folder.resolve("all.yaml"), offered.replace("  seed: [1, 2, 3]", ""));
    assertThat(CommandRun.of("plan", all.toString(), "--out", folder.toString()).out())
        .contains("rungs:", "drawn: 20 cells");
  }

  @Test
  void writesAFileForATable() throws IOException {
    StringBuilder rows = new StringBuilder("width,kind\n");
    for (int row = 0; row < 80; row++) {
      rows.append(row % 7).append(',').append(row % 2 == 0 ? "even" : "odd").append('\n');
    }
    Path csv = Files.writeString(folder.resolve("numbers.csv"), rows.toString());
    Path file = folder.resolve("made/numbers.yaml");
    String question = "Is \"odd\" seen: or not?";
    CommandRun run =
        CommandRun.of(
            "init",
            csv.toString(),
            "--target",
            "kind",
            "--question",
            question,
            "--to",
            file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(plan(file)).contains("numbers: " + question);
  }

  @Test
  void replacesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "grid: {seed: 1}\n");
    CommandRun run = CommandRun.of("init", "moons", "--to", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("mine.yaml: is there already, and is left as it is; choose another name")
        .hasLineCount(1);
    assertThat(file).content().isEqualTo("grid: {seed: 1}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "suns | no data set and no file; expected a CSV file or one of linear, xor, moons,",
        "csv | csv: is read from a file of yours; give the name of that instead",
        "moons --target x | --target: moons has no columns to choose from; leave it out"
      })
  void saysWhatToMend(String words, String line) {
    String[] arguments = ("init " + words + " --to " + folder.resolve("x.yaml")).split(" ");
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(line).hasLineCount(1);
    assertThat(folder.resolve("x.yaml")).doesNotExist();
  }
}
