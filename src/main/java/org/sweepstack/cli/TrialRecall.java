package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.sweep.Difference;
import org.sweepstack.sweep.Recall;
import org.sweepstack.sweep.Sweep;
import org.sweepstack.trial.Artefact;

/** Has trials trained again for what was not saved of them, and tells the user so. */
final class TrialRecall {
  private final Session session;
  private final WorkerOptions options;
  private final PrintWriter err;

  TrialRecall(Session session, WorkerOptions options, PrintWriter err) {
    this.session = session;
    this.options = options;
    this.err = err;
  }

  /** Returns trials with all that there is of what is wanted; empty when the user stops it. */
  Optional<List<FinishedTrial>> of(Sweep sweep, List<FinishedTrial> trials, Set<Artefact> wanted) {
    Recall recall = Recall.prepare(sweep, trials, wanted, options.threads());
    int lacking = recall.lacking().size();
    if (lacking > 0) {
      SweepExecution.startEngine(CacheOption.in(session.arguments()));
      if (!options.isQuiet()) {
        err.println(
            sweep.name()
                + ": training "
                + Counted.of(lacking, "trial")
                + " again for what was not saved: "
                + recall.missing().stream()
                    .map(Artefact::word)
                    .sorted()
                    .collect(Collectors.joining(", ")));
      }
    }
    Recall.Outcome outcome =
        new Trainer(session, options.style())
            .train(sweep.name(), lacking, recall.execution(), recall::run);
    for (Difference difference : outcome.differences()) {
      Notices.warn(
          err,
          List.of(
              difference.trial()
                  + " came out differently now: "
                  + difference.place()
                  + " was "
                  + difference.kept()
                  + ", is "
                  + difference.now()));
    }
    return outcome.ending() == Ending.STOPPED ? Optional.empty() : Optional.of(outcome.trials());
  }
}
