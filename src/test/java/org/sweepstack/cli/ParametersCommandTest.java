package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Parameters;

class ParametersCommandTest {
  private static final String BEGIN = "<!-- parameters -->";
  private static final String END = "<!-- /parameters -->";

  @Test
  void printsARowOfMarkdownPerParameter() {
    CommandRun run = CommandRun.of("parameters", "--markdown");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .startsWith(
            "| parameter | values | default | matters when | meaning |", "|---|---|---|---|---|")
        .hasSize(2 + Parameters.ALL.size())
        .contains(
            "| `centers` | an integer from 2 to 100 | 2 | dataset is blobs | number of clusters,"
                + " one class each |");
  }

  @Test
  void printsThoseThatAreNamed() {
    CommandRun run = CommandRun.of("parameters", "seed", "hidden");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
        .containsExactly("seed", "hidden");
  }

  @Test
  void agreesWithThePageOfParameters() throws IOException {
    List<String> page = Files.readAllLines(Path.of("src", "docs", "parameters.md"));
    assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END).containsSubsequence(BEGIN, END);

    assertThat(page.subList(page.indexOf(BEGIN) + 1, page.indexOf(END)))
        .as(
            "the table in src/docs/parameters.md; to renew it, put what 'scripts/sweepstack"
                + " parameters --markdown' prints between the lines %s and %s",
            BEGIN, END)
        .isEqualTo(CommandRun.of("parameters", "--markdown").out().lines().toList());
  }

  @Test
  void keepsABarWithinItsCell() {
    StringWriter text = new StringWriter();

    new MarkdownTable(new PrintWriter(text), List.of("a|b", "")).print(List.of("|", "c"));

    assertThat(text.toString().lines()).containsExactly("| a\\|b |  |", "|---|---|", "| \\| | c |");
  }
}
