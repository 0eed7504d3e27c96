package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.SweepStatus;

/** The same ranks and ties, wherever they are told. */
class RanksAgreeTest {
  private static final Pattern DATA =
      Pattern.compile("<script[^>]*application/json[^>]*>(.*?)</script>", Pattern.DOTALL);

  private static final Path SWEEPS = Path.of("sweeps");

  /** R. A. Fisher's flowers, 150 rows, as scikit-learn's {@code load_iris} gives them. */
  private static final Path DATA_FILE =
      Path.of("src", "test", "resources", "data", "sklearn_iris.csv");

  /** Accuracies are fractions of few samples, and some are equal. */
  private static final String TIED =
      """
      grid: {dataset: csv, data_file: flowers.csv, target: species, hidden: [none, 3, 6],
        learning_rate: [0.1, 0.3, 1], epochs: 600, validation_fraction: 0.2}
      objective: {maximize: validation_accuracy}
      """;

  @TempDir private Path folder;

  static List<Arguments> committed() {
    return CampaignSize.firstOf(
        1, List.of(Arguments.of("two-moons", 10, 405), Arguments.of("full-grid", 4, 2400)));
  }

  /** A committed grid, every trial of it, in as many epochs as a test has time for. */
  @Campaign
  @ParameterizedTest
  @MethodSource("committed")
  void agreeInEveryPlaceOfCommittedSweeps(String name, int epochs, int trials) throws IOException {
    Path file = SWEEPS.resolve(name + ".yaml");
    Map<String, String> leaders = agreed(name, file, "--set", "epochs=" + epochs);
    assertThat(leaders).hasSizeGreaterThanOrEqualTo(3);
    assertThat(table(name, "trials.csv").size()).isEqualTo(trials);
  }

  @Test
  void agreeInEveryPlaceOfTheFlowersInTheReadme() throws IOException {
    Matcher sweep =
        Pattern.compile("```yaml\n(grid: .*data_file: flowers.csv.*\n)```")
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(sweep.find()).isTrue();
    assertThat(agreed("flowers", flowers(sweep.group(1)))).hasSize(4);
  }

  @Test
  void agreeWhereTrialsShareARank() throws IOException {
    Map<String, String> leaders = agreed("flowers", flowers(TIED));
    assertThat(leaders.values()).hasSizeGreaterThan(Set.copyOf(leaders.values()).size());
  }

  private Path flowers(String sweep) throws IOException {
    Files.copy(DATA_FILE, folder.resolve("flowers.csv"));
    return Files.writeString(folder.resolve("flowers.yaml"), sweep);
  }

