package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Artefact;

/** What a sweep keeps of a trial is there again, whatever else it keeps or does not. */
class KeptAloneTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isReadBack(Artefact artefact) {
    SweepLab lab =
        new SweepLab(folder)
            .with(
                "grid: {dataset: moons, hidden: 2, epochs: 2}\nsave: [" + artefact.word() + "]\n");
    lab.run();
    RecordedSweep recorded = RecordedSweep.of(lab.results());
    assertThat(recorded.sweep().results(recorded.finished()).finished())
        .singleElement()
        .satisfies(trial -> assertThat(trial.artefacts().isEmpty()).isFalse());
  }
}
