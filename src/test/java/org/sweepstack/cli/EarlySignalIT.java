package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A signal meets the program at a moment that is always the same: as it writes a word, which is the
 * last that anybody reads of it.
 */
@DisabledOnOs(OS.WINDOWS) // has no such signals
class EarlySignalIT {
  private static final String SWEEP = "grid: {hidden: 90x90, epochs: 100000}\n";

  @TempDir private Path folder;

  private int end(String signal, String word, String... arguments) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            HeldProgram.class.getName(),
            signal,
            word);
    Process program =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList())
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

  /** The line that ends so is written between the folder's making and the training. */
  @ParameterizedTest
  @CsvSource({"TERM, lab", "INT, deep/down", "HUP, results"})
  void leavesNoFolderThatWasJustMade(String signal, Path out) throws Exception {
    Files.writeString(folder.resolve("lab.yaml"), SWEEP);
    int exitCode =
        end(signal, "on 1 thread", "run", "lab.yaml", "--out", out.toString(), "--threads", "1");
    assertThat(exitCode).as(output()).isEqualTo(130);
    assertThat(output()).endsWith("in 1 stack on 1 thread");
    assertThat(folder.resolve(out.getName(0))).doesNotExist();
  }
}
