package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.EngineKind;

/** What an interruption does between the making of a folder and the first trial. */
class UnmadeFolderTest {
  @TempDir private Path above;
  private ResultsFolder results;

  @BeforeEach
  void nameAFolder() {
    results = ResultsFolder.at(above.resolve("deep").resolve("down").resolve("lab"));
  }

  private TrainingRun open() {
    SweepLab lab = new SweepLab(above).with("grid: {epochs: 1}\n");
    Sweep sweep =
        new Sweep(
            "lab",
            lab.request().definition(),
            lab.launch().expansion(),
            List.of(),
            EngineKind.FAST,
            Optional.empty(),
            new Datasets());
    return TrainingRun.open(
        results,
        sweep,
        ExecutionOptions.of(sweep.definition().save(), 1),
        (outlook, finished) -> outlook.pending(),
        Outside.REAL);
  }

  @Test
  void leavesNoneOfTheFoldersThatWereMade() {
    TrainingRun run = open();
    assertThat(results.path()).isNotEmptyDirectory();
    results.unmake(above);
    run.close();
    assertThat(above.resolve("deep")).doesNotExist();
    assertThat(above).exists();
  }

  @Test
  void leavesNoDefinitionOfWhatWasNeverTrained() {
    Launch launch = new SweepLab(above).with("grid: {epochs: 1}\n").launch();
    try (TrainingRun run = launch.open()) {
      assertThat(run.chosen()).hasSize(1);
      assertThat(launch.folder().path().resolve("definition.csv")).exists();
      launch.folder().unmake(above);
    }
    assertThat(launch.folder().path()).doesNotExist();
    assertThat(above.resolve("lab.yaml")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"definition.csv", "trials.csv", "notes.txt", "parts", "running"})
  void leavesAFolderThatHoldsMore(String file) throws IOException {
    TrainingRun run = open();
    Files.createDirectory(results.path().resolve(file));
    results.unmake(above);
    run.close();
    assertThat(results.path().resolve(file)).exists();
    assertThat(results.path().resolve("journal.csv")).exists();
  }

  @Test
  void leavesTheTrialsThatHaveFinished() {
    TrainingRun run = open();
    run.run(new SweepLab.Deaf(), "test");
    results.unmake(above);
    run.close();
    assertThat(results.finished().size()).isEqualTo(1);
  }

  @Test
  void leavesFoldersThatSomebodyElseUses() throws IOException {
    TrainingRun run = open();
    Files.createDirectory(above.resolve("deep").resolve("other"));
    results.unmake(above);
    run.close();
    assertThat(above.resolve("deep").resolve("down")).doesNotExist();
    assertThat(above.resolve("deep").resolve("other")).exists();
  }
}
