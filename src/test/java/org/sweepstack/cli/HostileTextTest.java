package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user's text holds of control characters is shown, and does not reach the terminal. */
class HostileTextTest {
  private static final String TITLE = "\u001b]0;owned\u0007";
  private static final String SHOWN = "\\e]0;owned\\u0007";

  @TempDir private Path folder;

  static Stream<Arguments> places() {
    String sound = "grid: {seed: 1, epochs: 1}\n";
    return Stream.of(
        Arguments.of("question: \"\\e]0;owned\\a?\"\n" + sound, List.of("plan"), SHOWN + "?"),
        Arguments.of("question: \"\\e]0;owned\\a?\"\n" + sound, List.of("run"), SHOWN + "?"),
        Arguments.of("name: \"\\e]0;owned\\a\"\n" + sound, List.of("plan"), "got " + SHOWN),
        Arguments.of(
            "\"\\e]0;owned\\a\": 1\n" + sound, List.of("plan"), "unknown key '" + SHOWN + "'"),
        Arguments.of(
            sound, List.of("plan", "--name", "two\nlines" + TITLE), "got two\\nlines" + SHOWN),
        Arguments.of(sound, List.of("plan", "--set", TITLE + "=1"), "setting " + SHOWN + "=1: "),
        Arguments.of(sound, List.of("plan", "--" + TITLE), SHOWN),
        Arguments.of(sound, List.of("plan", "--threads", "1\r" + TITLE), "1\\r" + SHOWN),
        Arguments.of(sound, List.of("run", "--out", "no" + TITLE + "/\0"), SHOWN),
        Arguments.of(
            "grid: {dataset: csv, target: \"\\e]0;owned\\a\", data_file: rows.csv}\n",
            List.of("plan"),
            SHOWN),
        Arguments.of(
            "grid: {dataset: csv, target: kind, data_file: \"\\e]0;owned\\a\"}\n",
            List.of("plan"),
            SHOWN),
        Arguments.of(
            "grid: {dataset: csv, target: [kind, \"odd\\e]0;owned\\a\"], data_file: rows.csv,"
                + " epochs: 1}\n",
            List.of("run"),
            "odd" + SHOWN));
  }

  @ParameterizedTest
  @MethodSource("places")
  void isShownEscaped(String yaml, List<String> arguments, String shown) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), yaml);
    Files.writeString(
        folder.resolve("rows.csv"), "x,kind,odd" + TITLE + "\n1,0,0\n2,1,1\n3,0,1\n4,1,0\n");
    Stream<String> all =
        Stream.of(
                Stream.of(arguments.get(0), file.toString()),
                arguments.contains("--out")
                    ? Stream.<String>empty()
                    : Stream.of("--out", folder.resolve("results").toString()),
                arguments.stream().skip(1))
            .flatMap(part -> part);
    CommandRun run = CommandRun.of(all.toArray(String[]::new));

    String written = run.out() + run.err();
    assertThat(written).contains(shown);
    assertThat(written.chars().filter(c -> c != '\n').filter(Character::isISOControl)).isEmpty();
  }
}
