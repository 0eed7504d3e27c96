package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** Who works with the tables of a folder is told where they have lost rows. */
class ShortTablesTest {
  @TempDir private Path folder;

  @BeforeEach
  void runTheSweep() throws IOException {
    Files.writeString(
        folder.resolve("demo.yaml"),
        "grid: {hidden: [2, 3], activation: [tanh, relu], seed: [1, 2], epochs: 4}\n"
            + "save: [curves, statistics, predictions, histograms, measures]\n");
    assertThat(sweepstack("run", folder.resolve("demo.yaml").toString(), "-q").exitCode()).isZero();
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  /**
   * Table, first line that is taken out (counted from the end if negative), how many, and so on.
   */
  static List<Arguments> cuts() {
    return CampaignSize.firstOf(
        11,
        List.of(
            Arguments.of("trials.csv", 3, 2, "2 rows", true),
            Arguments.of("parameters.csv", 1, 1, "a row", true),
            Arguments.of("summary.csv", -1, 1, "a row", false),
            Arguments.of("effects.csv", 2, 2, "2 rows", false),
            Arguments.of("effects-pairs.csv", 4, 1, "a row", false),
            Arguments.of("timing.csv", -3, 3, "3 rows", false),
            Arguments.of("curves.csv", 7, 11, "11 rows", false),
            Arguments.of("predictions.csv", -1, 1, "a row", false),
            Arguments.of("histograms.csv", 5, 7, "7 rows", false),
            Arguments.of("classes.csv", 2, 3, "3 rows", false),
            Arguments.of("statistics.csv", -1, 1, "a row", false),
            Arguments.of("trials.csv", -1, 1, "a row", true),
            Arguments.of("trials.csv", -5, 5, "5 rows", true),
            Arguments.of("parameters.csv", -2, 2, "2 rows", true),
            Arguments.of("curves.csv", 1, 1, "a row", false),
            Arguments.of("curves.csv", -1, 1, "a row", false),
            Arguments.of("curves.csv", -30, 30, "30 rows", false),
            Arguments.of("predictions.csv", 250, 120, "120 rows", false),
            Arguments.of("statistics.csv", 9, 4, "4 rows", false)));
  }

  @Campaign
  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("cuts")
  void areToldOf(String table, int first, int rows, String lacked, boolean matters)
      throws IOException {
    Path file = folder.resolve("demo").resolve(table);
    List<String> lines = Files.readAllLines(file);
    List<String> left = new ArrayList<>(lines);
    int from = first < 0 ? lines.size() + first : first;
    left.subList(from, from + rows).clear();
    Files.writeString(file, String.join("\n", left) + "\n");

    assertThatIsTold(file, "lacks " + lacked + " of what has been trained", matters);
    assertThat(file).hasContent(String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "parameters.csv, true",
    "summary.csv, false",
    "effects.csv, false",
    "timing.csv, false",
    "curves.csv, false",
    "predictions.csv, false"
  })
  void areToldOfWhereTheyAreGone(String table, boolean matters) throws IOException {
    Path file = folder.resolve("demo").resolve(table);
    Files.delete(file);
    assertThatIsTold(file, "not there, while what it shows has been trained", matters);
    assertThat(file).exists();
  }

  /** Has the sweep run again, too, which writes the table anew. */
  private void assertThatIsTold(Path file, String lacked, boolean matters) {
    String line = "warning: " + file + ": " + lacked + "; to write";
    assertThat(export().err()).contains(line).contains("anew: sweepstack run ");
    String compared = sweepstack("compare", "demo", "demo").err();
    assertThat(compared.contains(line)).as(compared).isEqualTo(matters);

    assertThat(sweepstack("run", folder.resolve("demo.yaml").toString(), "-q").exitCode()).isZero();
    assertThat(export().err()).doesNotContain("anew:");
  }

  @Test
  void areNoneThatASpreadsheetSaved() throws IOException {
    Path file = folder.resolve("demo/trials.csv");
    String text = Files.readString(file);
    Files.writeString(file, "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(sweepstack("compare", "demo", "demo").err()).isEmpty();
  }

  private CommandRun export() {
    String target = folder.resolve("written").toString();
    return sweepstack("export", "demo", "--dialect", "excel", "--to", target);
  }

  @Test
  void attemptsAtTrialsThatTheGridHasNoMoreAreCounted() throws IOException {
    Path journal = folder.resolve("demo/journal.csv");
    List<String> lines = Files.readAllLines(journal);
    Files.writeString(journal, String.join("\n", lines.subList(0, 6)) + "\n");
    long lost = lines.size() - 6;

    CommandRun plan =
        sweepstack("plan", folder.resolve("demo.yaml").toString(), "--set", "hidden=5");
    assertThat(plan.exitCode()).as(plan.err()).isZero();
    assertThat(plan.err())
        .contains(
            "journal.csv: "
                + lost
                + " attempts are lost from its end that the tables show, as when the power fails: ")
        .contains(
            "this grid has no such trials: restore the file from a copy, or run the grid that had"
                + " them");
    CommandRun half = sweepstack("plan", folder.resolve("demo.yaml").toString(), "--set", "seed=1");
    assertThat(half.err().lines().filter(line -> line.contains("lost from its end")))
        .hasSizeBetween(1, 2);
  }
}
