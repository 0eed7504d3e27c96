package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sweepstack.execution.Advance;
import org.sweepstack.terminal.Progress;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

class ProgressCountTest {
  private static final String KIND = "4x4";
  private static final List<Configuration> TRIALS = List.of(Configuration.defaults());
  private final AtomicLong nanos = new AtomicLong(5);
  private final ProgressCount count =
      new ProgressCount(
          "demo", 2, Map.of(KIND, 40.0), 2, Optional.empty(), Optional.empty(), nanos::get);

  private void sleep(double seconds) {
    nanos.addAndGet(Math.round(seconds * 1e9));
  }

  private void end(TrialResult result) {
    count.finished(new Attempt(result, TrialArtefacts.NONE, "", new Timing(Instant.EPOCH, 1, 1)));
  }

  @Test
  void dividesTheEstimateByTheThreads() {
    assertThat(count.now().secondsLeft()).hasValue(20);
    assertThat(count.now().percent()).isEqualTo("0%");
  }

  @Test
  void weighsTheWorkAndNotTheTrials() {
    sleep(10);
    count.advanced(new Advance(KIND, 10, 20));
    end(TrialResult.failed(Configuration.defaults(), "boom"));
    Progress now = count.now();
    assertThat(now.percent()).isEqualTo("25%");
    assertThat(now.count()).isEqualTo("1/2 trials");
    assertThat(now.troubles()).isEqualTo("1 failed");
    // Twice as slow as estimated, though the estimate still counts for a second.
    assertThat(now.secondsLeft().orElseThrow()).isBetween(24L, 30L);
  }

  @Test
  void tellsHowLongTheTablesTakeOnceNothingTrains() {
    ProgressCount writing =
        new ProgressCount(
            "demo",
            1,
            Map.of(KIND, 40.0),
            2,
            Optional.empty(),
            // The tables show a hundred thousand trials of earlier runs, too.
            Optional.of(new TablesPace(Set.of(), TRIALS, 100_000)),
            nanos::get);
    assertThat(writing.now().secondsLeft()).hasValue(24);
    TrialResult result = TrialResult.failed(Configuration.defaults(), "boom");
    writing.finished(new Attempt(result, TrialArtefacts.NONE, "", new Timing(Instant.EPOCH, 1, 1)));
    assertThat(writing.now().percent()).isEqualTo("100%");
    assertThat(writing.now().secondsLeft()).hasValue(4);
    writing.wrote(9_000_000);
    assertThat(writing.now().secondsLeft()).hasValue(1);
  }

  @Test
  void tellsNothingOfTheTrainingOnceTablesAreWritten() {
    ProgressCount stopped =
        new ProgressCount(
            "demo",
            2,
            Map.of(KIND, 40.0),
            2,
            Optional.empty(),
            Optional.of(new TablesPace(Set.of(), TRIALS, 1)),
            nanos::get);
    stopped.wrote(24);
    assertThat(stopped.now().secondsLeft()).hasValue(1);
  }

  @Test
  void saysAllOnlyWhenEveryTrialHasEnded() {
    count.advanced(new Advance(KIND, 80, 80));
    assertThat(count.now().percent()).isEqualTo("99%");
    end(TrialResult.diverged(Configuration.defaults(), LearningCurve.EMPTY, 1));
    assertThat(count.now().secondsLeft()).isPresent();
    end(TrialResult.diverged(Configuration.defaults(), LearningCurve.EMPTY, 1));
    assertThat(count.now().percent()).isEqualTo("100%");
    assertThat(count.now().secondsLeft()).isEmpty();
    assertThat(count.now().ended()).containsEntry(TrialStatus.DIVERGED, 2);
  }
}
