package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.terminal.Screen;

/** Data that do not get where they should are a failure, whatever command printed them. */
class StandardOutputTest {
  private static final String FULL = "No space left on device";

  @TempDir private static Path folder;

  private record Ended(int exitCode, String err) {}

  @BeforeAll
  static void trainASweep() throws IOException {
    Files.writeString(
        folder.resolve("few.yaml"), "grid: {seed: [1, 2], epochs: 3}\nsave: [curves, arrays]\n");
    Files.writeString(folder.resolve("rows.csv"), "x1,x2\n0.5,0.5\n");
    Files.writeString(
        folder.resolve("rules.yaml"),
        """
        findings:
          - finding: falls
            report: A
            claim: The loss is small
            reported: no number
            conditions:
              - {sweep: few, where: {seed: 1}, measure: train_loss, is: '< 100'}
        """);
    assertThat(CommandRun.of(words("run FOLDER/few.yaml --out FOLDER --quiet")).exitCode())
        .isZero();
  }

  private static String[] words(String command) {
    return command.replace("FOLDER", folder.toString()).split(" ");
  }

  private static Ended run(String command, String failure, boolean isPipe) {
    StandardOutput out = new StandardOutput(new Failing(failure), isPipe);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Screen screen = new Screen(new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = out.end(Main.run(out.writer(), screen, words(command)), screen.messages());
    return new Ended(exitCode, err.toString(StandardCharsets.UTF_8));
  }

  static List<String> commands() {
    return List.of(
        "--help",
        "--version",
        "help plan",
        "schema",
        "parameters",
        "parameters --markdown",
        "plan FOLDER/few.yaml --out FOLDER",
        "run FOLDER/few.yaml --out FOLDER",
        "rerun few --out FOLDER --where seed=2",
        "status few --out FOLDER",
        "show few " + trial() + " --out FOLDER",
        "compare few few --out FOLDER",
        "like few FOLDER/few/curves.csv --out FOLDER",
        "top few --out FOLDER",
        "list --out FOLDER",
        "describe FOLDER/few/trials.csv",
        "alongside few TRIAL FOLDER/few/arrays/TRIAL.npz --out FOLDER".replace("TRIAL", trial()),
        "train few " + trial() + " --out FOLDER",
        "predict few " + trial() + " FOLDER/rows.csv --out FOLDER",
        "completion",
        "watch few --out FOLDER",
        "clean few --out FOLDER --yes",
        "init --to FOLDER/" + System.nanoTime() + ".yaml",
        "verify few --out FOLDER --sample 1",
        "export few --out FOLDER --dialect excel --to FOLDER/exported",
        "report few --out FOLDER",
        "merge FOLDER/few --to FOLDER/merged",
        "judge FOLDER/rules.yaml --out FOLDER --to FOLDER",
        "plot few " + trial() + " --out FOLDER --to FOLDER/picture.svg");
  }

  private static String trial() {
    try (Stream<String> lines = Files.lines(folder.resolve("few/trials.csv"))) {
      return lines.skip(1).findFirst().orElseThrow().split(",")[0];
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isAskedOfEveryCommand() {
    String all = CommandRun.of().err().replaceFirst("(?s).*expected one of ", "");
    List<String> asked = commands().stream().map(command -> command.split(" ")[0]).toList();
    assertThat(asked).containsAll(Arrays.asList(all.replaceFirst("(?s) \\(.*", "").split(", ")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isAFailureWhenItCannotBeWritten(String command) {
    Ended ended = run(command, FULL, false);
    assertThat(ended.err())
        .endsWith("sweepstack: standard output cannot be written: " + FULL + "\n")
        .containsOnlyOnce("cannot be written");
    assertThat(ended.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void endsQuietlyWhenTheReaderHasGone(String command) {
    Ended ended = run(command, "Broken pipe", false);
    assertThat(ended.err()).doesNotContain("cannot be written");
    assertThat(ended.exitCode()).isEqualTo(ExitCode.FINE);
  }

  @ParameterizedTest
  @CsvSource({
    // Words that the system's language has.
    "Tubería rota, true, 0",
    "The pipe is being closed, false, 0",
    "Bad file descriptor, false, 1",
    "Input/output error, false, 1",
    ", false, 1",
  })
  void tellsAReaderThatHasGoneFromADeviceThatFails(String failure, boolean isPipe, int exitCode) {
    assertThat(run("--version", failure, isPipe).exitCode()).isEqualTo(exitCode);
  }

  @Test
  void hidesNoOtherExitCode() {
    Ended ended = run("status gone --out FOLDER", FULL, false);
    assertThat(ended.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  /** An output whose first write fails, and all after it. */
  private static final class Failing extends OutputStream {
    private final String reason;

    Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int single) throws IOException {
      throw new IOException(reason);
    }
  }
}
