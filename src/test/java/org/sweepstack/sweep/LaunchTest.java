package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.StackRunner;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.files.ResultsException;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.TrialStatus;

class LaunchTest {
  private static final String SWEEP = "grid: {seed: [1, 2, 3], epochs: 20}\n";

  @TempDir private Path folder;
  private SweepLab lab;

  @BeforeEach
  void makeTheLab() {
    lab = new SweepLab(folder).with(SWEEP);
  }

  private static Outside failingWhere(Predicate<Configuration> isCulprit) {
    UnaryOperator<StackRunner> around =
        training ->
            (trials, from, listener) -> {
              if (trials.stream().anyMatch(isCulprit)) {
                throw new IllegalStateException("no luck");
              }
              training.run(trials, from, listener);
            };
    return Outside.at(new Around(around));
  }

  private static Outside untrainable() {
    return failingWhere(trial -> true);
  }

  @Test
  void trainsNothingThatHasFinished() {
    lab.run();
    Map<String, String> tables = lab.tables();
    String journal = lab.file("journal.csv");
    String environment = lab.file("environment.csv");
    assertThat(lab.launch().outlook().finished()).hasSize(3);
    assertThat(lab.run(untrainable()).count(TrialStatus.COMPLETED)).isEqualTo(3);
    assertThat(lab.tables()).isEqualTo(tables);
    assertThat(lab.file("journal.csv")).isEqualTo(journal);
    assertThat(lab.file("environment.csv")).isEqualTo(environment);
  }

  @ParameterizedTest
  @CsvSource({"a/b, a", "a, .", "., ..", "./a, .", "'', ..", "..,../..", "../a, .."})
  void namesTheFolderAboveItsOwn(String own, String above) {
    lab.run();
    Sweep sweep = Sweep.recorded(ResultsFolder.existing(lab.path()));
    assertThat(Path.of(sweep.launchInto(Path.of(own)).out())).isEqualTo(Path.of(above));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets nobody remove what is open")
  void addsNothingOnceItsLockWasRemoved() {
    lab.run();
    Map<String, String> tables = lab.tables();
    String journal = lab.file("journal.csv");
    UnaryOperator<StackRunner> removing =
        training ->
            (trials, from, listener) -> {
              assertThat(lab.path().resolve(".lock").toFile().delete()).isTrue();
              training.run(trials, from, listener);
            };
    lab.with("grid: {seed: [9, 3, 1, 2], epochs: 20}\n");
    Outside outside = Outside.at(new Around(removing));
    assertThatThrownBy(() -> lab.run(outside))
        .cause()
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining(".lock was removed or changed while this run was at work");
    assertThat(lab.file("journal.csv")).isEqualTo(journal);
    assertThat(lab.tables()).isEqualTo(tables);
    assertThat(lab.run().count(TrialStatus.COMPLETED)).isEqualTo(4);
  }

  @Test
  void removesEveryFolderThatItMadeInVain() throws Exception {
    // A hundredth of ten samples is none, which shows when the training is planned.
    lab.with("grid: {train_points: 10, validation_fraction: 0.01, patience: 1}\n");
    Launch launch =
        Launch.prepare(
            new SweepRequest(
                folder.resolve("lab.yaml"),
                List.of(),
                folder.resolve("a/b"),
                Optional.empty(),
                RunOptions.NONE,
                1000));
    assertThatThrownBy(launch::open).hasMessageContaining("patience");
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder).exists();
  }

  @Test
  void addsTheNewCellsOfAGrownGrid() {
    lab.run();
    lab.with("grid: {seed: [9, 3, 1, 2], epochs: 20}\n");
    Outlook outlook = lab.launch().outlook();
    assertThat(outlook.finished()).hasSize(3);
    assertThat(outlook.fresh()).extracting(trial -> trial.get(Parameters.SEED)).containsExactly(9L);
    lab.run();
    Map<String, String> grown = lab.tables();
    SweepLab atOnce =
        new SweepLab(subfolder("at-once")).with("grid: {seed: [9, 3, 1, 2], epochs: 20}\n");
    atOnce.run();
    assertThat(grown).isEqualTo(atOnce.tables());
  }

