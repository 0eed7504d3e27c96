package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end when their time is spent. */
class BudgetTest {
  private static final String SWEEP =
      "{grid: {activation: [tanh, relu], seed: [1, 2, 3], epochs: 20000}, run: {budget: 20ms}}\n";

  @TempDir private Path folder;

  private CommandRun run(String out, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    String[] words = {"run", file.toString(), "--out", folder.resolve(out).toString()};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void goOnUntilTheTablesAreThoseOfOneRun() throws IOException {
    CommandRun first = run("parts");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err())
        .contains(
            "sweepstack: budget spent after ", " of 6 trials of sweep are done; continue with: ");
    // Each time twice as long, so that it comes to an end however slow the machine is.
    for (int milliseconds = 20; ; milliseconds *= 2) {
      CommandRun next = run("parts", "--budget", milliseconds + "ms");
      assertThat(next.exitCode()).as(next.err()).isZero();
      if (!next.err().contains("budget spent")) {
        break;
      }
    }
    assertThat(run("whole", "--budget", "1d").err()).doesNotContain("budget");
    for (String table : new String[] {"trials.csv", "summary.csv", "curves.csv"}) {
      assertThat(folder.resolve("parts/sweep").resolve(table))
          .hasSameTextualContentAs(folder.resolve("whole/sweep").resolve(table));
    }
  }

  @Test
  void areGivenADuration() throws IOException {
    CommandRun run = run("wrong", "--budget", "50%");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--budget: expected a duration above 0 such as 90s, 10m, 1h30m or 500ms")
        .hasLineCount(1);
  }
}
