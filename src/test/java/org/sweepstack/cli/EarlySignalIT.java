package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.BuiltProgram;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/**
 * A signal meets the program before it trains: as it writes a word, which is the last that anybody
 * reads of it, or as it makes the files of its results folder.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX signals")
class EarlySignalIT {
  private static final String SWEEP = "grid: {hidden: 90x90, epochs: 100000}\n";

  @TempDir private Path folder;

  private int end(String signal, String file, String... arguments) throws Exception {
    List<String> command = BuiltProgram.with(HeldProgram.class);
    command.addAll(List.of(signal, file, "on 1 thread"));
    command.addAll(List.of(arguments));
    Process program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    try {
      assertThat(program.waitFor(300, TimeUnit.SECONDS)).as(output()).isTrue();
      return program.exitValue();
    } finally {
      program.destroyForcibly();
    }
  }

  private String output() throws Exception {
    return Files.readString(folder.resolve("output.txt"));
  }

  static List<Arguments> folders() {
    return CampaignSize.firstOf(
        1,
        List.of(
            arguments("TERM", Path.of("lab")),
            arguments("INT", Path.of("deep", "down")),
            arguments("HUP", Path.of("results"))));
  }

  /** The line that ends so is written between the folder's making and the training. */
  @Campaign
  @ParameterizedTest
  @MethodSource("folders")
  void leavesNoFolderThatWasJustMade(String signal, Path out) throws Exception {
    Files.writeString(folder.resolve("lab.yaml"), SWEEP);
    int exitCode = end(signal, "", "run", "lab.yaml", "--out", out.toString(), "--threads", "1");
    assertThat(exitCode).as(output()).isEqualTo(130);
    assertThat(output()).endsWith("in 1 stack on 1 thread");
    assertThat(folder.resolve(out.getName(0))).doesNotExist();
  }

  static List<Arguments> lastFiles() {
    return CampaignSize.firstOf(
        1,
        List.of(
            arguments("HUP", "results/lab/.lock"),
            arguments("TERM", "results/lab/definition.csv"),
            arguments("TERM", "results/lab"),
            arguments("INT", "results/lab/journal.csv")));
  }

  /** Whichever of the files is the last, or whether it is already told what is to do. */
  @Campaign
  @ParameterizedTest
  @MethodSource("lastFiles")
  void leavesNothingOfAFolderThatIsBeingMade(String signal, String file) throws Exception {
    Files.writeString(folder.resolve("lab.yaml"), SWEEP);
    int exitCode = end(signal, file, "run", "lab.yaml", "--threads", "1");
    assertThat(exitCode).as(output()).isEqualTo(130);
    assertThat(output()).as(file).containsAnyOf("sweepstack: interrupted", "on 1 thread");
    assertThat(folder.resolve("results")).doesNotExist();
  }
}
