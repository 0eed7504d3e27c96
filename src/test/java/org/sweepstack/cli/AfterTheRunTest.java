package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that take a results folder. */
class AfterTheRunTest {
  private static final String SWEEP =
      """
      question: Does it diverge?
      grid:
        learning_rate: [0.1, 1.0e+30]
        activation: [relu, none]
        seed: [1, 2]
        epochs: 20
        log_every: 5
      """;

  @TempDir private Path folder;

  @BeforeEach
  void runTheSweep() throws IOException {
    Files.writeString(folder.resolve("demo.yaml"), SWEEP);
    assertThat(sweepstack("run", folder.resolve("demo.yaml").toString(), "-q").exitCode()).isZero();
  }

  /** Runs a command on results in the temporary folder. */
  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String trials() throws IOException {
    return Files.readString(folder.resolve("demo/trials.csv"));
  }

  private List<String> attempts() throws IOException {
    return Files.readAllLines(folder.resolve("demo/timing.csv")).stream()
        .skip(1)
        .map(line -> line.split(",")[3])
        .toList();
  }

  private String id(int row) throws IOException {
    return trials().lines().skip(row).findFirst().orElseThrow().split(",")[0];
  }

  @Test
  void tellsTheStatus() {
    CommandRun run = sweepstack("status", "demo");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("demo: Does it diverge?", "8 trials: 4 completed, 4 diverged", "linear")
        .doesNotContain("pending", "continue with", "--failed");
  }

  @Test
  void hintsAtWhatToTryNextUnlessItIsQuiet() {
    String hint = "hint: 4 of 8 trials diverged, all with learning_rate 1E30: try smaller values";
    assertThat(sweepstack("status", "demo").err().lines()).containsExactly(hint);
    String file = folder.resolve("demo.yaml").toString();
    CommandRun run = sweepstack("run", file);
    assertThat(run.err().lines())
        .containsExactly(
            "demo: 8 finished, 0 new",
            "note: ranked by test_loss, as not every trial has validation samples: set"
                + " validation_fraction: 0.2 to keep the test samples unseen",
            hint);
    assertThat(sweepstack("run", file, "--set", "validation_fraction=0.2", "--name", "v").err())
        .doesNotContain("note:");
    assertThat(sweepstack("run", file, "--quiet").err()).isEmpty();
  }

  @Test
  void tellsWhatIsPendingAndHowToGoOn() throws IOException {
    Path journal = folder.resolve("demo/journal.csv");
    List<String> lines = Files.readAllLines(journal);
    Files.write(journal, lines.subList(0, 4));
    CommandRun run = sweepstack("status", "demo");
    assertThat(run.out())
        .containsPattern("8 trials: ([1-3] completed, )?([1-3] diverged, )?5 pending")
        .contains(
            "continue with: sweepstack run "
                + folder.resolve("demo.yaml")
                + " --out "
                + folder
                + " --name demo");
    CommandRun plan = sweepstack("plan", folder.resolve("demo.yaml").toString());
    assertThat(plan.out()).contains("to do:     3 finished, 5 again for what is lost or damaged");
  }

  @Test
  void showsATrial() throws IOException {
    CommandRun run = sweepstack("show", "demo", id(1).substring(0, 8));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(id(1) + " of demo", "2 inputs -> 4 -> 4 -> 1 outputs", "completed", "train_loss")
        .contains("rerun with: sweepstack rerun demo --out " + folder + " " + id(1));
    CommandRun table = sweepstack("show", "demo", id(1), "--table");
    assertThat(table.out().lines().filter(line -> line.matches("(0|5|10|15|20) .*"))).hasSize(5);
  }

