package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake on the command line gets one line that says what to do, exit code 2, and leaves
 * nothing behind.
 */
class BadCommandLineTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeASoundSweep() throws IOException {
    Files.writeString(folder.resolve("sound.yaml"), "grid: {seed: [1, 2], epochs: 3}\n");
    Files.writeString(folder.resolve("file"), "not a folder\n");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "",
            "no command given; expected one of run, plan, describe, rerun, train, predict, merge,"
                + " status, watch, top, list, clean, init, show, compare, like, alongside, verify,"
                + " export, report, plot, judge, parameters, schema, completion (sweepstack --help"
                + " lists what is allowed)"),
        Arguments.of(
            "rum sound.yaml",
            "no command 'rum', did you mean 'run'? (sweepstack --help lists what is allowed)"),
        Arguments.of(
            "Run",
            "no command 'Run', did you mean 'run'? (sweepstack --help lists what is allowed)"),
        Arguments.of(
            "trian",
            "no command 'trian', did you mean 'train'? (sweepstack --help lists what is allowed)"),
        Arguments.of("plan soud.yaml", "DIR/soud.yaml: no such file, did you mean 'sound.yaml'?"),
        Arguments.of(
            "run",
            "Missing required parameter: 'FILE', or --set and --name (sweepstack run --help lists"
                + " what is allowed)"),
        Arguments.of(
            "run sound.yaml --treads 2",
            "Unknown option: '--treads', did you mean '--threads'?"
                + " (sweepstack run --help lists what is allowed)"),
        Arguments.of(
            "run sound.yaml --threads two",
            "Invalid value for option '--threads': expected an integer, got 'two'"
                + " (sweepstack run --help lists what is allowed)"),
        Arguments.of(
            "run sound.yaml --threads \u0662",
            "Invalid value for option '--threads': expected an integer, got '\u0662'"
                + " (sweepstack run --help lists what is allowed)"),
        Arguments.of(
            "run sound.yaml --threads 4294967298",
            "Invalid value for option '--threads': expected an integer, got '4294967298'"
                + " (sweepstack run --help lists what is allowed)"),
        Arguments.of(
            "run sound.yaml --max-trials 1e3",
            "Invalid value for option '--max-trials': expected an integer, got '1e3'"
                + " (sweepstack run --help lists what is allowed)"),
        Arguments.of(
            "run sound.yaml --checkpoint 0x1p3",
            "Invalid value for option '--checkpoint': expected a number, got '0x1p3'"
                + " (sweepstack run --help lists what is allowed)"),
        Arguments.of(
            "run sound.yaml --threads 0", "--threads: expected an integer from 1 to 1024, got 0"),
        Arguments.of(
            "run sound.yaml --max-trials 0",
            "--max-trials: expected an integer of at least 1, got 0"),
        Arguments.of(
            "run sound.yaml --max-trials 1",
            "DIR/sound.yaml: expected at most 1 trial, got 2 (2 seed); shorten an axis or raise"
                + " --max-trials"),
        Arguments.of("run missing.yaml", "DIR/missing.yaml: no such file"),
        Arguments.of("run DIR", "DIR: a folder, expected a sweep file"),
        Arguments.of(
            "run sound.yaml --set learing_rate=1",
            "setting learing_rate=1: unknown parameter 'learing_rate', did you mean"
                + " 'learning_rate'?"),
        Arguments.of(
            "run sound.yaml --set seed=-1",
            "setting seed=-1: seed: expected an integer from 0 to below 10^15, got -1"),
        Arguments.of(
            "run sound.yaml --out file",
            "DIR/file/sound: cannot hold results: DIR/file is not a folder; choose another folder"),
        Arguments.of(
            "run sound.yaml --name a/b",
            "name: expected up to 64 of A-Z, a-z, 0-9, '.', '_' and '-', the first a letter or"
                + " digit, got a/b"),
        Arguments.of("plan missing.yaml", "DIR/missing.yaml: no such file"),
        Arguments.of(
            "parameters learning_rat",
            "unknown parameter 'learning_rat', did you mean 'learning_rate'?"),
        Arguments.of("parameters temperature", "unknown parameter 'temperature'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void saysInOneLineWhatToMend(String command, String message) throws IOException {
    CommandRun run = CommandRun.of(inFolder(command));
    assertThat(run.err().replace(folder.toString(), "DIR"))
        .isEqualTo("sweepstack: " + message + System.lineSeparator());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("sound.yaml", "file");
    }
  }

  private String[] inFolder(String command) {
    if (command.isEmpty()) {
      return new String[0];
    }
    List<String> words =
        Arrays.stream(command.split(" "))
            .map(word -> word.equals("DIR") ? folder.toString() : word)
            .map(
                word ->
                    word.endsWith(".yaml") && !command.startsWith("rum") || word.equals("file")
                        ? folder.resolve(word).toString()
                        : word)
            .toList();
    Stream<String> out =
        command.startsWith("run") && !command.contains("--out") && words.size() > 1
            ? Stream.of("--out", folder.resolve("results").toString())
            : Stream.of();
    return Stream.concat(words.stream(), out).toArray(String[]::new);
  }

  @Test
  void helpsWithExitCode0() {
    CommandRun run = CommandRun.of("run", "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("--threads").contains("--set");
  }
}
