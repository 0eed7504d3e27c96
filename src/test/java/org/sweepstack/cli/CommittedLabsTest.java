package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/**
 * The results of the labs as they are committed, and one of them as an early version wrote it:
 * every command still reads them.
 */
class CommittedLabsTest {
  private static final Path LABS = Path.of("results", "labs");
  private static final Path EARLIER = Path.of("src", "test", "resources", "results", "earlier");

  /** Of few epochs, which trains again in no time. */
  private static final String FAST = "sample-count";

  @TempDir private Path out;

  /** All of them with {@code -Plong}; {@link LabsIT} verifies each in every build. */
  static List<String> names() throws IOException {
    Stream<String> first = Stream.of("boundaries", "long-training", FAST);
    try (Stream<Path> all = Files.list(LABS)) {
      Stream<String> folders =
          all.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted();
      return CampaignSize.firstOf(3, Stream.concat(first, folders).distinct().toList());
    }
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("names")
  void areReadByWhatShowsThem(String name) throws IOException {
    copy(LABS, name);
    assertShown(name);
    run("report", name);
    assertThat(out.resolve(name).resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void areReadByWhatShowsThemAsAnEarlyVersionWroteThem() throws IOException {
    copy(EARLIER, FAST);
    assertShown(FAST);
  }

  private void assertShown(String name) {
    assertThat(run("status", name).out()).startsWith(name).contains("completed");
    assertThat(run("show", name, "best").out()).contains("t-");
    assertThat(run("compare", name, name).out()).contains("both, ", " the same");
    assertThat(run("rerun", name, "--failed").out()).contains("nothing to train again");
  }

  @Test
  void areReadByWhatWritesFilesAndTrainsAgain() throws IOException {
    copy(LABS, FAST);
    assertWritten();
  }

  @Test
  void areReadByWhatWritesFilesAndTrainsAgainAsAnEarlyVersionWroteThem() throws IOException {
    copy(EARLIER, FAST);
    assertWritten();
  }

  private void assertWritten() throws IOException {
    run("export", FAST, "--dialect", "excel", "--to", out.resolve("exported").toString());
    run("report", FAST);
    assertThat(Files.size(out.resolve(FAST).resolve("report.html"))).isPositive();
    CommandRun verified = command("verify", FAST, "--sample", "1", "--quiet");
    assertThat(verified.out()).contains("trained again, each alone");
    run("rerun", FAST, "best", "--quiet");
    assertThat(run("status", FAST).out()).startsWith(FAST).doesNotContain("pending");
  }

  private void copy(Path folder, String name) throws IOException {
    Path from = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, out.resolve(name).resolve(from.relativize(file).toString()));
      }
    }
  }

  private CommandRun run(String... words) {
    CommandRun run = command(words);
    assertThat(run.exitCode()).as(String.join(" ", words) + "\n" + run.err()).isZero();
    assertThat(run.err()).doesNotContain("damaged", "lost");
    return run;
  }

  private CommandRun command(String... words) {
    return CommandRun.of(
        Stream.concat(Stream.of(words), Stream.of("--out", out.toString())).toArray(String[]::new));
  }
}