  /** Returns the ranks of the trials that leaderboards show, which are the same everywhere. */
  private Map<String, String> agreed(String name, Path file, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--plain"));
    arguments.addAll(List.of(options));
    CommandRun run = sweepstack(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();

    Map<String, String> ranks = ofSummary(name);
    assertThat(ofReport(name)).isEqualTo(ranks);
    Map<String, String> leaders = ofLeaderboard(run.out());
    assertThat(leaders)
        .isNotEmpty()
        .allSatisfy((id, rank) -> assertThat(ranks).containsEntry(id, rank));
    assertThat(ofLeaderboard(sweepstack("status", name).out())).isEqualTo(leaders);
    assertThat(ofNames(name, leaders)).isEqualTo(leaders);
    hintsAreOfTheFirst(run.err(), name, ranks);
    theLiveBestIsTheBestTrial(run.err(), name);
    return leaders;
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private List<Map<String, String>> table(String name, String table) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name).resolve(table));
    String[] header = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new TreeMap<>();
      IntStream.range(0, header.length).forEach(at -> row.put(header[at], cells[at]));
      rows.add(row);
    }
    return rows;
  }

  /** Returns the rank of each trial's configuration, which has the same parameters. */
  private Map<String, String> ofSummary(String name) throws IOException {
    List<Map<String, String>> trials = table(name, "trials.csv");
    Set<String> shared = trials.get(0).keySet();
    Map<Map<String, String>, String> ofConfigurations = new HashMap<>();
    for (Map<String, String> row : table(name, "summary.csv")) {
      Map<String, String> parameters = new TreeMap<>(row);
      parameters.keySet().retainAll(shared);
      assertThat(ofConfigurations.put(parameters, row.get("rank"))).isNull();
    }
    Set<String> named = ofConfigurations.keySet().iterator().next().keySet();
    Map<String, String> ranks = new TreeMap<>();
    for (Map<String, String> trial : trials) {
      Map<String, String> parameters = new TreeMap<>(trial);
      parameters.keySet().retainAll(named);
      assertThat(ofConfigurations).as(trial.toString()).containsKey(parameters);
      ranks.put(trial.get("trial"), ofConfigurations.get(parameters));
    }
    return ranks;
  }

  private Map<String, String> ofReport(String name) throws IOException {
    CommandRun run = sweepstack("report", name);
    assertThat(run.exitCode()).as(run.err()).isZero();
    Matcher data = DATA.matcher(Files.readString(folder.resolve(name).resolve("report.html")));
    assertThat(data.find()).isTrue();
    JsonNode page = new ObjectMapper().readTree(data.group(1));
    JsonNode trials = page.get("trials");
    Map<String, String> ranks = new TreeMap<>();
    for (int trial = 0; trial < trials.get("id").size(); trial++) {
      JsonNode rank =
          page.get("configurations")
              .get("rank")
              .get(trials.get("configuration").get(trial).asInt());
      ranks.put(trials.get("id").get(trial).asText(), rank.isNull() ? "" : rank.asText());
    }
    return ranks;
  }

  /** Returns the ranks of the trials that the lines of a leaderboard end with. */
  private static Map<String, String> ofLeaderboard(String out) {
    Map<String, String> ranks = new TreeMap<>();
    out.lines()
        .map(line -> line.split(" +"))
        .filter(words -> words[0].matches("[0-9]+") && words[words.length - 1].matches("t-.{10}"))
        .forEach(words -> ranks.put(words[words.length - 1], words[0]));
    return ranks;
  }

  /** Returns those of the trials that a rank names as such, among those. */
  private Map<String, String> ofNames(String name, Map<String, String> among) {
    SweepStatus status = SweepStatus.of(ResultsFolder.at(folder.resolve(name)));
    Map<String, String> ranks = new TreeMap<>();
    among.values().stream()
        .distinct()
        .forEach(
            rank ->
                status.trials(List.of(rank)).stream()
                    .map(trial -> trial.id().text())
                    .filter(among::containsKey)
                    .forEach(id -> ranks.put(id, rank)));
    return ranks;
  }

  /** What a hint says of the best, the trials of the first rank have. */
  private void hintsAreOfTheFirst(String err, String name, Map<String, String> ranks)
      throws IOException {
    Matcher hint = Pattern.compile("hint: .*?(\\w+) is best at ([^,]+),").matcher(err);
    while (hint.find()) {
      String axis = hint.group(1);
      assertThat(table(name, "trials.csv"))
          .filteredOn(trial -> "1".equals(ranks.get(trial.get("trial"))))
          .extracting(trial -> trial.get(axis))
          .contains(hint.group(2));
    }
  }

  /** The last line of the progress tells the best value of the objective of one data set. */
  private void theLiveBestIsTheBestTrial(String err, String name) throws IOException {
    String last = err.lines().filter(line -> line.contains("100%")).findFirst().orElseThrow();
    Matcher told = Pattern.compile("best (?:on ([^:]+): )?(\\w+) ([0-9.e-]+)").matcher(last);
    assertThat(told.find()).as(last).isTrue();
    double value = Double.parseDouble(told.group(3));
    List<Map<String, String>> trials = table(name, "trials.csv");
    List<String> group =
        Stream.of(told.group(1) == null ? new String[0] : told.group(1).split("\\W+"))
            .filter(word -> trials.stream().anyMatch(trial -> trial.containsValue(word)))
            .toList();
    double[] values =
        trials.stream()
            .filter(trial -> trial.get("status").equals("completed"))
            .filter(trial -> trial.values().containsAll(group))
            .mapToDouble(trial -> Double.parseDouble(trial.get(told.group(2))))
            .sorted()
            .toArray();
    double best = told.group(2).endsWith("loss") ? values[0] : values[values.length - 1];
    assertThat(value).isCloseTo(best, withPercentage(0.1));
  }
}
