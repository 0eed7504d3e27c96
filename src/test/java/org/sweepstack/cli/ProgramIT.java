package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.BuiltProgram;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** The built program as a process of its own. */
class ProgramIT {
  @TempDir private Path folder;

  private record Ended(int exitCode, String output) {}

  private Ended run(List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PATH", folder.toString());
    builder.environment().remove("JAVA_HOME");
    int exitCode = builder.start().waitFor();
    return new Ended(exitCode, Files.readString(output, StandardCharsets.UTF_8));
  }

  /** Returns a command that tells every class that is loaded. */
  private static List<String> java(String... arguments) {
    List<String> command = BuiltProgram.command("-Xlog:class+load");
    command.addAll(List.of(arguments));
    return command;
  }

  static List<String> commandsThatTrainNothing() {
    return CampaignSize.firstOf(1, List.of("plan", "--help", "parameters", "schema"));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("commandsThatTrainNothing")
  void loadsNeitherNd4jNorTheLoggingForCommandsThatTrainNothing(String command) throws Exception {
    Files.writeString(folder.resolve("sweep.yaml"), "grid: {seed: [1, 2]}\n");
    List<String> arguments = new ArrayList<>(List.of(command));
    if (command.equals("plan")) {
      arguments.add("sweep.yaml");
    }
    Ended ended = run(java(arguments.toArray(String[]::new)));
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output()).contains("org.sweepstack.cli.Main");
    assertThat(ended.output()).doesNotContain("org.nd4j.").doesNotContain("org.apache.logging.");
  }

  @Test
  void drawsWithoutNd4j() throws Exception {
    Files.writeString(folder.resolve("sweep.yaml"), "grid: {seed: 1, epochs: 3}\nsave: boundary\n");
    String sweep = folder.resolve("sweep.yaml").toString();
    Path results = folder.resolve("results");
    assertThat(CommandRun.of("run", sweep, "--quiet", "--out", results.toString()).exitCode())
        .isZero();
    List<String> trials = Files.readAllLines(results.resolve("sweep/trials.csv"));
    String trial = trials.get(1).substring(0, trials.get(1).indexOf(','));
    Ended ended = run(java("plot", "sweep", trial, "--what", "boundary", "--to", "picture.svg"));
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    assertThat(folder.resolve("picture.svg")).isNotEmptyFile();
    assertThat(ended.output()).doesNotContain("org.nd4j.").doesNotContain("org.apache.logging.");
  }

  @Test
  void trainsFromAnyFolder() throws Exception {
    Files.writeString(folder.resolve("sweep.yaml"), "grid: {seed: [1, 2], epochs: 3}\n");
    List<String> command = BuiltProgram.command();
    command.addAll(List.of("run", "sweep.yaml", "--threads", "1"));
    Ended ended = run(command);
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    assertThat(ended.output())
        .contains("2 completed")
        .doesNotContain("SLF4J")
        .doesNotContain("INFO");
    assertThat(folder.resolve("results/sweep/trials.csv")).exists();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is the launcher for Unix")
  void saysInOneLineThatThereIsNoJava() throws Exception {
    Path launcher = Path.of("scripts", "sweepstack").toAbsolutePath();
    for (String tool : List.of("dirname", "readlink")) {
      Files.createSymbolicLink(folder.resolve(tool), Path.of("/usr/bin", tool));
    }
    Ended ended = run(List.of("/bin/sh", launcher.toString(), "parameters"));
    assertThat(ended.output())
        .isEqualTo("sweepstack: no Java found: install a JDK 17 or later, or set JAVA_HOME\n");
    assertThat(ended.exitCode()).isEqualTo(2);
  }
}
