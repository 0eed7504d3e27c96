package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Datasets;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.ShardPlan;
import org.sweepstack.execution.ShardPlanner;
import org.sweepstack.execution.Stage;
import org.sweepstack.execution.Stages;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.TrialBits;
import org.sweepstack.execution.Workplace;
import org.sweepstack.halving.Ladder;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.FolderLayout;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.journal.SavedShard;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.TrialId;

/** Launches a sweep, or continues it: trains what its results folder does not have yet. */
public final class Launch {
  private static final TrainingRun.Choice PENDING = new PendingTrials();

  private final Expansion whole;
  private final Sweep sweep;
  private final ResultsFolder folder;
  private final ExecutionOptions options;
  private final Outside outside;
  private final List<String> dataWarnings;

  private Launch(SweepRequest request, Outside outside) {
    this.outside = outside;
    Definition read = request.definition();
    folder = ResultsFolder.at(request.out().resolve(read.name()), outside.files());
    Datasets datasets = new Datasets();
    whole = continuing(read.expand(request.maxTrials()), folder);
    checkHalving(request.shard().isPresent());
    // What was typed is in no other file than the copy that the folder keeps.
    Definition definition =
        request.source().typed().isPresent()
            ? read.in(new FolderLayout(folder.path()).sweepCopy())
            : read;
    sweep =
        new Sweep(
            definition.name(),
            definition,
            request.shard().map(shard -> part(shard, request, datasets)).orElse(whole),
            request.settings(),
            request.engine(),
            request.shard().map(shard -> new SweepPart(shard, whole.configurations().size())),
            datasets);
    options = sweep.options(request.limits(), outside.place());
    dataWarnings = DataWarnings.of(sweep, options.save().contains(Artefact.BOUNDARY));
    checkFolder();
  }

  private Expansion part(Shard shard, SweepRequest request, Datasets datasets) {
    List<ShardPlan> shards = shards(shard.count(), request.engine(), datasets);
    return whole.only(shards.get(shard.number() - 1).trials());
  }

  private List<ShardPlan> shards(int count, EngineKind engine, Datasets datasets) {
    return ShardPlanner.cut(whole.configurations(), datasets, engine, count);
  }

  /**
   * Returns the parts that the sweep would be cut into for several machines.
   *
   * @throws InvalidInputException when there are fewer trials than parts
   */
  public List<ShardPlan> shards(int count) {
    checkHalving(true);
    return shards(count, sweep.engine(), sweep.datasets());
  }

  /** Refuses what could not be decided: at a rung, all trials have to be there. */
  private void checkHalving(boolean isSharded) {
    if (whole.halving().isPresent() && (isSharded || !outside.place().continuesCheckpoints())) {
      throw new InvalidInputException(
          "halving decides at each rung on all trials, which no "
              + (isSharded ? "shard" : "process of a cluster")
              + " has; run the sweep on one machine, or leave out 'halving'");
    }
  }

  private void checkFolder() {
    Optional<SavedDefinition> recorded = folder.definition();
    checkEngine(recorded);
    checkShard(recorded);
  }

  /** A folder is for one part or for all: what it lacks would be trained twice, or never. */
  private void checkShard(Optional<SavedDefinition> recorded) {
    Optional<Shard> wanted = sweep.part().map(SweepPart::shard);
    Optional<Shard> held = recorded.flatMap(SavedDefinition::shard).map(SavedShard::shard);
    if (recorded.isPresent() && !held.equals(wanted)) {
      throw held.isPresent()
          ? new InvalidInputException(
              folder.path() + ": is for the shard " + held.get() + " of its sweep",
              new Remedy.UseShard(held.get()),
              Remedy.Choice.RENAME)
          : new InvalidInputException(
              folder.path() + ": is for a whole sweep, not for a shard", Remedy.Choice.RENAME);
    }
  }

