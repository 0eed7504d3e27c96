package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private static final String SWEEP =
      """
      grid: {dataset: xor, learning_rate: [0.1, 0.3], seed: [1, 2], epochs: 10}
      save: [curves, predictions]
      """;

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void runTheSweep() throws IOException {
    Files.writeString(folder.resolve("demo.yaml"), SWEEP);
    assertThat(sweepstack("run", folder.resolve("demo.yaml").toString(), "-q").exitCode()).isZero();
    page = folder.resolve("demo").resolve("report.html");
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String id(int row) throws IOException {
    return Files.readAllLines(folder.resolve("demo/trials.csv")).get(row).split(",")[0];
  }

  @Test
  void writesThePageIntoTheResultsFolder() throws IOException {
    CommandRun run = sweepstack("report", "demo");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("report of demo in " + page + System.lineSeparator());
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains(id(1), id(4), "sweepstack rerun demo --out " + folder)
        .doesNotContain("{{");
  }

  @Test
  void writesTheSamePageAgain() throws IOException {
    sweepstack("report", "demo");
    String first = Files.readString(page);
    sweepstack("report", "demo");
    assertThat(Files.readString(page)).isEqualTo(first);
  }

  @Test
  void writesThePageWhereItIsToldTo() {
    Path elsewhere = folder.resolve("for").resolve("boss.html");
    CommandRun run = sweepstack("report", "demo", "--to", elsewhere.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(elsewhere).exists();
    assertThat(page).doesNotExist();
  }

  @Test
  void showsTheTrialsAskedForInDetail() throws IOException {
    sweepstack("report", "demo");
    long before = Files.size(page);
    // Of each configuration the better seed is there without being asked for.
    String all = id(1) + "," + id(2) + "," + id(3).substring(0, 9) + "," + id(4);
    CommandRun run = sweepstack("report", "demo", "--trials", all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.size(page)).isGreaterThan(before);
  }

  @Test
  void refusesTrialsThatAreNotThere() {
    CommandRun run = sweepstack("report", "demo", "--trials", "t-nothing");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo(
            "sweepstack: no trial t-nothing in this sweep; give an id of status or trials.csv,"
                + " best, best:3 or a rank"
                + System.lineSeparator());
    assertThat(page).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo/trials.csv", "demo"})
  void refusesToReplaceWhatIsNoPage(String file) throws IOException {
    String trials = Files.readString(folder.resolve("demo/trials.csv"));
    Path target = folder.resolve(file);
    CommandRun run = sweepstack("report", "demo", "--to", target.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo(
            "sweepstack: --to: expected a file that ends with .html, got "
                + target
                + System.lineSeparator());
    assertThat(Files.readString(folder.resolve("demo/trials.csv"))).isEqualTo(trials);
  }

  @Test
  void leavesTheOldPageWhereAPartOfTheResultsIsDamaged() throws IOException {
    sweepstack("report", "demo");
    String before = Files.readString(page);
    try (var parts = Files.list(folder.resolve("demo/parts"))) {
      for (Path part : parts.toList()) {
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
      }
    }
    CommandRun run = sweepstack("report", "demo");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(Files.readString(page)).isEqualTo(before);
    assertThat(folder.resolve("demo/report.html.tmp")).doesNotExist();
  }

  @Test
  void writesAPageOfASweepOfWhichNothingFinished() throws IOException {
    Path journal = folder.resolve("demo/journal.csv");
    Files.write(journal, Files.readAllLines(journal).subList(0, 1));
    CommandRun run = sweepstack("report", "demo");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(page).exists();
  }
}
