package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.execution.Past;
import org.sweepstack.journal.Journal;
import org.sweepstack.journal.Suspect;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;

class RecoveryTest {
  private static final List<TrialId> TRIALS =
      IntStream.range(0, 64)
          .mapToObj(seed -> Configuration.defaults().with(Parameters.SEED, (long) seed).id())
          .toList();

  @TempDir private Path temporary;
  private ResultsFolder folder;

  @BeforeEach
  void makeTheFolder() {
    folder = ResultsFolder.at(temporary.resolve("sweep"));
    folder.create();
  }

  /** Leaves what a process leaves that died while it trained some trials. */
  private void dieTraining(List<TrialId> trials, boolean isAlone, Path crashFile) {
    folder.running().begin(trials, isAlone, crashFile);
  }

  /** Leaves what the machine leaves that crashed while it trained some trials. */
  private void crashTraining(List<TrialId> trials, boolean isAlone, String crashFile) {
    dieTraining(trials, isAlone, temporary.resolve(crashFile));
    crash(crashFile);
  }

  private Path crash(String name) {
    try {
      return Files.writeString(temporary.resolve(name), "SIGSEGV");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Recovery recover() {
    return Recovery.of(folder, folder.running(), folder.finished());
  }

  private Past past() {
    return recover().past(Map.of());
  }

  @Test
  void remembersNothingOfACleanEnd() {
    assertThat(past()).isEqualTo(Past.NONE);
    assertThat(folder.suspects()).isEmpty();
  }

  @Test
  void trainsInSmallerStacksAfterAKillButBesideOthers() {
    dieTraining(TRIALS, false, temporary.resolve("no-crash-file"));
    Past past = past();
    assertThat(past.suspects()).isEmpty();
    assertThat(past.largestStacks()).hasSize(64).containsValue(8);
    dieTraining(TRIALS.subList(0, 8), false, temporary.resolve("no-crash-file"));
    assertThat(past().largestStacks())
        .containsEntry(TRIALS.get(0), 1)
        .containsEntry(TRIALS.get(8), 8);
  }

  @Test
  void neverHoldsKillsAgainstATrial() {
    for (int kill = 0; kill < 10; kill++) {
      dieTraining(TRIALS.subList(0, 1), true, temporary.resolve("no-crash-file"));
      assertThat(recover().culprits()).isEmpty();
    }
  }

  @Test
  void setsApartTrialsWithWhichTheMachineCrashed() {
    crashTraining(TRIALS.subList(0, 16), false, "first");
    Past past = past();
    assertThat(past.suspects()).isEqualTo(Set.copyOf(TRIALS.subList(0, 16)));
    assertThat(past.largestStacks()).containsEntry(TRIALS.get(0), 2);
    assertThat(recover().culprits()).isEmpty();
  }

  @Test
  void blamesATrialForTwoCrashesByItself() {
    List<TrialId> one = TRIALS.subList(0, 1);
    crashTraining(one, false, "beside-others");
    assertThat(recover().culprits()).isEmpty();
    crashTraining(one, true, "first");
    assertThat(recover().culprits()).isEmpty();
    crashTraining(one, true, "second");
    assertThat(recover().culprits())
        .containsOnlyKeys(one.get(0))
        .containsValue(temporary.resolve("second").toString());
  }

  @Test
  void countsOneCrashOnceHoweverOftenItIsRead() {
    Path crash = crash("only");
    List<TrialId> one = TRIALS.subList(0, 1);
    dieTraining(one, true, crash);
    dieTraining(one, true, crash);
    assertThat(recover().culprits()).isEmpty();
    assertThat(recover().culprits()).isEmpty();
  }

  @Test
  void doesNotTakeTheCrashFileOfAnEarlierProcessForThatOfALaterKill() throws IOException {
    List<TrialId> one = TRIALS.subList(0, 1);
    Path crash = crash("of-a-process-with-the-same-id");
    Files.setLastModifiedTime(crash, FileTime.from(Instant.now().minusSeconds(60)));
    dieTraining(one, true, crash);
    assertThat(past().suspects()).isEmpty();
  }

  @Test
  void tellsTwoCrashesApartWhoseProcessesHadTheSameId() throws IOException {
    List<TrialId> one = TRIALS.subList(0, 1);
    crashTraining(one, true, "same");
    assertThat(recover().culprits()).isEmpty();
    crashTraining(one, true, "same");
    Files.setLastModifiedTime(
        temporary.resolve("same"), FileTime.from(Instant.now().plusSeconds(1)));
    assertThat(recover().culprits()).containsOnlyKeys(one.get(0));
  }

  @Test
  void clearsTrialsThatHaveEndedSince() {
    crashTraining(TRIALS, false, "first");
    recover();
    end(1, 64);
    // In the stack of which only the first trial had not ended, too.
    dieTraining(TRIALS.subList(0, 1), true, temporary.resolve("no-crash-file"));
    recover();
    assertThat(folder.suspects()).extracting(Suspect::trial).containsExactly(TRIALS.get(0));
    end(0, 1);
    recover();
    assertThat(temporary.resolve("sweep/suspects.csv")).doesNotExist();
  }

  @Test
  void suspectsTrialsThatEndedBeforeAndWereTrainedAgain() {
    end(0, 64);
    dieTraining(TRIALS, false, temporary.resolve("no-crash-file"));
    assertThat(past().largestStacks()).hasSize(64);
  }

  /** Ends some of the trials. */
  private void end(int from, int to) {
    List<Attempt> attempts =
        IntStream.range(from, to)
            .mapToObj(seed -> Configuration.defaults().with(Parameters.SEED, (long) seed))
            .map(trial -> TrialResult.failed(trial, "no luck"))
            .map(
                result ->
                    new Attempt(result, TrialArtefacts.NONE, "", new Timing(Instant.now(), 0, 1)))
            .toList();
    try (Journal journal = folder.journal()) {
      journal.append(attempts, Set.of(), new RunContext(1, "", ""));
    }
  }
}
