package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.Journal;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;

/** Results that another engine, or BLAS on another processor, left in a folder. */
class OtherBitsTest {
  private static final String SWEEP =
      "grid: {hidden: [4x4, 50x50], learning_rate: [0.1, 0.3], epochs: 5}\n";
  private static final String MORE = SWEEP.replace("0.3]", "0.3, 0.5]");

  @TempDir private Path folder;
  private SweepLab lab;
  private String here;

  @BeforeEach
  void trainTheSweep() {
    lab = new SweepLab(folder).with(SWEEP);
    lab.run();
    here = SweepExecution.kernels().get("numeric_kernels");
  }

  /** Says in the journal that other kernels computed what is there. */
  private void recordKernels(String kernels) {
    ResultsFolder results = lab.results();
    FinishedTrials finished = results.finished();
    List<Attempt> attempts =
        Sweep.recorded(results).expansion().configurations().stream()
            .map(trial -> finished.of(trial).orElseThrow())
            .map(
                trial ->
                    new Attempt(
                        trial.result(), trial.artefacts(), "", new Timing(Instant.now(), 1, 1)))
            .toList();
    try (Journal journal = results.journal()) {
      journal.append(attempts, Set.of(Artefact.CURVES), new RunContext(1, "there", kernels));
    }
  }

  private int ofOtherBits() {
    try (TrainingRun run = lab.with(MORE).launch().open()) {
      return run.ofOtherBits();
    }
  }

  private Verification.Outcome verify() {
    return Verification.prepare(lab.results(), 100, OptionalInt.empty()).run(new SweepLab.Deaf());
  }

  @Test
  void areNoneWhereTheSameCodeComputes() {
    assertThat(ofOtherBits()).isZero();
    assertThat(verify().onOtherKernels()).isZero();
  }

  @Test
  void areThoseOfWideNetworksOnAnotherProcessor() {
    recordKernels(here.split(" ")[0] + " 0badcafe");
    assertThat(ofOtherBits()).isEqualTo(2);
    assertThat(verify().onOtherKernels()).isEqualTo(2);
  }

  @Test
  void areThoseOfNarrowNetworksOfAnEngineBeforeRows() {
    recordKernels(here.split(" ")[1]);
    assertThat(ofOtherBits()).isEqualTo(2);
    assertThat(verify().onOtherKernels()).isEqualTo(2);
  }

  @Test
  void areOfNoMatterWhenNothingIsTrained() {
    recordKernels("0badcafe");
    try (TrainingRun run = lab.launch().open()) {
      assertThat(run.ofOtherBits()).isZero();
    }
  }
}
