package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.execution.Ending;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** Sweeps of which not all trials train to their end. */
class HalvingTest {
  /** 24 configurations in several stacks, some of which diverge; rungs between logged epochs. */
  private static final String GRID =
      "grid: {dataset: moons, hidden: [3, 40], optimizer: [sgd, adam], activation: [relu, tanh],"
          + " learning_rate: [0.01, 0.3, 1e30], seed: [1, 2], epochs: 90, log_every: 8}\n"
          + "objective: {minimize: test_loss}\n"
          + "save: [curves, statistics, arrays]\n";

  static final String HALVED = GRID + "halving: {keep: 1/3, rungs: [10, 32, 90]}\n";

  @TempDir private static Path shared;
  private static Map<String, String> tables;
  private static Map<String, String> wholeTables;

  @TempDir private Path folder;

  private SweepLab lab(String sweep, int threads) {
    return new SweepLab(folder).with(sweep).with(RunOptions.of(OptionalInt.of(threads)));
  }

  @BeforeAll
  static void trainsBoth() {
    SweepLab halved = new SweepLab(shared).with(HALVED);
    halved.run();
    tables = halved.tables();
    Path other = shared.resolve("whole");
    assertThat(other.toFile().mkdir()).isTrue();
    SweepLab whole = new SweepLab(other).with(GRID);
    whole.run();
    wholeTables = whole.tables();
  }

