package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Summary;
import org.sweepstack.sweep.SweepStatus;

/** What a leaderboard shows in terminals of several widths. */
class LeaderboardTest {
  private static final String LEFT_OUT = "a wider terminal shows more; summary.csv has it all";
  private static final String UNSHOWN = "not shown: optimizer, learning_rate";
  private static final String SPREAD = "+- is the standard deviation over the trials of a row";

  private static List<String> lines(String lab, int width) {
    SweepStatus status =
        SweepStatus.glance(ResultsFolder.at(Path.of("results", "labs").resolve(lab)));
    StringWriter out = new StringWriter();
    new Leaderboard(Summary.of(status.results()), status.sweep().expansion().axes())
        .print(new PrintWriter(out, true), width);
    return out.toString().lines().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "optimizers, 97, linear optimizer learning_rate test_loss test_accuracy trials best trial",
    "optimizers, 90, linear optimizer learning_rate test_loss test_accuracy best trial",
    "optimizers, 80, linear optimizer learning_rate test_loss best trial",
    "optimizers, 70, linear optimizer learning_rate test_loss best trial",
    "optimizers, 60, linear optimizer learnin.. test_loss best trial",
    "large-grid, 120, linear hidden activation optimizer learning_rate test_loss"
        + " test_accuracy trials best trial",
    "large-grid, 112, linear hidden activation optimizer learning_rate test_loss"
        + " test_accuracy best trial",
    "large-grid, 60, linear hidden activat.. test_loss best trial",
    "large-grid, 80, linear hidden activat.. optimizer learnin.. test_loss best trial",
  })
  void fitsTheTerminal(String lab, int width, String header) {
    List<String> lines = lines(lab, width);

    assertThat(lines.get(0).replaceAll(" +", " ")).isEqualTo(header);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    boolean isWhole = header.contains("trials");
    assertThat(lines.contains(LEFT_OUT)).isEqualTo(!isWhole);
    assertThat(lines.contains(UNSHOWN)).isEqualTo(width == 60 && lab.equals("large-grid"));
    boolean hasSpread = lines.stream().anyMatch(line -> line.matches("[0-9]+ .* \\+- .*"));
    assertThat(lines.contains(SPREAD)).isEqualTo(hasSpread);
  }

  @Test
  void showsTheSameRowsAtAnyWidth() {
    assertThat(ids(lines("optimizers", 60)))
        .hasSize(10)
        .isEqualTo(ids(lines("optimizers", Integer.MAX_VALUE)));
  }

  private static List<String> ids(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches("[0-9]+ .* t-.{10}"))
        .map(line -> line.replaceAll(" .* ", " "))
        .toList();
  }
}
