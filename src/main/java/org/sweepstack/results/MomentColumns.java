package org.sweepstack.results;

import java.util.List;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.Parameters;

/**
 * The columns of tables along the training: the epoch, and the step where some trial of the sweep
 * logs by steps. Sweeps that do not keep the columns that they have always had.
 */
record MomentColumns(boolean hasSteps) {

  /** Returns the columns of some trials. */
  static MomentColumns of(List<FinishedTrial> finished) {
    return new MomentColumns(
        finished.stream()
            .anyMatch(
                trial -> trial.result().configuration().get(Parameters.LOG_EVERY).isInSteps()));
  }

  /** Returns the names. */
  List<String> names() {
    return hasSteps ? List.of("epoch", "step") : List.of("epoch");
  }

  /** Returns the cells of a row; the step is empty where it is not counted. */
  List<String> cells(Moment at) {
    String epoch = Integer.toString(at.epoch());
    return hasSteps ? List.of(epoch, at.hasStep() ? Long.toString(at.step()) : "") : List.of(epoch);
  }
}
