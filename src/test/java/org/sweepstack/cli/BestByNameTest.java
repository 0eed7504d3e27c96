package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** What the end of a run says, and the names it gives to trials. */
class BestByNameTest {
  private static final String SWEEP =
      """
      grid: {dataset: [linear, blobs], activation: [relu, none], learning_rate: [0.01, 0.1],
        seed: [1, 2], epochs: 20, validation_fraction: 0.2}
      objective: {minimize: validation_loss}
      """;

  /** Ids of the best trials in the leaderboards of both data sets, three of each. */
  private List<String> leaders;

  @TempDir private Path folder;
  private Path file;
  private CommandRun first;

  @BeforeEach
  void runTheSweep() throws IOException {
    file = Files.writeString(folder.resolve("demo.yaml"), SWEEP);
    first = sweepstack("run", file.toString());
    assertThat(first.exitCode()).as(first.err()).isZero();
    leaders =
        first
            .out()
            .lines()
            .filter(line -> line.matches("[1-3] .* t-.{10}"))
            .map(line -> line.substring(line.length() - 12))
            .toList();
    assertThat(leaders).hasSize(6);
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  static List<Arguments> names() {
    return CampaignSize.firstOf(
        3,
        List.of(
            Arguments.of("best", List.of(0, 3)),
            Arguments.of("best:002", List.of(0, 1, 3, 4)),
            Arguments.of("3", List.of(2, 5)),
            Arguments.of("best:1", List.of(0, 3)),
            Arguments.of("best:3", List.of(0, 1, 2, 3, 4, 5)),
            Arguments.of("1", List.of(0, 3)),
            Arguments.of("2", List.of(1, 4))));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("names")
  void namesTrialsWhereverAnIdDoes(String name, List<Integer> places) throws IOException {
    String[] ids = places.stream().map(leaders::get).toArray(String[]::new);

    CommandRun show = sweepstack("show", "demo", name);
    assertThat(show.exitCode()).as(show.err()).isZero();
    assertThat(show.out().lines().filter(line -> line.endsWith(" of demo")))
        .containsExactlyInAnyOrder(
            Arrays.stream(ids).map(id -> id + " of demo").toArray(String[]::new));

    String before = Files.readString(folder.resolve("demo/trials.csv"));
    CommandRun rerun = sweepstack("rerun", "demo", name);
    assertThat(rerun.exitCode()).as(rerun.err()).isZero();
    assertThat(attemptedTwice()).containsExactlyInAnyOrder(ids);
    assertThat(Files.readString(folder.resolve("demo/trials.csv"))).isEqualTo(before);

    Path picture = folder.resolve("x.svg");
    CommandRun plot = sweepstack("plot", "demo", name, "--to", picture.toString());
    assertThat(plot.exitCode()).as(plot.err()).isZero();
    assertThat(picture).isNotEmptyFile();
  }

  private List<String> attemptedTwice() throws IOException {
    return Files.readAllLines(folder.resolve("demo/timing.csv")).stream()
        .map(line -> line.split(","))
        .filter(cells -> cells[3].equals("2"))
        .map(cells -> cells[0])
        .toList();
  }

  @ParameterizedTest
  @MethodSource("wrongNames")
  void saysWhatNoTrialIsCalled(String name, String message) {
    for (String command : List.of("show", "rerun")) {
      CommandRun run = sweepstack(command, "demo", name);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err().lines()).singleElement().asString().contains(message);
    }
  }

  static Stream<Arguments> wrongNames() {
    return Stream.of(
        Arguments.of("9", "no configuration has the rank 9; the last rank is 4"),
        Arguments.of("0", "no trial 0 in this sweep; give an id"),
        Arguments.of("best:0", "no trial best:0 in this sweep; give an id"),
        Arguments.of("best:", "no trial best: in this sweep; give an id"),
        Arguments.of("Best", "no trial Best in this sweep; give an id"),
        Arguments.of("best3", "no trial best3 in this sweep; give an id"));
  }

  /** Whatever a command tells to type next, works as it stands. */
  @Test
  void everyCommandToldNextWorksFromWhereOneStands() throws IOException {
    String table = Files.readString(folder.resolve("demo/trials.csv"));
    List<String> told =
        Stream.of(first, sweepstack("status", "demo"), sweepstack("show", "demo", "best"))
            .flatMap(run -> Stream.concat(run.out().lines(), run.err().lines()))
            .filter(line -> line.contains(" with: sweepstack "))
            .map(line -> line.substring(line.indexOf("sweepstack ") + "sweepstack ".length()))
            .toList();
    assertThat(told).hasSizeGreaterThanOrEqualTo(5);
    assertThat(told).allMatch(command -> command.contains("--out " + folder));
    for (String command : told) {
      CommandRun run = CommandRun.of(command.split(" "));
      assertThat(run.exitCode()).as(command + run.err()).isZero();
    }
    assertThat(Files.readString(folder.resolve("demo/trials.csv"))).isEqualTo(table);
  }

  @Test
  void countsWhatWasDoneNow() throws IOException {
    assertThat(first.out())
        .containsPattern("(?m)^16 completed in [0-9.]+ s \\(training [0-9.]+ s\\); results in ");
    assertThat(sweepstack("run", file.toString()).out())
        .contains("nothing new to train: 16 completed before; results in ");
    Files.writeString(file, SWEEP.replace("seed: [1, 2]", "seed: [1, 2, 3]"));
    CommandRun grown = sweepstack("run", file.toString());
    assertThat(grown.err()).contains("demo: 16 finished, 8 new, in ");
    assertThat(grown.out())
        .containsPattern(
            "(?m)^8 trained in [0-9.]+ s \\(training [0-9.]+ s\\); in all 24 completed; results"
                + " in ");
  }

  @Test
  void writesThePageWithTheRun() {
    Path page = folder.resolve("demo/report.html");
    assertThat(page).doesNotExist();
    CommandRun run = sweepstack("run", file.toString(), "--report");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("report of demo in " + page).doesNotContain("see all of it");
    assertThat(page).content().startsWith("<!doctype html>").contains(leaders);
    CommandRun quiet = sweepstack("run", file.toString(), "--report", "--quiet");
    assertThat(quiet.out() + quiet.err()).isEmpty();
  }
}
