package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.ArtefactWriterTest;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.TrialArtefacts;

class ArtefactTableTest {

  @ParameterizedTest
  @EnumSource
  void loadsOneTrialAfterTheOther(ArtefactTable kind) {
    List<Long> loaded = new ArrayList<>();
    Table table = kind.of(List.of(trial(1, loaded), trial(2, loaded), trial(3, loaded)));
    loaded.clear();

    Iterator<List<String>> rows = table.rows().iterator();
    assertThat(loaded).isEmpty();
    rows.next();
    assertThat(loaded).containsExactly(1L);
    rows.forEachRemaining(row -> assertThat(row).hasSameSizeAs(table.header()));
    assertThat(loaded).containsExactly(1L, 2L, 3L);
  }

  @ParameterizedTest
  @EnumSource
  void countsTheRowsOfATrial(ArtefactTable kind) {
    FinishedTrial trial = trial(1, new ArrayList<>());
    assertThat(kind.of(List.of(trial)).rows()).hasSize(kind.rowsOf(trial.artefacts())).isNotEmpty();
  }

  /** Cells are counted in two ways: by the artefacts, and as they are written. */
  @ParameterizedTest
  @EnumSource
  void estimatesTheCellsOfATrial(ArtefactTable kind) {
    FinishedTrial trial = trial(1, new ArrayList<>());
    AtomicLong wrote = new AtomicLong();
    Table counted = new CountedTable(kind.of(List.of(trial)), wrote::addAndGet);
    long rows = counted.rows().count();
    assertThat(wrote).hasValue(rows * counted.header().size());
    assertThat((double) kind.cells(trial.artefacts()) / wrote.get()).isBetween(0.6, 1.7);
  }

  private static FinishedTrial trial(long seed, List<Long> loaded) {
    TrialArtefacts everything = ArtefactWriterTest.everything(0.5);
    Attempt attempt = Trials.completed(Trials.DEFAULTS.with(SEED, seed), 0.5);
    FinishedTrial inMemory =
        FinishedTrial.of(attempt, EnumSet.allOf(Artefact.class), Trials.CONTEXT);
    return new FinishedTrial(
        inMemory.result(),
        inMemory.timing(),
        inMemory.context(),
        1,
        inMemory.saved(),
        () -> {
          loaded.add(seed);
          return everything;
        });
  }
}
