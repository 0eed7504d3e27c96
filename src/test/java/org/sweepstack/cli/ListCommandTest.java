package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sweeps of a folder, a line each. */
class ListCommandTest {
  @TempDir private Path folder;

  private void train(String name, String grid) throws IOException {
    Path sweep = Files.writeString(folder.resolve(name + ".yaml"), "grid: {" + grid + "}\n");
    CommandRun run = CommandRun.of("run", sweep.toString(), "--out", out(), "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  @Test
  void tellsCountsBestValueSizeAndAge() throws IOException {
    train("one", "dataset: [linear, xor], seed: [1, 2], epochs: 2");
    train("two", "epochs: 2");
    Files.createDirectories(folder.resolve("out/pictures"));
    Files.setLastModifiedTime(
        folder.resolve("out/two/journal.csv"),
        FileTime.from(Instant.now().minus(Duration.ofHours(75))));
    CommandRun run = CommandRun.of("list", "--out", out());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(3).first().asString().matches("sweep +trials .*");
    assertThat(run.out())
        .containsPattern("\none +4 completed +test_loss 0\\.\\d+ on linear, 0\\.\\d+ on xor +0\\.")
        .containsPattern("\ntwo +1 completed +test_loss 0\\.\\d+ +0\\.\\d +3 d ago\n");
  }

  @Test
  void listsTheOthersBesideOneThatCannotBeRead() throws IOException {
    train("one", "epochs: 2");
    train("two", "epochs: 2");
    Path journal = folder.resolve("out/one/journal.csv");
    Files.writeString(journal, "what is this\nand this\n", StandardOpenOption.APPEND);
    CommandRun run = CommandRun.of("list", "--out", out());
    assertThat(run.out())
        .containsPattern("\none +cannot be read +- ")
        .containsPattern("\ntwo +1 completed ");
    assertThat(run.err()).startsWith("warning: " + journal).hasLineCount(1);
  }

  @Test
  void saysThatThereIsNone() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    assertThat(CommandRun.of("list", "--out", out()).out())
        .isEqualTo("no sweep in " + out() + "\n");
    CommandRun run = CommandRun.of("list", "--out", folder.resolve("gone").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("gone: no such folder of results folders").hasLineCount(1);
  }
}
