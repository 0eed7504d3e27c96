package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.LongCampaign;

/** A data file that does not fit into the heap fails its own trials, not the sweep. */
class SmallHeapTest {
  private static final int ROWS = 1_500_000;

  @TempDir private Path folder;

  @LongCampaign
  @Test
  @Timeout(300)
  void failsTheTrialsOfADataFileThatDoesNotFitWhileTheOthersTrain() throws Exception {
    writeTheData();
    Files.writeString(
        folder.resolve("sweep.yaml"),
        """
        grid:
          - {dataset: csv, data_file: big.csv, target: y, epochs: 2}
          - {dataset: moons, seed: [1, 2], epochs: 2}
        """);
    List<String> rows = train("-Xmx48m", "-Xmn16m");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).contains(",failed,csv,", "big.csv does not fit into Java's heap");
    assertThat(rows.subList(2, 4)).allMatch(row -> row.contains(",completed,moons,"));
  }

  @Test
  void failsATrialOfTooManyPointsAlone() throws Exception {
    Files.writeString(
        folder.resolve("sweep.yaml"), "grid: {train_points: [100, 60000000], epochs: 2}\n");
    List<String> rows = train("-Xmx1g");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).contains(",completed,");
    assertThat(rows.get(2))
        .contains(",failed,", "of Java's heap for 60000100 points; give fewer, or more memory");
  }

  /** Returns the rows of the trials of a run of which some fail. */
  private List<String> train(String... heap) throws Exception {
    run(ExitCode.SOME_FAILED, List.of(heap), "run", "sweep.yaml", "-q");
    return Files.readAllLines(folder.resolve("results/sweep/trials.csv"));
  }

  /** As numbers, the cells alone would take 32 MB. */
  @Test
  @Timeout(300)
  void describesAFileThatDoesNotFit() throws Exception {
    int rows = 200_000;
    try (BufferedWriter data = Files.newBufferedWriter(folder.resolve("wide.csv"))) {
      data.write("word" + numbered(19) + ",y\n");
      String cells = ",0.1234,5,-7.5,1e-3,12.25,3".repeat(3) + ",2";
      for (int row = 0; row < rows; row++) {
        data.write((row % 2 == 0 ? "red" : "blue") + cells + ",class" + row % 3 + "\n");
      }
    }
    String output = run(0, List.of("-Xmx24m", "-Xmn8m"), "describe", "wide.csv", "--target", "y");
    assertThat(output)
        .startsWith("wide.csv: 200000 rows, 0 with a missing cell, 199994 the same as one before")
        .contains("2 different: red 100000, blue 100000");
  }

  private static String numbered(int columns) {
    return IntStream.range(0, columns).mapToObj(at -> ",x" + at).collect(Collectors.joining());
  }

  private String run(int expected, List<String> heap, String... words) throws Exception {
    Path output = folder.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
    command.addAll(heap);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.sweepstack.cli.Main"));
    command.addAll(List.of(words));
    Process program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(program.waitFor(250, TimeUnit.SECONDS)).isTrue();
    } finally {
      program.destroyForcibly();
    }
    String text = Files.readString(output);
    assertThat(program.exitValue()).as(text).isEqualTo(expected);
    return text;
  }

  private void writeTheData() throws IOException {
    try (BufferedWriter data = Files.newBufferedWriter(folder.resolve("big.csv"))) {
      data.write("x1,x2,y\n");
      for (int row = 0; row < ROWS; row++) {
        data.write("0." + row % 1000 + ",0." + row % 777 + (row % 2 == 0 ? ",a\n" : ",b\n"));
      }
    }
  }
}
