package org.sweepstack.sweep;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.execution.Past;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.LeftStack;
import org.sweepstack.journal.RunningStacks;
import org.sweepstack.journal.Suspect;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialId;

/**
 * Finds out what a process that died was at, so that the next one goes on with care: the trials of
 * its stacks train in smaller ones, and where the Java virtual machine crashed of itself, with
 * nothing beside them.
 */
final class Recovery {
  /** A few crashes instead of a dozen until the trial that is to blame stands alone. */
  private static final int PARTS = 8;

  private static final int CRASHES_OF_A_CULPRIT = 2;

  private final Map<TrialId, Suspect> suspects;

  private Recovery(Map<TrialId, Suspect> suspects) {
    this.suspects = suspects;
  }

  /** Reads and keeps what is known of the trials that were in flight. Under the folder's lock. */
  static Recovery of(ResultsFolder folder, RunningStacks running, FinishedTrials finished) {
    Recovery recovery =
        new Recovery(
            folder.suspects().stream()
                .collect(
                    toMap(Suspect::trial, identity(), (one, same) -> one, LinkedHashMap::new)));
    List<LeftStack> left = running.left();
    left.forEach(recovery::add);
    recovery.clear(finished);
    // Kept before the records go: whoever is killed in between adds the same once more.
    folder.save(List.copyOf(recovery.suspects.values()));
    running.forget(left);
    return recovery;
  }

  private void add(LeftStack stack) {
    Optional<String> crash = CrashFile.crashOf(stack);
    int largest = Math.max(1, stack.trials().size() / PARTS);
    for (TrialId trial : stack.trials()) {
      Suspect before =
          suspects.getOrDefault(
              trial, new Suspect(trial, stack.begun(), Integer.MAX_VALUE, List.of(), List.of()));
      boolean isAlone = stack.isAlone() && stack.trials().size() == 1;
      suspects.put(
          trial,
          new Suspect(
              trial,
              stack.begun(),
              Math.min(before.largestStack(), largest),
              with(before.crashes(), crash),
              isAlone ? with(before.crashesAlone(), crash) : before.crashesAlone()));
    }
  }

  private static List<String> with(List<String> files, Optional<String> file) {
    return Stream.concat(files.stream(), file.stream()).distinct().toList();
  }

  /** Returns those of the trials that crashed the program by themselves, as failed. */
  List<Attempt> failed(List<Configuration> trials) {
    Map<TrialId, String> culprits = culprits();
    return trials.stream()
        .filter(trial -> !culprits.isEmpty() && culprits.containsKey(trial.id()))
        .map(trial -> crashed(trial, culprits.get(trial.id())))
        .toList();
  }

  private static Attempt crashed(Configuration trial, String crashFile) {
    String error = "crashed the Java virtual machine twice while it trained alone: " + crashFile;
    return Attempt.failed(trial, error);
  }

  /** Returns the trials that crashed the program by themselves, with the last crash file. */
  Map<TrialId, String> culprits() {
    Map<TrialId, String> culprits = new HashMap<>();
    for (Suspect suspect : suspects.values()) {
      List<String> alone = suspect.crashesAlone();
      if (alone.size() >= CRASHES_OF_A_CULPRIT) {
        culprits.put(suspect.trial(), CrashFile.file(alone.get(alone.size() - 1)));
      }
    }
    return culprits;
  }

  /** Returns how the trials have to be run. */
  Past past(Map<TrialId, Checkpoint> checkpoints) {
    Map<TrialId, Integer> largestStacks = new HashMap<>();
    List<TrialId> crashed = new ArrayList<>();
    for (Suspect suspect : suspects.values()) {
      largestStacks.put(suspect.trial(), suspect.largestStack());
      if (!suspect.crashes().isEmpty()) {
        crashed.add(suspect.trial());
      }
    }
    return new Past(checkpoints, largestStacks, Set.copyOf(crashed));
  }

  /** Clears trials that have ended since, and keeps the others. */
  void clear(ResultsFolder folder, FinishedTrials finished) {
    if (clear(finished)) {
      folder.save(List.copyOf(suspects.values()));
    }
  }

  private boolean clear(FinishedTrials finished) {
    return suspects
        .values()
        .removeIf(
            suspect ->
                finished
                    .started(suspect.trial())
                    .filter(started -> !started.isBefore(suspect.begun()))
                    .isPresent());
  }
}
