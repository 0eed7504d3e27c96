package org.sweepstack.sweep;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.Stage;
import org.sweepstack.execution.Stages;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.Workplace;
import org.sweepstack.files.FolderLock;
import org.sweepstack.files.Host;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.Journal;
import org.sweepstack.journal.RunningStacks;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;

/** Some trials of a sweep about to be trained into its results folder, which is locked for it. */
public final class TrainingRun implements AutoCloseable {
  private static final Duration BETWEEN_TABLES = Duration.ofMinutes(1);

  private final ResultsFolder folder;
  private final Sweep sweep;
  private final ExecutionOptions options;
  private final Workplace place;
  private final FolderLock lock;
  private final Journal journal;
  private final RunningStacks running;
  private final Outlook outlook;
  private final List<Configuration> chosen;
  private final KeptStacks kept;
  private final SweepExecution execution;
  private final Recovery recovery;

  /** Picks the trials to train. */
  @FunctionalInterface
  interface Choice {

    /** Returns configurations of the grid. */
    List<Configuration> of(Outlook outlook, FinishedTrials finished);

    /**
     * Refuses what makes no sense to begin, before anything is written.
     *
     * @throws InvalidInputException saying why
     */
    default void check(Outlook outlook, SweepExecution execution) {}

    /** Returns whether trials go up the rungs of the sweep, if it has any. */
    default boolean isHalved() {
      return false;
    }
  }

