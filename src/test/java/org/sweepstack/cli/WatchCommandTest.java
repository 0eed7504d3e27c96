package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final String SWEEP = "{grid: {seed: [1, 2, 3], epochs: 30}}\n";

  @TempDir private Path folder;

  private CommandRun command(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--out";
    all[words.length + 1] = folder.toString();
    return CommandRun.of(all);
  }

  private String file() throws IOException {
    return Files.writeString(folder.resolve("demo.yaml"), SWEEP).toString();
  }

  @Test
  void tellsHowASweepHasEnded() throws IOException {
    command("run", file());
    CommandRun watch = command("watch", "demo", "--plain");
    assertThat(watch.exitCode()).isZero();
    assertThat(watch.out()).isEqualTo("demo: 3 completed\n");
  }

  /** A copy of a folder has no writer: its files are followed until all trials have ended. */
  @Test
  void followsTheFilesUntilAllHasEnded() throws Exception {
    command("run", file());
    Path journal = folder.resolve("demo/journal.csv");
    String whole = Files.readString(journal);
    Files.writeString(journal, whole.substring(0, whole.lastIndexOf("t-")));
    CompletableFuture<CommandRun> watch =
        CompletableFuture.supplyAsync(() -> command("watch", "demo", "--plain"));
    Thread.sleep(100);
    Files.writeString(journal, whole);
    CommandRun run = watch.get();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("demo: 3 completed\n");
  }

  @Test
  void servesNoPageOfASweepThatNobodyTrains() throws IOException {
    command("run", file());
    CommandRun live = command("report", "demo", "--live");
    assertThat(live.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(live.err()).contains("no run is at work there; leave out --live").hasLineCount(1);
    assertThat(command("report", "demo", "--live", "--to", "x.html").err())
        .contains("--live: serves the page as it is; leave out --to, --trials");
  }
}
