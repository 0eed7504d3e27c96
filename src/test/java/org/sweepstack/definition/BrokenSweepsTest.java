package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users are told: the table is {@code definition/broken-sweeps.txt}. */
class BrokenSweepsTest {

  @TempDir Path folder;

  /**
   * A sweep that cannot be run.
   *
   * @param title after {@code ###}
   * @param settings the lines after {@code $}
   * @param yaml the other lines
   * @param problems the lines after {@code >}
   */
  record BrokenSweep(String title, String[] settings, String yaml, List<String> problems) {
    static BrokenSweep of(String block) {
      List<String> lines = block.lines().toList();
      return new BrokenSweep(
          lines.get(0),
          marked(lines, "$ ").toArray(String[]::new),
          String.join("\n", lines.stream().skip(1).filter(BrokenSweep::isYaml).toList()) + "\n",
          marked(lines, "> ").toList());
    }

    private static Stream<String> marked(List<String> lines, String mark) {
      return lines.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(2));
    }

    private static boolean isYaml(String line) {
      return !line.startsWith("$ ") && !line.startsWith("> ");
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static List<BrokenSweep> brokenSweeps() throws IOException {
    try (InputStream table =
        BrokenSweepsTest.class.getResourceAsStream("/definition/broken-sweeps.txt")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^### ")).skip(1).map(BrokenSweep::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenSweeps")
  void tellsEveryProblemInOneLine(BrokenSweep broken) {
    List<String> problems = new SweepFolder(folder).problems(broken.yaml(), broken.settings());

    assertThat(problems).isNotEmpty().isEqualTo(broken.problems());
  }
}
