package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** What everybody knows of these two problems, over some seeds each. */
@Campaign
class FindingsIT {
  private static final int SEEDS = CampaignSize.of(2, 10);

  private static List<CSVRecord> trials;

  @BeforeAll
  static void trainThem(@TempDir Path folder) throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("findings.yaml"),
            """
            grid:
              - dataset: xor
                activation: [sigmoid, tanh, relu, none]
                hidden: 10x10
                optimizer: adam
                learning_rate: 0.03
                epochs: 3000
                seed: {range: [1, %1$d]}
              - dataset: linear
                train_points: 400
                test_points: 1000
                activation: [sigmoid, tanh, relu, leaky_relu, none]
                hidden: 10x10
                optimizer: adam
                learning_rate: 0.01
                epochs: 3000
                seed: {range: [1, %1$d]}
            """
                .formatted(SEEDS));
    CommandRun run = CommandRun.of("run", sweep.toString(), "--out", folder.toString(), "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
    Path file = folder.resolve("findings").resolve("trials.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      trials = parser.getRecords();
    }
  }

  private static List<Double> accuracies(String dataset, List<String> activations) {
    return trials.stream()
        .filter(trial -> trial.get("dataset").equals(dataset))
        .filter(trial -> activations.contains(trial.get("activation")))
        .map(trial -> Double.valueOf(trial.get("test_accuracy")))
        .toList();
  }

  @Test
  void solvesXorWithEveryBendingActivation() {
    assertThat(accuracies("xor", List.of("sigmoid", "tanh", "relu")))
        .hasSize(3 * SEEDS)
        .containsOnly(1.0);
  }

  @Test
  void neverSolvesXorWithoutAnActivation() {
    assertThat(accuracies("xor", List.of("none")))
        .hasSize(SEEDS)
        .allMatch(accuracy -> accuracy < 0.75);
  }

  @Test
  void learnsLinearWithAnyActivationAndWithNone() {
    assertThat(accuracies("linear", List.of("sigmoid", "tanh", "relu", "leaky_relu", "none")))
        .hasSize(5 * SEEDS)
        .allMatch(accuracy -> accuracy >= 0.98);
  }
}
