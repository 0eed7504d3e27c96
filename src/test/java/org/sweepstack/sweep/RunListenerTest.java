package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.execution.Advance;
import org.sweepstack.results.TableCells;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;

class RunListenerTest {
  @TempDir private Path temporary;

  /** A training hears of the tables, and they are about as large as was expected. */
  @ParameterizedTest
  @EnumSource(names = {"CURVES", "PREDICTIONS", "STATISTICS", "HISTOGRAMS", "MEASURES"})
  void hearsOfAboutAsManyCellsAsExpected(Artefact artefact) {
    SweepLab lab =
        new SweepLab(temporary)
            .with(
                "grid: {dataset: linear, hidden: 4x4, epochs: 50, log_every: 5}\nsave: ["
                    + artefact.word()
                    + "]");
    Set<Artefact> save = Set.of(artefact);
    Cells cells = new Cells(save);
    try (TrainingRun run = lab.launch().open()) {
      Configuration trial = run.chosen().get(0);
      run.run(cells, "test");
      double wrote = cells.wrote.get();
      assertThat(TableCells.expected(trial, save) / wrote).isBetween(0.4, 2.5);
      assertThat(cells.ended.get() / wrote).isBetween(0.4, 2.5);
    }
  }

  @Test
  void knowsNotHowManySamplesADataFileHas() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.CSV)
            .with(Parameters.DATA_FILE, DataFile.named("some.csv"))
            .with(Parameters.TARGET, "class");
    Set<Artefact> save = EnumSet.allOf(Artefact.class);
    assertThat(TableCells.expected(trial, save)).isGreaterThan(10_000);
  }

  /** Counts what it hears. */
  private static final class Cells implements RunListener {
    private final Set<Artefact> save;
    private final AtomicLong wrote = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    Cells(Set<Artefact> save) {
      this.save = save;
    }

    @Override
    public void advanced(Advance advance) {}

    @Override
    public void finished(Attempt attempt) {
      ended.addAndGet(TableCells.of(attempt.artefacts(), save));
    }

    @Override
    public void wrote(long cells) {
      wrote.addAndGet(cells);
    }
  }
}
