package org.sweepstack.sweep;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.files.LockOwner;
import org.sweepstack.filter.Filter;
import org.sweepstack.halving.HalvingFigures;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * How a sweep stands.
 *
 * @param sweep the sweep as it was last run
 * @param results its finished trials
 * @param goingOn trials that stopped at a rung and are not out
 * @param halving what halving has come to, where the sweep has rungs
 * @param damage what the folder has lost of them
 * @param writer the process that is at work in the folder, if one is
 */
public record SweepStatus(
    Sweep sweep,
    SweepResults results,
    Set<TrialId> goingOn,
    Optional<HalvingFigures> halving,
    Damage damage,
    Optional<LockOwner> writer) {

  /** Copies the set. */
  public SweepStatus {
    goingOn = Set.copyOf(goingOn);
  }

  /**
   * Reads a results folder; for any time, a run may be at work in it.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the folder holds no sweep
   */
  public static SweepStatus of(ResultsFolder folder) {
    return of(folder, RecordedSweep.of(folder));
  }

  /**
   * Reads a results folder as {@link #of(ResultsFolder)} does, but tells of what was kept of trials
   * only where it is missing or cut off.
   */
  public static SweepStatus glance(ResultsFolder folder) {
    return of(folder, RecordedSweep.glance(folder));
  }

  private static SweepStatus of(ResultsFolder folder, RecordedSweep recorded) {
    Sweep sweep = recorded.sweep();
    return new SweepStatus(
        sweep,
        sweep.results(recorded.finished()),
        sweep.goingOn(recorded.finished()),
        sweep.halving(recorded.finished()),
        recorded.damage(),
        folder.writer());
  }

  /** Returns how many trials of the grid ended in a status, and do not go on from it. */
  public long count(TrialStatus status) {
    return results.count(status) - (status == TrialStatus.STOPPED ? goingOn.size() : 0);
  }

  /**
   * Returns what the results say clearly about what to try next, one line each.
   *
   * @param summary that of the results
   */
  public List<String> hints(Summary summary) {
    return pending() > 0 ? List.of() : sweep.hints(results, summary, halving);
  }

  /** Returns how many trials of the grid have not ended. */
  public int pending() {
    return results.configurations().size() - results.finished().size() + goingOn.size();
  }

  /**
   * Returns trials of the grid, in its order.
   *
   * @param names their ids, the beginnings of them, or places in the ranking such as {@code best}
   * @throws org.sweepstack.trial.InvalidInputException when a name is of no trial, or an id begun
   *     of several
   */
  public List<Configuration> trials(List<String> names) {
    return trials(TrialSelection.ofNames(names));
  }

  /**
   * Returns the trials that a user selects, in the order of the grid.
   *
   * @throws org.sweepstack.trial.InvalidInputException as {@link TrialSelection} says
   */
  public List<Configuration> trials(TrialSelection selection) {
    return selection.of(sweep.expansion(), results);
  }

  /**
   * Returns the results of the finished trials that pass a filter.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it asks for what there is not, or no
   *     trial of the grid passes
   */
  public SweepResults passing(Filter filter) {
    TrialSelection selection = new TrialSelection(List.of(), Set.of(), Optional.of(filter));
    return results.only(Set.copyOf(selection.of(sweep.expansion(), results)));
  }

  /** Returns the trials with a status by what ended them, the first of the grid first. */
  public Map<String, List<TrialId>> trialsByError(TrialStatus status) {
    return results.finished().stream()
        .map(FinishedTrial::result)
        .filter(result -> result.status() == status)
        .collect(
            groupingBy(
                TrialResult::error,
                LinkedHashMap::new,
                mapping(result -> result.configuration().id(), toList())));
  }
}
