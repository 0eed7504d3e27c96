package org.sweepstack.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.execution.Advance;
import org.sweepstack.execution.Workplace;
import org.sweepstack.execution.WorkplaceLostException;
import org.sweepstack.remote.Elsewhere;
import org.sweepstack.remote.Errand;
import org.sweepstack.sweep.Launch;
import org.sweepstack.sweep.RunListener;
import org.sweepstack.sweep.RunOutcome;
import org.sweepstack.sweep.SweepRequest;
import org.sweepstack.sweep.TrainingRun;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.TrialStatus;

/** Sweeps by Spark within this process; scripts/cluster/test/spark has a cluster. */
class SparkSweepTest {
  private static final List<String> TABLES =
      List.of("trials.csv", "curves.csv", "summary.csv", "effects.csv", "parameters.csv");
  private static SparkCarrier carrier;

  @TempDir private Path folder;

  private static SparkConf settings() {
    return new SparkConf()
        .setMaster("local[2]")
        .setAppName("test")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.ui.enabled", "false")
        .set("spark.log.level", "ERROR");
  }

  @BeforeAll
  static void begin() {
    carrier = new SparkCarrier(SparkSweepTest::settings);
  }

  @AfterAll
  static void end() {
    carrier.close();
  }

  private static final class Deaf implements RunListener {
    @Override
    public void advanced(Advance advance) {}

    @Override
    public void finished(Attempt attempt) {}

    @Override
    public void wrote(long cells) {}
  }

  private Map<String, String> tables(String where, Workplace place, String sweep)
      throws IOException {
    Path file = Files.writeString(folder.resolve("lab.yaml"), sweep);
    Path out = folder.resolve(where);
    SweepRequest request =
        new SweepRequest(
            file, List.of(), out, Optional.empty(), RunOptions.of(OptionalInt.of(2)), 1000);
    try (TrainingRun run = Launch.prepare(request, place).open()) {
      RunOutcome outcome = run.run(new Deaf(), "test");
      assertThat(outcome.count(TrialStatus.FAILED)).isZero();
    }
    Map<String, String> tables = new HashMap<>();
    for (String table : TABLES) {
      tables.put(table, Files.readString(out.resolve("lab").resolve(table)));
    }
    return tables;
  }

  private void assertSameTables(String sweep) throws IOException {
    assertThat(tables("spark", new Elsewhere(carrier), sweep))
        .isEqualTo(tables("here", Workplace.HERE, sweep));
  }

  @Test
  void keepsWhatOneProcessKeeps() throws IOException {
    assertThat(carrier.workers()).isEqualTo(2);
    assertSameTables(
        """
        grid: {hidden: [2, 70], learning_rate: [0.1, 1e30], output_activation: none,
          seed: {range: [1, 4]}, epochs: 4}
        """);
  }

  @Test
  void bringsDataFiles() throws IOException {
    Files.writeString(
        folder.resolve("data.csv"),
        IntStream.range(0, 20)
            .mapToObj(i -> i + "," + (i % 2 == 0 ? "a" : "b") + "\n")
            .collect(Collectors.joining("", "x,y\n", "")),
        StandardCharsets.UTF_8);
    assertSameTables(
        "grid: {dataset: csv, data_file: data.csv, target: y, seed: [1, 2], epochs: 5}\n");
  }

  @Test
  void tellsWhatATaskThrew() {
    Errand errand = carrier.send(new byte[] {1, 2, 3}, "no stack");
    assertThatThrownBy(() -> errand.await(Duration.ofMinutes(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("java.lang.IllegalArgumentException: no stack");
  }

  @Test
  void tellsThatSparkIsGone() {
    SparkErrand errand = (SparkErrand) carrier.send(new byte[] {1}, "no stack");
    SparkErrand lost = new SparkErrand(errand.job(), errand.end(), () -> true);
    assertThatThrownBy(() -> lost.await(Duration.ofMinutes(1)))
        .isInstanceOf(WorkplaceLostException.class)
        .hasMessageContaining("Spark has ended");
  }
}