  static Stream<Arguments> selections() {
    return Stream.of(
        Arguments.of(List.of("--diverged"), 4),
        Arguments.of(List.of("--where", "activation=relu"), 4),
        Arguments.of(List.of("--where", "activation=relu,seed=2"), 2),
        Arguments.of(List.of("--where", "activation=relu", "--diverged"), 2),
        Arguments.of(List.of("--where", "learning_rate>0.1"), 4),
        Arguments.of(List.of("--where", "status=diverged seed=1"), 2),
        Arguments.of(List.of("--where", "depth=2 width<=4 -seed=1"), 4),
        Arguments.of(List.of("--where", "seed=1 activation=relu OR status!=diverged"), 5),
        Arguments.of(List.of("--where", "test_accuracy>=0"), 4),
        Arguments.of(List.of("--where", "diverged_epoch>0,batch_size=full"), 4),
        Arguments.of(List.of("--where", "relu"), 4));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void rerunsExactlyWhatIsSelected(List<String> selection, int count) throws IOException {
    String before = trials();
    List<String> command = new ArrayList<>(List.of("rerun", "demo"));
    command.addAll(selection);
    CommandRun run = sweepstack(command.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("demo: " + count + " of 8 trials again");
    assertThat(trials()).isEqualTo(before);
    assertThat(attempts().stream().filter("2"::equals)).hasSize(count);
  }

  @Test
  void rerunsTheRowsOfASpreadsheet() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, "\uFEFFseed;trial\r\n1;" + id(2) + "\r\n2;" + id(5) + "\r\n;\r\n");
    CommandRun run = sweepstack("rerun", "demo", "--from", rows.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(attempts()).containsExactly("1", "2", "1", "1", "2", "1", "1", "1");
  }

  @Test
  void rerunsWhatTheLastColumnSays() throws IOException {
    String row = trials().lines().skip(3).findFirst().orElseThrow();
    String[] command = row.substring(row.lastIndexOf(',') + 1).split(" ");
    assertThat(sweepstack(command).exitCode()).isZero();
    assertThat(attempts()).containsExactly("1", "1", "2", "1", "1", "1", "1", "1");
  }

  @Test
  void rerunsTheRowsOfAnExportedTable() throws IOException {
    String before = trials();
    Path excel = folder.resolve("for/excel");

    CommandRun export =
        sweepstack("export", "demo", "--dialect", "excel-eu", "--to", excel.toString());

    assertThat(export.exitCode()).as(export.err()).isZero();
    assertThat(export.out().lines()).containsExactly("8 files written to " + excel);
    assertThat(export.err()).isEmpty();
    List<String> rows = Files.readAllLines(excel.resolve("trials.csv"));
    assertThat(rows.get(1)).startsWith(id(1) + ";completed;0,1;relu;1;");
    Path filtered = folder.resolve("rows.csv");
    Files.write(filtered, List.of(rows.get(0), rows.get(2), rows.get(8)));
    for (Path from : List.of(filtered, excel.resolve("trials.csv"))) {
      CommandRun rerun = sweepstack("rerun", "demo", "--from", from.toString());
      assertThat(rerun.exitCode()).as(rerun.err()).isZero();
    }
    assertThat(attempts()).containsExactly("2", "3", "2", "2", "2", "2", "2", "3");
    assertThat(trials()).isEqualTo(before);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "rerun demo",
            "no trial selected; give ids, best, --failed, --diverged, --stopped, --where or"
                + " --from"),
        Arguments.of("rerun demo t-zzz", "no trial t-zzz in this sweep"),
        Arguments.of("rerun demo t-", "several trials begin with t-: "),
        Arguments.of("rerun demo --where activaton=relu", "did you mean 'activation'?"),
        Arguments.of("rerun demo --from missing.csv", "missing.csv: no such file"),
        Arguments.of("rerun nothing --failed", "nothing: no such results folder"),
        Arguments.of("status nothing", "nothing: no such results folder"),
        Arguments.of(
            "rerun demo --where seed=3", "--where: seed: no trial has '3'; there are 1, 2"),
        Arguments.of("rerun demo --where test_accuracy=2", "no trial of the sweep matches"),
        Arguments.of(
            "rerun demo best --where test_accuracy=2",
            "none of the named trials passes the filter; leave out one or the other"),
        Arguments.of(
            "rerun demo --where learning_rate=>1",
            "--where: unknown relation '=>'; there are = == != < <= > >="),
        Arguments.of(
            "rerun demo --where activation>1",
            "--where: activation is no column of numbers, so that > cannot compare it"),
        Arguments.of("rerun demo --where leak=0.1", "--where: leak is empty in every trial"),
        Arguments.of(
            "rerun demo --where=",
            "--where: expected a filter such as 'learning_rate>0.1', got nothing"),
        Arguments.of("show demo t-zzz", "no trial t-zzz in this sweep"),
        Arguments.of(
            "verify demo --sample 0", "--sample: expected an integer of at least 1, got 0"),
        Arguments.of("export nothing --dialect excel --to x", "nothing: no such results folder"),
        Arguments.of(
            "export demo --dialect exel --to x",
            "--dialect: expected excel or excel-eu, got exel, did you mean 'excel'?"),
        Arguments.of("export demo --to x", "Missing required option: '--dialect=NAME'"),
        Arguments.of("export demo --dialect excel", "Missing required option: '--to=DIR'"),
        Arguments.of(
            "export demo --dialect excel --to DIR/demo",
            "demo: holds the results of a sweep; choose another folder"),
        Arguments.of(
            "export demo --dialect excel --to DIR/demo.yaml", "demo.yaml: cannot hold results: "),
        Arguments.of("rerun demo --failed --halt later", "--halt: expected "),
        Arguments.of("rerun demo --failed --timeout 10", "--timeout: expected "));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysInOneLineWhatToMend(String command, String message) throws IOException {
    String before = trials();
    CommandRun run = sweepstack(command.replace("DIR", folder.toString()).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains(message);
    assertThat(run.out()).isEmpty();
    assertThat(trials()).isEqualTo(before);
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void hasNothingToRerunWhereNothingFailed() throws IOException {
    String before = trials();
    CommandRun run = sweepstack("rerun", "demo", "--failed");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("nothing to train again: no trial has such a status");
    assertThat(trials()).isEqualTo(before);
  }

  @Test
  void meetsRowsAndNamesAtOnce() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, "trial\n" + id(1) + "\n" + id(2) + "\n");
    CommandRun run = sweepstack("rerun", "demo", id(2), id(3), "--from", rows.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(attempts()).containsExactly("1", "2", "1", "1", "1", "1", "1", "1");
  }

  @Test
  void namesTheRowOfASpreadsheetThatIsOfNoTrial() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, "trial\n" + id(1) + "\nt-aaaaaaaaaa\n");
    CommandRun run = sweepstack("rerun", "demo", "--from", rows.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("rows.csv:3: no trial t-aaaaaaaaaa in this sweep");
  }

  @Test
  void verifiesASample() {
    CommandRun run = sweepstack("verify", "demo", "--sample", "3");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("3 trials trained again, each alone: every number is the same");
  }

  @Test
  void refusesADamagedJournalWithTheLine() throws IOException {
    Path journal = folder.resolve("demo/journal.csv");
    Files.writeString(journal, Files.readString(journal).replaceFirst("\nt-", "\nu-"));
    for (String command : List.of("status demo", "rerun demo --diverged", "verify demo")) {
      CommandRun run = sweepstack(command.split(" "));
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err().lines()).singleElement().asString().contains("journal.csv:2: damaged");
    }
  }
}