  private TrainingRun(
      ResultsFolder folder,
      Sweep sweep,
      ExecutionOptions options,
      Choice choice,
      Outside outside,
      FolderLock lock) {
    this.folder = folder;
    this.sweep = sweep;
    this.options = options;
    place = outside.place();
    this.lock = lock;
    journal = folder.journal();
    running = folder.running();
    try {
      Map<TrialId, Integer> shown = folder.shownAttempts();
      Damage damage =
          Damage.of(folder, sweep, shown, journal.finished(), journal.finished().damaged());
      // Before anything is written: what is damaged is named all at once, or trained again.
      damage.refuseOthersThan(choice.of(outlook(damage), journal.finished()));
      recovery = Recovery.of(folder, running, journal.finished());
      failCulprits();
      outlook = outlook(damage);
      chosen = choice.of(outlook, journal.finished());
      kept =
          new KeptStacks(
              running, options, place, recovery, journal.finished(), ids(outlook.pending()));
      execution = execution(choice.isHalved());
      choice.check(outlook, execution);
    } catch (InvalidInputException e) {
      journal.close();
      throw sweep.definition().placed(e);
    } catch (RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Takes the folder's lock, mends what a process that died left, and plans the training.
   *
   * @throws org.sweepstack.trial.InvalidInputException when something cannot be used; nothing is
   *     left behind then
   */
  static TrainingRun open(
      ResultsFolder folder, Sweep sweep, ExecutionOptions options, Choice choice, Outside outside) {
    boolean isNew = !folder.exists();
    Path above = folder.nearestFolder();
    FolderLock lock = folder.lock();
    try {
      return new TrainingRun(folder.under(lock), sweep, options, choice, outside, lock);
    } catch (RuntimeException | Error e) {
      if (isNew) {
        folder.unmake(above);
      }
      lock.close();
      throw e;
    }
  }

  private Outlook outlook(Damage damage) {
    return Outlook.of(
        sweep.expansion().configurations(),
        journal.finished(),
        sweep.out(journal.finished()),
        options.save(),
        damage);
  }

  private SweepExecution execution(boolean isHalved) {
    Stages stages =
        chosen.isEmpty()
            ? Stages.NO_MORE
            : RunStages.of(
                isHalved ? sweep.ladder() : Optional.empty(),
                chosen,
                journal.finished(),
                outlook.again(),
                kept::past);
    return SweepExecution.of(
        stages.next().orElseGet(() -> Stage.whole(List.of(), Past.NONE)),
        stages,
        sweep.datasets(),
        options,
        place);
  }

  private static Set<TrialId> ids(List<Configuration> trials) {
    return trials.stream().map(Configuration::id).collect(toSet());
  }

  /** Ends trials that crashed the program, again and by themselves, as failed. */
  private void failCulprits() {
    List<Attempt> failed = recovery.failed(sweep.expansion().configurations());
    if (!failed.isEmpty()) {
      journal.append(failed, Set.of(), context());
    }
  }

  private RunContext context() {
    return new RunContext(
        options.threads(), Host.name(), SweepExecution.kernels().get("numeric_kernels"));
  }

  /**
   * Returns how many of the finished trials that stay have other last bits than they would have if
   * they were trained now: by an older engine, or on another kind of processor where that matters.
   */
  public int ofOtherBits() {
    if (chosen.isEmpty()) {
      return 0;
    }
    Set<Configuration> training = Set.copyOf(chosen);
    return Verification.ofOtherBits(sweep, journal.finished(), trial -> !training.contains(trial));
  }

  /** Returns what is to be told before the training. */
  public List<Problem> warnings() {
    return Stream.concat(
            Stream.concat(
                outlook.damage().problems().stream(),
                TooLargeTrials.of(execution).warning().stream().map(Problem::of)),
            running.damagedCheckpoints().stream()
                .map(file -> file + ": damaged; the trials of this checkpoint begin anew")
                .map(Problem::of))
        .toList();
  }

  /** Returns the sweep. */
  public Sweep sweep() {
    return sweep;
  }

  /** Returns the results of the grid's trials that have ended and are not to be trained now. */
  public List<TrialResult> others() {
    Set<Configuration> training = Set.copyOf(chosen);
    FinishedTrials finished = journal.finished();
    return sweep.expansion().configurations().stream()
        .filter(trial -> !training.contains(trial))
        .flatMap(trial -> finished.of(trial).stream())
        .map(FinishedTrial::result)
        .toList();
  }

  /** Returns what was done before. */
  public Outlook outlook() {
    return outlook;
  }

  /** Returns the trials that are to be trained. */
  public List<Configuration> chosen() {
    return chosen;
  }

  /** Returns the stacks and the estimated work. */
  public SweepExecution execution() {
    return execution;
  }

  /**
   * Trains the trials, until all have ended or the execution is stopped or has to halt, and writes
   * the results folder.
   *
   * @param listener hears of the progress
   * @param commandLine what the user typed, for the record
   * @throws org.sweepstack.files.ResultsException when a file cannot be written; what the journal
   *     has taken is safe
   */
  public RunOutcome run(RunListener listener, String commandLine) {
    if (chosen.isEmpty()) {
      return outcome(Ending.FINISHED, List.of(), Map.of(), listener);
    }
    FolderStore store = new FolderStore(journal, running, options.save(), context(), kept.engine());
    Map<String, String> environment = Environment.describe(sweep, commandLine, options.threads());
    Ending ending = train(store, listener, environment);
    recovery.clear(folder, journal.finished());
    kept.clear(store.ended());
    return outcome(
        ending, sweep.left(chosen, store.ended(), journal.finished()), environment, listener);
  }

  /** Writes all files, and returns what the run came to. */
  private RunOutcome outcome(
      Ending ending,
      List<Configuration> left,
      Map<String, String> environment,
      RunListener listener) {
    SweepResults results = sweep.results(journal.finished());
    List<String> warnings = write(results, environment, listener::wrote);
    return new RunOutcome(
        sweep, results, ending, left, sweep.halving(journal.finished()), warnings);
  }

  private Ending train(FolderStore store, RunListener listener, Map<String, String> environment) {
    TableRefresh refresh =
        TableRefresh.start(
            () -> write(sweep.results(journal.finished()), environment, cells -> {}),
            BETWEEN_TABLES);
    try {
      return execution.run(store, listener);
    } finally {
      refresh.close();
    }
  }

  /** Writes the tables, unless they would lack what the present ones show. */
  private List<String> write(
      SweepResults results, Map<String, String> environment, LongConsumer wrote) {
    List<String> reasons = outlook.damage().againstNewTables(journal.finished());
    try {
      return reasons.isEmpty()
          ? folder.write(results, options.save(), environment, wrote)
          : reasons;
    } catch (InvalidInputException e) {
      // Something was trained and kept: that is not bad input any more.
      throw new ResultsException(folder.path(), new IOException(e.getMessage(), e));
    }
  }

  @Override
  public void close() {
    journal.close();
    lock.close();
  }
}