  private Path subfolder(String name) {
    Path path = folder.resolve(name);
    assertThat(path.toFile().mkdir()).isTrue();
    return path;
  }

  @Test
  void leavesOutCellsThatLeftTheGridAndKnowsThemWhenTheyComeBack() {
    lab.run();
    Map<String, String> tables = lab.tables();
    lab.with("grid: {seed: [2, 3], epochs: 20}\n").run(untrainable());
    assertThat(lab.file("trials.csv").lines()).hasSize(3);
    assertThat(lab.file("sweep.yaml")).contains("[2, 3]");
    lab.with(SWEEP).run(untrainable());
    assertThat(lab.tables()).isEqualTo(tables);
  }

  @Test
  void trainsAgainTrialsThatLackWhatIsToBeKeptNow() {
    lab.run();
    lab.with(SWEEP + "save: [curves, predictions]\n");
    assertThat(lab.launch().outlook().lacking()).hasSize(3);
    lab.run();
    assertThat(lab.file("predictions.csv").lines()).hasSize(301);
    assertThat(lab.launch().outlook().finished()).hasSize(3);
    lab.with(SWEEP + "save: [predictions]\n").run(untrainable());
    assertThat(lab.path().resolve("curves.csv")).doesNotExist();
  }

  @Test
  void trainsAgainTrialsThatLackABoundaryAndKeepsOneOfEach() {
    lab.run();
    lab.with(SWEEP + "save: [boundary]\n");
    assertThat(lab.launch().outlook().lacking()).hasSize(3);
    assertThat(lab.run().results().finished())
        .hasSize(3)
        .allSatisfy(trial -> assertThat(trial.artefacts().boundary()).isPresent());
    lab.run(untrainable());
  }

  @Test
  void warnsWhenNoTrialCanHaveTheBoundaryThatIsToBeKept() throws Exception {
    String warning =
        "save: boundary: no trial has exactly two inputs, so that none has a boundary to keep";
    Files.writeString(folder.resolve("data.csv"), "class,a,b,c\n0,1,2,3\n1,4,5,6\n0,7,8,1\n");
    String sweep = "grid: {dataset: csv, data_file: data.csv, target: class, epochs: 2}\n";
    assertThat(lab.with(sweep + "save: boundary\n").launch().warnings()).contains(warning);
    assertThat(lab.with(sweep).launch().warnings()).doesNotContain(warning);
    assertThat(lab.with(SWEEP + "save: boundary\n").launch().warnings()).doesNotContain(warning);
    lab.with(sweep + "save: boundary\n").run();
    lab.run(untrainable());
  }

  @Test
  void failsOneOfTwoHundredAndMendsExactlyThatOne() {
    lab.with("grid: {seed: {range: [1, 200]}, epochs: 20}\n");
    SweepLab sound =
        new SweepLab(subfolder("sound")).with("grid: {seed: {range: [1, 200]}, epochs: 20}\n");
    sound.run();
    RunOutcome outcome = lab.run(failingWhere(trial -> trial.get(Parameters.SEED) == 77));
    assertThat(outcome.count(TrialStatus.COMPLETED)).isEqualTo(199);
    assertThat(outcome.count(TrialStatus.FAILED)).isEqualTo(1);
    String row =
        lab.file("trials.csv")
            .lines()
            .filter(line -> line.contains(",failed,"))
            .findAny()
            .orElseThrow();
    assertThat(row).contains(",77,", "IllegalStateException: no luck");
    String trial = row.substring(0, row.indexOf(','));
    assertThat(lab.file("logs/" + trial + ".log"))
        .contains("no luck", "at org.sweepstack.sweep.LaunchTest");

    assertThat(lab.launch().outlook().failed()).hasSize(1);
    lab.run(untrainable());
    assertThat(lab.file("trials.csv")).contains(row);

    RunOutcome mended = lab.rerunFailed();
    assertThat(mended.count(TrialStatus.COMPLETED)).isEqualTo(200);
    assertThat(lab.tables()).isEqualTo(sound.tables());
    assertThat(attemptsOf(trial)).isEqualTo("2");
    assertThat(lab.path().resolve("logs/" + trial + ".log")).doesNotExist();
  }

