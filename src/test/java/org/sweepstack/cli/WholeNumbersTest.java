package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole number is the same one wherever it is written: with a sign, with zeros, or bare. */
class WholeNumbersTest {
  private static final List<String> SPELLINGS = List.of("+7", "07", "+007", "00000000007");

  @TempDir private Path folder;

  static Stream<Arguments> places() {
    List<String> sweeps =
        List.of(
            "grid: {hidden: N}",
            "grid: {hidden: [4xN, Nx3xN]}",
            "grid: {hidden: {depth: N, width: N}}",
            "grid: {hidden: {depth: {range: [1, N]}, width: {range: [N, 9]}}}",
            "grid: {learning_rate: {log: [0.001, 1, N]}}",
            "grid: {learning_rate: {linear: [1, N, N]}}",
            "grid: {epochs: N, seed: [1, N], train_points: N, batch_size: N, data_seed: N}",
            "grid: {seed: [1, 2]}\nexclude: [{seed: N}]",
            "grid: {seed: [1, 2]}\ninclude: [{seed: N}]",
            "grid: {seed: [1, 2]}\nrun: {threads: N}",
            "grid: {seed: [1, 2]}\nrun: {halt: 'soon,fail=N'}",
            "grid: {seed: [1, 2]}\nrun: {halt: 'now,fail=N%'}");
    List<String> options =
        List.of(
            "--set hidden=N,Nx3",
            "--set epochs=N",
            "--set seed=1,N",
            "--set data_seed=N",
            "--threads N",
            "--max-trials N");
    return Stream.concat(
        sweeps.stream().map(sweep -> Arguments.of(sweep, "")),
        options.stream().map(option -> Arguments.of("grid: {seed: [1, 2]}", option)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("places")
  void areReadByOneRule(String sweep, String options) throws IOException {
    String expected = plan(sweep, options, "7");
    for (String spelling : SPELLINGS) {
      assertThat(plan(sweep, options, spelling)).as(spelling).isEqualTo(expected);
    }
  }

  private String plan(String sweep, String options, String number) throws IOException {
    Path file = folder.resolve("sweep.yaml");
    Files.writeString(file, sweep.replace("N", number) + "\n");
    Stream<String> words = Arrays.stream(options.replace("N", number).split(" "));
    CommandRun run =
        CommandRun.of(
            Stream.concat(Stream.of("plan", file.toString()), words.filter(word -> !word.isEmpty()))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(number + ": " + run.err()).isZero();
    return run.out();
  }
}
