package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.TrialBits;
import org.sweepstack.execution.Workplace;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * Finished trials with all that is wanted of them: what was kept, and for what was not they are
 * trained again, which gives the same bits. Writes nothing.
 */
public final class Recall {
  /** What a trial has only where it ended by itself. */
  private static final Set<Artefact> OF_THE_END =
      Set.of(Artefact.PREDICTIONS, Artefact.TRAIN_PREDICTIONS, Artefact.BOUNDARY, Artefact.MODEL);

  private final Sweep sweep;
  private final List<FinishedTrial> trials;
  private final Set<Artefact> wanted;
  private final ExecutionOptions options;
  private final List<FinishedTrial> lacking;
  private final SweepExecution execution;

  /**
   * What came out.
   *
   * @param trials in the order given, each with all that there is of what is wanted
   * @param differences where a trial that was trained again is another than it was; of each the
   *     first place
   * @param ending whether all were trained
   */
  public record Outcome(List<FinishedTrial> trials, List<Difference> differences, Ending ending) {

    /** Copies the lists. */
    public Outcome {
      trials = List.copyOf(trials);
      differences = List.copyOf(differences);
    }
  }

  private Recall(
      Sweep sweep, List<FinishedTrial> trials, Set<Artefact> wanted, OptionalInt threads) {
    this.sweep = sweep;
    this.trials = List.copyOf(trials);
    this.wanted = Set.copyOf(wanted);
    lacking = this.trials.stream().filter(Verification::isComparable).filter(this::lacks).toList();
    options =
        sweep
            .options(RunOptions.of(threads), Workplace.HERE)
            .with(Optional.empty(), Halt.NEVER)
            .keeping(wanted)
            .keeping(savedOf(this.trials));
    execution = AsFar.of(lacking, sweep.datasets(), options);
  }

  /**
   * Looks for what was not kept; trains nothing yet.
   *
   * @param trials of the sweep, of which those that failed or timed out are left as they are
   * @param wanted what is wanted of each
   * @param threads workers; empty for as many as the sweep has
   * @throws org.sweepstack.trial.InvalidInputException when the data of a trial that has to be
   *     trained again have changed or are gone
   */
  public static Recall prepare(
      Sweep sweep, List<FinishedTrial> trials, Set<Artefact> wanted, OptionalInt threads) {
    return new Recall(sweep, trials, wanted, threads);
  }

  private static Set<Artefact> savedOf(List<FinishedTrial> trials) {
    return trials.stream().flatMap(trial -> trial.saved().stream()).collect(Collectors.toSet());
  }

  private boolean lacks(FinishedTrial trial) {
    return wanted.stream()
        .filter(artefact -> !trial.saved().contains(artefact))
        .anyMatch(artefact -> isPossible(artefact, trial.result()));
  }

  private boolean isPossible(Artefact artefact, TrialResult trial) {
    if (trial.status() == TrialStatus.STOPPED && OF_THE_END.contains(artefact)) {
      return false;
    }
    return artefact != Artefact.BOUNDARY
        || sweep.datasets().of(trial.configuration()).features() == Boundary.INPUTS;
  }

  /** Returns the trials that have to be trained again. */
  public List<Configuration> lacking() {
    return lacking.stream().map(trial -> trial.result().configuration()).toList();
  }

  /** Returns what was not saved of some of them. */
  public Set<Artefact> missing() {
    return lacking.stream()
        .flatMap(trial -> wanted.stream().filter(artefact -> !trial.saved().contains(artefact)))
        .collect(Collectors.toSet());
  }

  /** Returns the estimated work. */
  public SweepExecution execution() {
    return execution;
  }

  /** Trains what has to be. */
  public Outcome run(ExecutionListener listener) {
    Trained again = Trained.by(execution, listener);
    List<FinishedTrial> recalled = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (FinishedTrial trial : trials) {
      Optional<Attempt> attempt =
          Optional.ofNullable(again.attempts().get(trial.result().configuration()));
      recalled.add(with(trial, attempt));
      attempt.flatMap(now -> difference(trial, now)).ifPresent(differences::add);
    }
    return new Outcome(recalled, differences, again.ending());
  }

  /** Returns the trial with all that is wanted counted as saved: there is no more of it. */
  private FinishedTrial with(FinishedTrial trial, Optional<Attempt> again) {
    Set<Artefact> all = new HashSet<>(trial.saved());
    all.addAll(wanted);
    return new FinishedTrial(
        trial.result(),
        trial.timing(),
        trial.context(),
        trial.attempts(),
        all,
        again.isEmpty() ? trial.stored() : () -> again.orElseThrow().artefacts());
  }

  private Optional<Difference> difference(FinishedTrial trial, Attempt again) {
    TrialBits bits = sweep.bits();
    boolean isSameCode =
        bits.areThoseOf(trial.context().numericKernels(), again.result().configuration());
    return TrialComparison.of(trial, again, options.save(), isSameCode).first();
  }
}
