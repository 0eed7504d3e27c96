package org.sweepstack.results;

import java.util.List;
import org.sweepstack.trial.TrialId;

/**
 * A trial that was training when a process died.
 *
 * @param trial the trial
 * @param largestStack how many trials it may be trained with in one stack from now on
 * @param crashFiles what processes left that died while it trained
 * @param crashFilesAlone those of them that trained nothing beside it
 */
public record Suspect(
    TrialId trial, int largestStack, List<String> crashFiles, List<String> crashFilesAlone) {

  /** Copies the lists. */
  public Suspect {
    crashFiles = List.copyOf(crashFiles);
    crashFilesAlone = List.copyOf(crashFilesAlone);
  }
}
