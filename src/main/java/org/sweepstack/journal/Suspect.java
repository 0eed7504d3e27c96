package org.sweepstack.journal;

import java.time.Instant;
import java.util.List;
import org.sweepstack.trial.TrialId;

/**
 * A trial that was training when a process died.
 *
 * @param trial the trial
 * @param begun when the last of the stacks began that it was in when a process died
 * @param largestStack how many trials it may be trained with in one stack from now on
 * @param crashes what processes left that died while it trained
 * @param crashesAlone those of them that trained nothing beside it
 */
public record Suspect(
    TrialId trial,
    Instant begun,
    int largestStack,
    List<String> crashes,
    List<String> crashesAlone) {

  /** Copies the lists. */
  public Suspect {
    crashes = List.copyOf(crashes);
    crashesAlone = List.copyOf(crashesAlone);
  }
}
