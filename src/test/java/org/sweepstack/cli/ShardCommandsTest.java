package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sweep on several machines: each trains a part of its own. */
class ShardCommandsTest {
  @TempDir private Path folder;
  private Path sweep;

  @BeforeEach
  void writeTheSweep() throws IOException {
    sweep =
        Files.writeString(
            folder.resolve("demo.yaml"),
            "grid: {hidden: [2, 3], learning_rate: [0.1, 0.3], epochs: [2, 4], seed: [1, 2]}\n");
  }

  private CommandRun run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", folder.resolve("results").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private CommandRun train(String shard) {
    return run("run", sweep.toString(), "-q", "--shard", shard);
  }

  private List<String> trials(String name) throws IOException {
    return Files.readAllLines(folder.resolve("results").resolve(name).resolve("trials.csv"))
        .stream()
        .skip(1)
        .map(row -> row.substring(0, row.indexOf(',')))
        .toList();
  }

  @Test
  void trainsEveryTrialInOneOfTheParts() throws IOException {
    List<String> trained = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      assertThat(train(number + "/3").exitCode()).isZero();
      trained.addAll(trials("demo.shard-" + number + "-of-3"));
    }
    run("run", sweep.toString(), "-q");
    assertThat(trained).containsExactlyInAnyOrderElementsOf(trials("demo"));
  }

  @Test
  void tellsWhatAFolderIsAPartOf() {
    train("2/3");
    assertThat(run("status", "demo.shard-2-of-3").out())
        .contains("trials, the shard 2/3 of a sweep of 16: ")
        .contains(" completed\n")
        .doesNotContain("pending");
  }

  @Test
  void continuesAPartByItsOwnCommand() throws IOException {
    train("1/2");
    Path results = folder.resolve("results/demo.shard-1-of-2");
    List<String> lines = Files.readAllLines(results.resolve("journal.csv"));
    List<String> before = Files.readAllLines(results.resolve("trials.csv"));
    Files.write(results.resolve("journal.csv"), lines.subList(0, 3));
    Files.delete(results.resolve("trials.csv"));
    Files.delete(results.resolve("timing.csv"));
    String status = run("status", "demo.shard-1-of-2").out();
    assertThat(status)
        .contains("continue with: ")
        .contains("demo.yaml --shard 1/2 --out " + folder.resolve("results") + " --name demo\n");
    assertThat(run("run", sweep.toString(), "--shard", "1/2", "--plain").err())
        .contains("demo.shard-1-of-2: 2 finished, 6 new");
    assertThat(Files.readAllLines(results.resolve("trials.csv"))).isEqualTo(before);
  }

  @Test
  void trainsAgainWithinAPart() throws IOException {
    train("1/2");
    String trial = trials("demo.shard-1-of-2").get(0);
    assertThat(run("rerun", "demo.shard-1-of-2", trial).out()).contains("1 completed");
  }

  /** The parts of what is selected are the selected trials, whatever N is. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void trainsAPartOfTheSelectionAgain(int count) throws IOException {
    run("run", sweep.toString(), "-q");
    int again = 0;
    for (int number = 1; number <= count; number++) {
      CommandRun part =
          run("rerun", "demo", "--where", "epochs=2", "--shard", number + "/" + count);
      assertThat(part.exitCode()).isZero();
      again +=
          part.out().startsWith("nothing to train again: no trial is left for this shard")
              ? 0
              : Integer.parseInt(part.out().substring(0, part.out().indexOf(' ')));
    }
    assertThat(again).isEqualTo(8);
    assertThat(run("rerun", "demo", "--failed", "--shard", "0/4").err())
        .startsWith("sweepstack: --shard: expected M/N, such as 3/16");
    List<String> timing = Files.readAllLines(folder.resolve("results/demo/timing.csv"));
    assertThat(timing.stream().filter(row -> row.split(",")[3].equals("2"))).hasSize(8);
  }

  @Test
  void plansTheParts() {
    assertThat(run("plan", sweep.toString(), "--shards", "3", "--threads", "1").out())
        .containsPattern("shards:    1/3: [567] trials, about [0-9.]+ s of training\n")
        .containsPattern("\n           3/3: [567] trials, about [0-9.]+ s of training\n");
    assertThat(
            run("plan", sweep.toString(), "--shards", "30", "--set", "seed=1,2,3,4,5")
                .out()
                .lines())
        .filteredOn(line -> line.contains("/30: "))
        .hasSize(20);
    assertThat(run("plan", sweep.toString(), "--shard", "3/3").out())
        .contains("the shard 3/3 of 16\n")
        .contains("demo.shard-3-of-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --shard 0/3       | --shard: expected M/N, such as 3/16, with N from 1 to 100000 and M from 1 to N, got '0/3'
          run --shard 4/3       | --shard: expected M/N, such as 3/16, with N from 1 to 100000 and M from 1 to N, got '4/3'
          run --shard 1/0       | --shard: expected M/N, such as 3/16, with N from 1 to 100000 and M from 1 to N, got '1/0'
          plan --shard one      | --shard: expected M/N, such as 3/16, with N from 1 to 100000 and M from 1 to N, got 'one'
          run --shard 17/17     | cannot cut 16 trials into 17 shards; give at most as many as there are trials
          plan --shards 17      | cannot cut 16 trials into 17 shards; give at most as many as there are trials
          plan --shards 0       | --shards: expected an integer from 1 to 100000, got 0
          plan --shards 1/3     | Invalid value for option '--shards': expected an integer, got '1/3' (sweepstack plan --help lists what is allowed)
          """)
  void saysInOneLineWhatIsNoPart(String words, String message) throws IOException {
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.add(1, sweep.toString());
    CommandRun wrong = run(all.toArray(String[]::new));
    assertThat(wrong.err().replace(folder.toString(), "DIR"))
        .isEqualTo("sweepstack: " + message + System.lineSeparator());
    assertThat(wrong.exitCode()).isEqualTo(2);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(sweep);
    }
  }

  @Test
  void keepsAFolderForItsPart() {
    train("1/2");
    String part = folder.resolve("results/demo.shard-1-of-2").toString();
    assertThat(run("run", sweep.toString(), "--name", "demo.shard-1-of-2").err())
        .isEqualTo(
            "sweepstack: "
                + part
                + ": is for the shard 1/2 of its sweep; add --shard 1/2 or give another --name"
                + System.lineSeparator());
    run("run", sweep.toString(), "-q", "--name", "demo.shard-2-of-2");
    assertThat(train("2/2").err())
        .contains(": is for a whole sweep, not for a shard; give another --name");
  }

  @Test
  void refusesANameThatGrowsTooLong() {
    String name = "n".repeat(60);
    assertThat(run("run", sweep.toString(), "--name", name, "--shard", "1/2").err())
        .contains("name: expected up to 64 ")
        .contains("give another --name");
  }
}