  /** One folder holds what one engine computed: two side by side would be no replicates. */
  private void checkEngine(Optional<SavedDefinition> recorded) {
    Optional<EngineKind> held = recorded.map(SavedDefinition::engine);
    if (held.isPresent() && held.get() != sweep.engine()) {
      boolean isByTextbook = held.get() == EngineKind.TEXTBOOK;
      throw new InvalidInputException(
          folder.path()
              + ": its trials were "
              + (isByTextbook ? "" : "not ")
              + "computed by the textbook",
          isByTextbook ? Remedy.Choice.USE_TEXTBOOK : Remedy.Choice.LEAVE_TEXTBOOK,
          Remedy.Choice.RENAME);
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

  /**
   * Prepares as {@link #prepare(SweepRequest)} does what is trained at some place.
   *
   * @throws org.sweepstack.trial.InvalidInputException when something cannot be used
   */
  public static Launch prepare(SweepRequest request, Workplace place) {
    return prepare(request, Outside.at(place));
  }

  /** Prepares a launch into a world that may fail. */
  static Launch prepare(SweepRequest request, Outside outside) {
    return new Launch(request, outside);
  }

  /** Returns a grid whose trials have the ids that the folder knows them by. */
  private static Expansion continuing(Expansion expansion, ResultsFolder folder) {
    if (expansion.dataFiles().isEmpty() || !folder.hasJournal()) {
      return expansion;
    }
    FinishedTrials finished = folder.finished();
    return expansion.continuing(trial -> finished.of(trial).isPresent());
  }

  /** Returns what says where the numbers of its trials are the same to the bit. */
  TrialBits bits() {
    return sweep.bits();
  }

  /** Returns the sweep's name. */
  public String name() {
    return sweep.name();
  }

  /** Returns the question the sweep is to answer; empty when the file asks none. */
  public String question() {
    return sweep.definition().question();
  }

  /** Tells how the cells of the grid are drawn; empty where all of them are trained. */
  public Optional<String> drawing() {
    return sweep.definition().drawing();
  }

  /** Returns the rungs that its trials go up; empty where all train to their end. */
  public Optional<Ladder> ladder() {
    return sweep.ladder();
  }

  /** Returns what makes the data of its trials. */
  Datasets datasets() {
    return sweep.datasets();
  }

  /** Returns which part of the sweep is meant; empty for all of it. */
  public Optional<SweepPart> part() {
    return sweep.part();
  }

  /** Returns what the grid came to, or the part of it that is meant. */
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

  /** Returns what is allowed but probably a mistake, one line each. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(expansion().warnings());
    warnings.addAll(dataWarnings);
    return warnings;
  }

  /** Returns where the results go. */
  public ResultsFolder folder() {
    return folder;
  }

  /** Returns what computes its trials. */
  EngineKind engine() {
    return sweep.engine();
  }

  /** Returns what is kept of its trials. */
  public Set<Artefact> save() {
    return options.save();
  }

  /** Returns how many workers train. */
  public int threads() {
    return options.threads();
  }

  /** Returns what the results folder has of the grid as it is now; writes nothing. */
  public Outlook outlook() {
    Map<TrialId, Integer> shown = folder.shownAttempts();
    FinishedTrials finished = folder.finished();
    return Outlook.of(
        expansion().configurations(),
        finished,
        sweep.out(finished),
        sweep.definition().save(),
        Damage.of(folder, sweep, shown, finished, finished.damaged()));
  }

  /** Plans the training of what is pending; writes nothing and loads no engine. */
  SweepExecution plan(Outlook outlook) {
    try {
      SweepExecution execution =
          SweepExecution.of(
              firstStage(outlook), Stages.NO_MORE, sweep.datasets(), options, outside.place());
      PENDING.check(outlook, execution);
      return execution;
    } catch (InvalidInputException e) {
      throw sweep.definition().placed(e);
    }
  }

  private Stage firstStage(Outlook outlook) {
    return RunStages.of(
            sweep.ladder(),
            outlook.pending(),
            folder.finished(),
            outlook.again(),
            trained -> Past.NONE)
        .next()
        .orElseGet(() -> Stage.whole(List.of(), Past.NONE));
  }

  /**
   * Locks the results folder, and plans what is left to train.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data cannot be used, or another
   *     process is at work there; nothing is left behind then
   */
  public TrainingRun open() {
    TrainingRun run = TrainingRun.open(folder, sweep, options, PENDING, outside);
    try {
      checkFolder();
      folder.save(sweep.toSave());
      return run;
    } catch (RuntimeException | Error e) {
      run.close();
      throw e;
    }
  }
}
