package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialStatus;

/**
 * Trials whose trained networks are wanted.
 *
 * @param sweep the sweep that they are of
 * @param trials each completed, in the order of the grid
 * @param damage what the folder has lost
 */
public record NetworkTrials(Sweep sweep, List<FinishedTrial> trials, Damage damage) {

  /** Copies the list. */
  public NetworkTrials {
    trials = List.copyOf(trials);
  }

  /**
   * Looks trials up.
   *
   * @param names ids, the beginnings of them, or places in the ranking such as {@code best}
   * @throws InvalidInputException when the folder holds no sweep, a name is of no trial, or a trial
   *     has no network to keep, as it has not completed
   */
  public static NetworkTrials of(ResultsFolder folder, List<String> names) {
    RecordedSweep recorded = RecordedSweep.of(folder);
    Sweep sweep = recorded.sweep();
    List<Configuration> chosen =
        TrialSelection.ofNames(names).of(sweep.expansion(), sweep.results(recorded.finished()));
    recorded.damage().refuseKept(chosen);
    List<String> problems = new ArrayList<>();
    List<FinishedTrial> trials = new ArrayList<>();
    for (Configuration trial : chosen) {
      Optional<FinishedTrial> finished = recorded.finished().of(trial);
      if (finished.filter(NetworkTrials::isTrained).isPresent()) {
        trials.add(finished.get());
      } else {
        problems.add(
            trial.id()
                + finished
                    .map(NetworkTrials::lack)
                    .orElse(" has not ended yet; run the sweep first"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new NetworkTrials(sweep, trials, recorded.damage());
  }

  private static boolean isTrained(FinishedTrial trial) {
    return trial.result().status() == TrialStatus.COMPLETED;
  }

  private static String lack(FinishedTrial trial) {
    TrialStatus status = trial.result().status();
    return status == TrialStatus.STOPPED
        ? " was stopped after "
            + trial.result().epochsRun()
            + " epochs, as others went on; rerun it to its end first"
        : " has no network to keep: it is " + status.word();
  }

  /**
   * Returns the only one.
   *
   * @param name what the user called it
   * @throws InvalidInputException when there are several
   */
  public FinishedTrial single(String name) {
    if (trials.size() > 1) {
      throw new InvalidInputException(
          name
              + ": means "
              + trials.size()
              + " trials, expected one; name it: "
              + String.join(
                  ", ",
                  trials.stream()
                      .limit(3)
                      .map(trial -> trial.result().configuration().id().text())
                      .toList()));
    }
    return trials.get(0);
  }
}
