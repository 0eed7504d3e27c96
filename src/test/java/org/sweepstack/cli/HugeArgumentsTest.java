package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text on the command line is a bug, however long and strange it is. */
class HugeArgumentsTest {
  private static final int LONG = 30_000;
  private static final int LONGEST_LINE = 2000;

  @TempDir private Path folder;

  static Stream<Arguments> arguments() {
    List<String> texts =
        List.of(
            "1".repeat(LONG),
            "(".repeat(LONG),
            "[{".repeat(LONG),
            "1x".repeat(LONG),
            "a|".repeat(LONG),
            ",".repeat(LONG),
            "\"" + "a\"\"".repeat(LONG) + "\"",
            "!".repeat(LONG),
            "-".repeat(LONG),
            "\0",
            "\ud800",
            "\r\n\u202e");
    List<List<String>> options =
        List.of(
            List.of("plan", "--set", "seed="),
            List.of("plan", "--set", "hidden="),
            List.of("plan", "--set", "gradient_clip="),
            List.of("plan", "--set", "activation="),
            List.of("plan", "--set", "data_file="),
            List.of("plan", "--set", ""),
            List.of("plan", "--name", ""),
            List.of("plan", "--max-trials", ""),
            List.of("plan", "--threads", ""),
            List.of("run", "--timeout", ""),
            List.of("run", "--halt", ""));
    return options.stream()
        .flatMap(option -> texts.stream().map(text -> Arguments.of(option, text)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("arguments")
  @Timeout(300)
  void areRefusedInShortLines(List<String> option, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), "grid: {seed: 1}\n");
    CommandRun run =
        CommandRun.of(option.get(0), file.toString(), option.get(1), option.get(2) + text);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).allMatch(line -> line.length() <= LONGEST_LINE);
  }
}
