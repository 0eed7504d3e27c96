package org.sweepstack.sweep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.Stage;
import org.sweepstack.execution.Stages;
import org.sweepstack.halving.Ladder;
import org.sweepstack.halving.Ladder.Standing;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialId;

/** What a run of a halved sweep trains: rung after rung, by what the journal holds then. */
final class RunStages implements Stages {
  private final Ladder ladder;
  private final FinishedTrials finished;
  private final Function<Set<TrialId>, Past> past;
  private final Set<TrialId> again;
  private final Set<TrialId> trained = new HashSet<>();

  /**
   * Begins with the first stage that is not done.
   *
   * @param again trials to be trained again, though they have ended
   * @param past returns what there is to go on from, given the trials that this run has trained
   */
  private RunStages(
      Ladder ladder,
      FinishedTrials finished,
      Set<TrialId> again,
      Function<Set<TrialId>, Past> past) {
    this.ladder = ladder;
    this.finished = finished;
    this.past = past;
    this.again = new HashSet<>(again);
  }

  /**
   * Returns what a run trains: stage after stage where there are rungs, else all at once.
   *
   * @param trials all that it trains
   */
  static Stages of(
      Optional<Ladder> ladder,
      List<Configuration> trials,
      FinishedTrials finished,
      Set<TrialId> again,
      Function<Set<TrialId>, Past> past) {
    if (ladder.isPresent()) {
      return new RunStages(ladder.get(), finished, again, past);
    }
    Iterator<Stage> only = List.of(Stage.whole(trials, past.apply(Set.of()))).iterator();
    return () -> only.hasNext() ? Optional.of(only.next()) : Optional.empty();
  }

  @Override
  public Optional<Stage> next() {
    Standing standing = ladder.of(finished, again);
    if (standing.next().isEmpty()) {
      return Optional.empty();
    }
    Map<TrialId, Integer> until = new HashMap<>();
    standing.next().forEach((trial, epoch) -> until.put(trial.id(), epoch));
    Stage stage =
        new Stage(
            List.copyOf(standing.next().keySet()),
            !standing.rungs().isEmpty(),
            until,
            past.apply(trained),
            standing.open(),
            standing.laterTrialEpochs());
    // The next time all of these have ended, or nobody asks.
    trained.addAll(until.keySet());
    again.removeAll(until.keySet());
    return Optional.of(stage);
  }
}