  @Test
  void trainsAgainWhatWasKeptInAPartThatIsGone() throws Exception {
    lab.run();
    Map<String, String> tables = lab.tables();
    try (Stream<Path> parts = Files.list(lab.path().resolve("parts"))) {
      for (Path part : parts.toList()) {
        Files.delete(part);
      }
    }
    assertThat(lab.launch().outlook().damaged()).hasSize(3);
    lab.run();
    assertThat(lab.tables()).isEqualTo(tables);
    assertThat(lab.launch().outlook().finished()).hasSize(3);
  }

  @Test
  void keepsTheCheckpointsOfTrialsThatARerunDoesNotTrain() {
    lab.with("grid: {seed: {range: [1, 40]}, epochs: 20}\nrun: {threads: 1}\n");
    AtomicReference<SweepExecution> self = new AtomicReference<>();
    Outside stopping =
        Outside.at(
            new Around(
                training ->
                    (trials, from, listener) ->
                        training.run(
                            trials,
                            from,
                            new AfterSomeEpochs(
                                listener, 3.0 * trials.size(), () -> self.get().stop()))));
    try (TrainingRun run = lab.launch(stopping).open()) {
      self.set(run.execution());
      assertThat(run.run(new SweepLab.Deaf(), "test").ending()).isEqualTo(Ending.STOPPED);
    }
    List<Configuration> stopped = self.get().stacks().get(0).trials();
    lab.rerun(stopped.get(0).id());
    try (TrainingRun run = lab.launch().open()) {
      assertThat(run.outlook().finished()).containsExactly(stopped.get(0));
      assertThat(run.execution().resumedTrials()).isEqualTo(stopped.size() - 1).isPositive();
    }
    assertThat(lab.run().count(TrialStatus.COMPLETED)).isEqualTo(40);
    assertThat(lab.path().resolve("running")).isEmptyDirectory();
  }

  private String attemptsOf(String trial) {
    List<String> lines = lab.file("timing.csv").lines().toList();
    int column = List.of(lines.get(0).split(",")).indexOf("attempts");
    return lines.stream()
        .filter(line -> line.startsWith(trial))
        .map(line -> line.split(",")[column])
        .findAny()
        .orElseThrow();
  }

  @Test
  void leavesNothingBehindWhenTheDataCannotBeUsed() throws Exception {
    Files.writeString(folder.resolve("data.csv"), "x,y\n1,a\n2,a\n");
    lab.with("grid: {dataset: csv, data_file: data.csv, target: y}\n");
    assertThatThrownBy(() -> lab.run()).isInstanceOf(InvalidInputException.class);
    assertThat(lab.path()).doesNotExist();
  }

  @Test
  void rerunsFromTheRecordAndRefusesChangedData() throws Exception {
    Path data = folder.resolve("data.csv");
    StringBuilder rows = new StringBuilder("x,y\n");
    for (int row = 0; row < 40; row++) {
      rows.append(row).append(row % 2 == 0 ? ",a\n" : ",b\n");
    }
    Files.writeString(data, rows);
    lab.with("grid: {dataset: csv, data_file: data.csv, target: y, seed: [1, 2], epochs: 5}\n");
    lab.run(failingWhere(trial -> trial.get(Parameters.SEED) == 2));
    String failed = lab.file("trials.csv");
    Files.delete(folder.resolve("lab.yaml"));

    Files.writeString(data, rows + "1,a\n");
    assertThatThrownBy(lab::rerunFailed)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("data.csv: the data file has changed");
    assertThatThrownBy(() -> Verification.prepare(lab.results(), 5, OptionalInt.empty()))
        .hasMessageContaining("data.csv: the data file has changed");
    assertThat(lab.file("trials.csv")).isEqualTo(failed);

    Files.writeString(data, rows);
    assertThat(lab.rerunFailed().count(TrialStatus.COMPLETED)).isEqualTo(2);
  }

  @Test
  void refusesASecondProgramOnTheFolder() {
    try (TrainingRun first = lab.launch().open()) {
      assertThat(first.chosen()).hasSize(3);
      assertThatThrownBy(() -> lab.launch().open())
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ")
          .hasMessageContaining("is writing there");
    }
    assertThat(lab.run().count(TrialStatus.COMPLETED)).isEqualTo(3);
  }
}
