package org.sweepstack.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.sweepstack.trial.TrialId;

/**
 * A stack that was training when its process died.
 *
 * @param number the number of its record
 * @param trials its trials
 * @param isAlone whether no other stack trained beside it
 * @param process the id of the process
 * @param begun when the stack began to train
 * @param crashFile where the process would have left its crash file
 */
public record LeftStack(
    int number,
    List<TrialId> trials,
    boolean isAlone,
    long process,
    Instant begun,
    Path crashFile) {

  /** Copies the trials. */
  public LeftStack {
    trials = List.copyOf(trials);
  }
}
