package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void run() throws IOException {
    Path file = Files.writeString(folder.resolve("demo.yaml"), "grid: {seed: [1, 2], epochs: 9}\n");
    CommandRun.of("run", file.toString(), "--out", folder.toString());
  }

  private CommandRun clean(String... more) {
    String[] words = new String[4 + more.length];
    System.arraycopy(new String[] {"clean", "demo", "--out", folder.toString()}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return CommandRun.of(words);
  }

  @Test
  void hasNothingToGiveBackOfOneRun() {
    assertThat(clean().out()).isEqualTo("nothing to give back\n");
  }

  @Test
  void doesNothingThatNobodyAgreedTo() {
    CommandRun.of("rerun", "demo", "best", "--out", folder.toString());
    assertThat(clean().out())
        .contains(
            "parts:       0.00 MB of 1 superseded attempt\n",
            "nothing was changed; --yes gives it back without asking");
    assertThat(folder.resolve("demo/parts/00001.part")).exists();
    assertThat(clean("--yes").out()).contains("gave back 0.00 MB");
    assertThat(folder.resolve("demo/parts/00001.part")).doesNotExist();
    assertThat(CommandRun.of("verify", "demo", "--out", folder.toString()).out())
        .contains("2 trials trained again, each alone: every number is the same");
    assertThat(clean("--yes").out()).isEqualTo("nothing to give back\n");
  }

  @Test
  void leavesADamagedFolderAsItIs() throws IOException {
    CommandRun.of("rerun", "demo", "best", "--out", folder.toString());
    Path journal = folder.resolve("demo/journal.csv");
    String damaged = Files.readString(journal).replace("completed", "complete");
    Files.writeString(journal, damaged);
    CommandRun run = clean("--yes");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("journal.csv:2: damaged: its checksum differs");
    assertThat(journal).content().isEqualTo(damaged);
  }
}