  @Test
  void stopsReplicatesTogetherAtTheRungs() {
    List<TrialResult> results =
        lab(HALVED, 2).run().results().finished().stream().map(FinishedTrial::result).toList();
    Map<Object, Set<Integer>> epochs =
        results.stream()
            .filter(result -> result.status() != TrialStatus.DIVERGED)
            .collect(
                Collectors.groupingBy(
                    result -> Replicate.common(result.configuration()),
                    Collectors.mapping(TrialResult::epochsRun, Collectors.toSet())));
    assertThat(epochs.values()).allMatch(ofReplicates -> ofReplicates.size() == 1);
    // A third of 24, rounded up, and a third of those.
    assertThat(epochs.values().stream().filter(Set.of(90)::equals)).hasSize(3);
    assertThat(epochs.values().stream().filter(Set.of(32)::equals)).hasSize(5);
    assertThat(results)
        .filteredOn(result -> result.epochsRun() == 10)
        .isNotEmpty()
        .allMatch(result -> result.status() == TrialStatus.STOPPED);
    assertThat(results)
        .filteredOn(result -> result.epochsRun() == 90)
        .allMatch(result -> result.status() == TrialStatus.COMPLETED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void doesNotDependOnTheWorkers(int threads) {
    SweepLab lab = lab(HALVED, threads);
    lab.run();
    assertThat(lab.tables()).isEqualTo(tables);
  }

  /** Ends a run once it has told so often of its progress: within each rung, and at its end. */
  /** After how many looks a run is ended: first some far apart. */
  static List<Integer> moments() {
    return CampaignSize.firstOf(4, List.of(1, 20, 60, 120, 5, 10, 30, 40, 80));
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("moments")
  void goesOnWithTheSameDecisionsWhereverItWasEnded(int looks) {
    SweepLab lab = lab(HALVED, 1);
    AtomicBoolean isEnded = new AtomicBoolean();
    TrainingRun[] run = new TrainingRun[1];
    int[] left = {looks};
    Around ending =
        new Around(
            training ->
                (trials, stretch, listener) ->
                    training.run(
                        trials,
                        stretch,
                        new AfterSomeEpochs(
                            listener,
                            0,
                            () -> {
                              left[0]--;
                              if (left[0] < 0) {
                                isEnded.set(true);
                                run[0].execution().stop();
                              }
                            })));
    try (TrainingRun opened = lab.launch(Outside.at(ending)).open()) {
      run[0] = opened;
      Ending how = opened.run(new SweepLab.Deaf(), "test").ending();
      assertThat(how).isEqualTo(isEnded.get() ? Ending.STOPPED : Ending.FINISHED);
    }
    // What waits at a rung for the others has not ended.
    assertThat(SweepStatus.of(lab.results()).pending() > 0).isEqualTo(isEnded.get());
    lab.run();
    assertThat(lab.tables()).isEqualTo(tables);
  }

  @Test
  void continuesWhatHasStoppedToTheBitsOfATrialThatHasNot() {
    SweepLab lab = lab(HALVED, 2);
    lab.run();
    Set<TrialStatus> stopped = Set.of(TrialStatus.STOPPED);
    RunOutcome outcome = lab.rerun(new TrialSelection(List.of(), stopped, Optional.empty()));
    assertThat(outcome.count(TrialStatus.STOPPED)).isZero();
    assertThat(lab.tables()).isEqualTo(wholeTables);
    // The decisions stand, and there is nothing to do.
    assertThat(lab.launch().outlook().pending()).isEmpty();
  }

  /** 12 that are drawn, 4 of them from the first rung, 2 from the second. */
  @Test
  void halvesASampleAndDecidesAnewWhenMoreAreDrawn() {
    String sweep =
        "grid: {learning_rate: {log_uniform: [0.01, 3]}, activation: [tanh, relu], epochs: 45}\n"
            + "sample: 12\n"
            + "objective: {minimize: test_loss}\n"
            + "halving: {keep: 1/3, from: 5}\n";
    SweepLab lab = lab(sweep, 2);
    RunOutcome outcome = lab.run();
    assertThat(outcome.count(TrialStatus.COMPLETED)).isEqualTo(2);
    assertThat(outcome.count(TrialStatus.STOPPED)).isEqualTo(10);
    String more = sweep.replace("12", "30");
    lab.with(more).run();
    Path other = folder.resolve("at-once");
    assertThat(other.toFile().mkdir()).isTrue();
    SweepLab atOnce = new SweepLab(other).with(more);
    atOnce.run();
    // Those that went on among 12 may have come further than among 30; the others are the same.
    assertThat(lab.file("trials.csv").lines().map(HalvingTest::trial).toList())
        .isEqualTo(atOnce.file("trials.csv").lines().map(HalvingTest::trial).toList());
    assertThat(lab.file("trials.csv").lines().filter(row -> row.contains(",completed,")).toList())
        .containsAll(
            atOnce.file("trials.csv").lines().filter(row -> row.contains(",completed,")).toList());
  }

  private static String trial(String row) {
    return row.substring(0, row.indexOf(','));
  }

  @Test
  void isVerifiedAsFarAsItsTrialsCame() {
    Verification verification =
        Verification.prepare(ResultsFolder.at(shared.resolve("lab")), 48, OptionalInt.of(2));
    assertThat(verification.sample()).hasSize(48);
    Verification.Outcome outcome = verification.run(new SweepLab.Deaf());
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.verified()).isEqualTo(48);
  }

  @Test
  void recallsWhatAStoppedTrialCameToButNoPredictions() {
    Sweep sweep = Sweep.recorded(ResultsFolder.at(shared.resolve("lab")));
    List<FinishedTrial> stopped =
        lab(HALVED, 2).run().results().finished().stream()
            .filter(trial -> trial.result().status() == TrialStatus.STOPPED)
            .limit(3)
            .toList();
    Recall recall =
        Recall.prepare(
            sweep,
            stopped,
            Set.of(Artefact.HISTOGRAMS, Artefact.PREDICTIONS, Artefact.BOUNDARY),
            OptionalInt.of(1));
    Recall.Outcome outcome = recall.run(new SweepLab.Deaf());
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.trials())
        .allMatch(trial -> !trial.artefacts().histograms().isEmpty())
        .allMatch(trial -> trial.artefacts().predictions().isEmpty());
    Set<Artefact> ofTheEnd = Set.of(Artefact.PREDICTIONS, Artefact.BOUNDARY);
    assertThat(Recall.prepare(sweep, stopped, ofTheEnd, OptionalInt.of(1)).lacking()).isEmpty();
  }

  @Test
  void continuesAllWhereTheFileHalvesNoMore() {
    SweepLab lab = lab(HALVED, 2);
    lab.run();
    lab.with(GRID);
    assertThat(lab.launch().outlook().fresh()).isNotEmpty();
    try (TrainingRun run = lab.launch().open()) {
      assertThat(run.execution().resumedTrials()).isEqualTo(run.chosen().size());
      run.run(new SweepLab.Deaf(), "test");
    }
    assertThat(lab.tables()).isEqualTo(wholeTables);
    assertThat(lab.path().resolve("running")).isEmptyDirectory();
  }

  @Test
  void trainsFromTheStartWhatHasLostItsCheckpoint() throws Exception {
    SweepLab lab = lab(HALVED, 2);
    lab.run();
    try (Stream<Path> files = Files.list(lab.path().resolve("running"))) {
      files.forEach(file -> assertThat(file.toFile().delete()).isTrue());
    }
    lab.with(GRID).run();
    assertThat(lab.tables()).isEqualTo(wholeTables);
  }

  @Test
  void decidesAnewOverAGrownGrid() {
    SweepLab lab = lab(HALVED.replace("hidden: [3, 40]", "hidden: 40"), 2);
    lab.run();
    lab.with(HALVED).run();
    assertThat(lab.tables()).isEqualTo(tables);
  }

  @Test
  void isNotForAShard() {
    SweepLab lab = lab(HALVED, 2);
    SweepRequest whole = lab.request();
    SweepRequest shard =
        new SweepRequest(
            whole.source(),
            List.of(),
            folder,
            Optional.of("lab"),
            whole.engine(),
            Shard.parse("1/2"),
            whole.limits(),
            1000);
    assertThatThrownBy(() -> Launch.prepare(shard))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("halving decides at each rung on all trials, which no shard has");
  }
}
