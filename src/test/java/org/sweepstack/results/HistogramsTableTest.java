package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.TrialArtefacts;

class HistogramsTableTest {
  @Test
  void hasARowPerTrialEpochLayerAndPartWithAColumnABin() {
    LayerHistogram weights =
        new LayerHistogram(
            Moment.ofEpoch(10),
            0,
            "dense 3",
            LayerPart.WEIGHTS,
            -0.1f,
            1e-9,
            IntStream.range(0, 30).boxed().toList());
    LayerHistogram activations =
        new LayerHistogram(
            Moment.ofEpoch(10),
            1,
            "pool mp2",
            LayerPart.ACTIVATIONS,
            0,
            7,
            Collections.nCopies(30, 3_000_000));
    TrialArtefacts kept =
        new TrialArtefacts(
            LearningCurve.EMPTY,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(weights, activations),
            Optional.empty());
    Configuration trial = Configuration.defaults();

    HistogramsTable table =
        new HistogramsTable(
            Trials.finished(
                Trials.keeping(Trials.completed(trial, 0.5), kept),
                Trials.completed(Trials.DEFAULTS, 0.5)));

    assertThat(table.header())
        .hasSize(37)
        .startsWith("trial", "epoch", "layer", "kind", "what", "low", "high", "bin_1", "bin_2")
        .endsWith("bin_29", "bin_30");
    assertThat(table.rows().map(row -> String.join(",", row)))
        .containsExactly(
            trial.id()
                + ",10,0,dense 3,weights,-0.1,1E-9,"
                + "0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29",
            trial.id() + ",10,1,pool mp2,activations,0,7" + ",3000000".repeat(30));
  }
}
