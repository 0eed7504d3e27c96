package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.data.Datasets;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;

/** Launches a sweep, or continues it: trains what its results folder does not have yet. */
public final class Launch {
  private final Sweep sweep;
  private final ResultsFolder folder;
  private final ExecutionOptions options;
  private final Outside outside;

  private Launch(SweepRequest request, Outside outside) {
    this.outside = outside;
    Definition definition = request.definition();
    sweep =
        new Sweep(
            definition.name(),
            definition,
            definition.expand(request.maxTrials()),
            request.settings(),
            request.engine());
    folder = ResultsFolder.at(request.out().resolve(definition.name()), outside.files());
    options = sweep.options(request.limits());
    checkEngine();
  }

  /** One folder holds what one engine computed: two side by side would be no replicates. */
  private void checkEngine() {
    Optional<EngineKind> recorded = folder.definition().map(SavedDefinition::engine);
    if (recorded.isPresent() && recorded.get() != sweep.engine()) {
      throw new InvalidInputException(
          folder.path()
              + (recorded.get() == EngineKind.TEXTBOOK
                  ? ": its trials were computed by the textbook; add --textbook"
                  : ": its trials were not computed by the textbook; leave --textbook out")
              + ", or give another --name");
    }
  }

  /**
   * Reads and checks the sweep file; writes nothing.
   *
   * @throws org.sweepstack.trial.InvalidInputException when something cannot be used
   */
  public static Launch prepare(SweepRequest request) {
    return prepare(request, Outside.REAL);
  }

  /** Prepares a launch into a world that may fail. */
  static Launch prepare(SweepRequest request, Outside outside) {
    return new Launch(request, outside);
  }

  /** Returns the sweep's name. */
  public String name() {
    return sweep.name();
  }

  /** Returns the question the sweep is to answer; empty when the file asks none. */
  public String question() {
    return sweep.definition().question();
  }

  /** Returns what the grid came to. */
  public Expansion expansion() {
    return sweep.expansion();
  }

  /**
   * Returns whether nobody said what ranks the trials, and the test samples do, as not all trials
   * have validation samples.
   */
  public boolean isRankedByTest() {
    return sweep.definition().objective().isEmpty()
        && !expansion().objective().metric().needsValidation();
  }

  /**
   * Returns what is allowed but hardly meant, a line each.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data cannot be used
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(expansion().warnings());
    if (options.save().contains(Artefact.BOUNDARY) && !hasPlane()) {
      warnings.add(
          "save: boundary: no trial has exactly two inputs, so that none has a boundary to keep");
    }
    return warnings;
  }

  private boolean hasPlane() {
    Datasets datasets = new Datasets();
    return expansion().configurations().stream()
        .anyMatch(trial -> datasets.of(trial).features() == Boundary.INPUTS);
  }

  /** Returns where the results go. */
  public ResultsFolder folder() {
    return folder;
  }

  /** Returns how many workers train. */
  public int threads() {
    return options.threads();
  }

  /** Returns what the results folder has of the grid as it is now; writes nothing. */
  public Outlook outlook() {
    return Outlook.of(expansion().configurations(), folder.finished(), sweep.definition().save());
  }

  /** Plans the training of what is pending; writes nothing and loads no engine. */
  SweepExecution plan(Outlook outlook) {
    return SweepExecution.of(outlook.pending(), options, Past.NONE);
  }

  /**
   * Locks the results folder, and plans what is left to train.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data cannot be used, or another
   *     process is at work there; nothing is left behind then
   */
  public TrainingRun open() {
    TrainingRun run =
        TrainingRun.open(folder, sweep, options, (outlook, finished) -> outlook.pending(), outside);
    try {
      checkEngine();
      folder.save(sweep.toSave());
      return run;
    } catch (RuntimeException | Error e) {
      run.close();
      throw e;
    }
  }
}
