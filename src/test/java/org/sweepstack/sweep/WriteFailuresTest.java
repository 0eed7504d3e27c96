package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.TrialStatus;

/** Whatever the disk refuses: nothing that was kept is lost, and the next run completes. */
class WriteFailuresTest {
  private static final String SWEEP =
      """
      grid: {hidden: [2, 3], seed: [1, 2], epochs: 4}
      save: [curves, arrays, predictions]
      """;

  @TempDir private Path folder;

  /**
   * With one thread the N-th operation is the same each time; with two there are checkpoints, and
   * the N-th is any. A part of the campaign lets every fifth fail.
   */
  @Campaign
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void survivesTheFailureOfAnyFileOperation(int threads) {
    Optional<Duration> checkpointEvery =
        threads == 1 ? Optional.empty() : Optional.of(Duration.ZERO);
    RunOptions limits =
        new RunOptions(
            OptionalInt.of(threads),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            checkpointEvery);
    SweepLab sound = lab("sound", limits);
    FailingFiles counting = FailingFiles.never();
    sound.run(counting);
    Map<String, String> tables = sound.tables();
    assertThat(counting.operations()).isGreaterThan(50);
    int failures = 0;
    int tried = 0;
    int every = CampaignSize.of(9, 1);
    for (int operation = 1; operation <= counting.operations(); operation += every) {
      tried += 2;
      failures += fail("once-" + operation, limits, FailingFiles.once(operation), tables);
      failures += fail("for-good-" + operation, limits, FailingFiles.fromThenOn(operation), tables);
    }
    // Only what people alone read may fail to be written without a word.
    assertThat(failures).isGreaterThan(tried / 2);
  }

  private SweepLab lab(String name, RunOptions limits) {
    Path path = folder.resolve(name);
    assertThat(path.toFile().mkdir()).isTrue();
    return new SweepLab(path).with(SWEEP).with(limits);
  }

  /** Returns 1 if the run ended with an error, else 0. */
  private int fail(String name, RunOptions limits, FailingFiles files, Map<String, String> tables) {
    SweepLab lab = lab(name, limits);
    int failures = 0;
    try {
      lab.run(files);
    } catch (ResultsException | InvalidInputException e) {
      assertThat(e).as(name).hasMessageContaining("No space left on device");
      failures++;
    } catch (CompletionException e) {
      assertThat(e.getCause()).as(name).isInstanceOf(ResultsException.class);
      failures++;
    }
    RunOutcome next = lab.run();
    assertThat(next.count(TrialStatus.COMPLETED)).as(name).isEqualTo(4);
    assertThat(lab.tables()).as(name).isEqualTo(tables);
    assertThat(lab.file("journal.csv").lines()).as(name).hasSize(5);
    return failures;
  }
}
