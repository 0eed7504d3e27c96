package org.sweepstack.sweep;

import java.util.function.UnaryOperator;
import org.sweepstack.execution.StackListener;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Outcome;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Hands on other metrics than were trained, as another processor or version might give. */
final class OtherResults extends PassingOn {
  private final UnaryOperator<Metrics> change;

  OtherResults(StackListener listener, UnaryOperator<Metrics> change) {
    super(listener);
    this.change = change;
  }

  /** Returns what changes so the metrics of all trials. */
  static Outside outside(UnaryOperator<Metrics> change) {
    return Outside.at(
        new Around(
            training ->
                (trials, from, listener) ->
                    training.run(trials, from, new OtherResults(listener, change))));
  }

  @Override
  public void ended(TrialResult result, TrialArtefacts artefacts) {
    Outcome outcome = result.outcome();
    Outcome other =
        new Outcome(
            outcome.status(),
            outcome.epochsRun(),
            change.apply(outcome.metrics()),
            outcome.milestones(),
            outcome.divergedEpoch(),
            outcome.error());
    super.ended(new TrialResult(result.configuration(), other), artefacts);
  }
}
