package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Datasets;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.TrialBits;
import org.sweepstack.execution.Workplace;
import org.sweepstack.halving.HalvingFigures;
import org.sweepstack.halving.Ladder;
import org.sweepstack.hints.Hints;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.journal.SavedShard;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.SweepLaunch;
import org.sweepstack.trial.TrialId;

/**
 * A sweep, read and expanded.
 *
 * @param name its name, which is that of its results folder
 * @param definition what its file and settings say
 * @param expansion its grid, or the part of it that the results folder is for
 * @param settings the settings of the command line
 * @param engine what computes all of its trials
 * @param part which part that is; empty for all of it
 * @param datasets makes the data of its trials, once for all who ask
 * @param ladder the rungs that its trials go up; empty where all train to their end
 */
public record Sweep(
    String name,
    Definition definition,
    Expansion expansion,
    List<String> settings,
    EngineKind engine,
    Optional<SweepPart> part,
    Datasets datasets,
    Optional<Ladder> ladder) {

  /** Copies the settings. */
  public Sweep {
    settings = List.copyOf(settings);
  }

  /** Creates a sweep with the rungs of its expansion. */
  Sweep(
      String name,
      Definition definition,
      Expansion expansion,
      List<String> settings,
      EngineKind engine,
      Optional<SweepPart> part,
      Datasets datasets) {
    this(
        name,
        definition,
        expansion,
        settings,
        engine,
        part,
        datasets,
        expansion.halving().map(halving -> new Ladder(expansion.grid(), halving)));
  }

  /**
   * Reads a sweep as it was last run, from the record in its results folder.
   *
   * @throws InvalidInputException when the folder holds no sweep
   */
  static Sweep recorded(ResultsFolder folder) {
    return new RecordedDefinitions().sweep(folder);
  }

  /** Returns what a results folder is to keep of this sweep. */
  SavedDefinition toSave() {
    return new SavedDefinition(
        definition.name(),
        sweepFile(),
        definition.text(),
        settings,
        expansion.dataFiles(),
        engine,
        part.map(SweepPart::shard).map(shard -> new SavedShard(shard, ids())));
  }

  private List<TrialId> ids() {
    return expansion.configurations().stream().map(Configuration::id).toList();
  }

  /** Returns the trials that have stopped as others went on. */
  Set<TrialId> out(FinishedTrials finished) {
    return ladder.map(rungs -> rungs.of(finished, Set.of()).out()).orElse(Set.of());
  }

  /** Returns the trials that have stopped at a rung and are not out. */
  Set<TrialId> goingOn(FinishedTrials finished) {
    Set<TrialId> goingOn = new HashSet<>(finished.stopped());
    if (goingOn.isEmpty()) {
      return goingOn; // as mostly: no need to look at all trials
    }
    goingOn.removeAll(out(finished));
    goingOn.retainAll(Set.copyOf(ids()));
    return goingOn;
  }

  /** Returns what halving has come to; empty where all trials train to their end. */
  Optional<HalvingFigures> halving(FinishedTrials finished) {
    return ladder.map(rungs -> rungs.figures(finished));
  }

  /** Returns what its results say clearly about what to try next, one line each. */
  List<String> hints(SweepResults results, Summary summary, Optional<HalvingFigures> halving) {
    List<String> hints = new ArrayList<>(Hints.of(results, summary, new ConstantAnswer(datasets)));
    if (results.finished().size() == results.configurations().size()) {
      halving.ifPresent(figures -> hints.addAll(figures.hints()));
    }
    return hints;
  }

  /**
   * Returns those of some trials that have not come to their end.
   *
   * @param ended those that have ended, or come to a rung
   */
  List<Configuration> left(
      List<Configuration> trials, Set<TrialId> ended, FinishedTrials finished) {
    Set<TrialId> goingOn = goingOn(finished);
    return trials.stream()
        .filter(trial -> !ended.contains(trial.id()) || goingOn.contains(trial.id()))
        .toList();
  }

  /** Returns how to run it: within limits, and what those leave open as its file says. */
  ExecutionOptions options(RunOptions limits, Workplace place) {
    return ExecutionOptions.of(definition.save(), limits.orElse(definition.run()), place)
        .with(engine);
  }

  /** Returns where its file is, or was. */
  public Path sweepFile() {
    return definition.file().toAbsolutePath().normalize();
  }

  /** Returns what launches it into a results folder, from where the user stands. */
  public SweepLaunch launchInto(Path folder) {
    Path out = above(folder);
    Optional<Shard> shard = part.map(SweepPart::shard);
    String base = shard.map(own -> own.baseName(name)).orElse(name);
    return new SweepLaunch(
        fileFromHere().toString(), settings, engine, out.toString(), base, shard);
  }

  /** Returns the folder above one, which may be named as seen from itself. */
  private static Path above(Path folder) {
    Path plain = folder.normalize();
    if (plain.equals(Path.of("")) || plain.endsWith("..")) {
      return plain.resolve("..");
    }
    return folder.getParent() == null ? Path.of(".") : folder.getParent();
  }

  /** Returns what says where the numbers of its trials are the same to the bit. */
  TrialBits bits() {
    return new TrialBits(datasets, engine);
  }

  /** Returns where its file is from where the user stands, as the user would type it. */
  public Path fileFromHere() {
    Path here = Path.of("").toAbsolutePath();
    Path file = sweepFile();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  /** Returns what a results folder shows of it: finished trials that are still in the grid. */
  SweepResults results(FinishedTrials finished) {
    return new SweepResults(
        name,
        expansion.grid(),
        expansion.configurations().parallelStream()
            .flatMap(configuration -> finished.of(configuration).stream())
            .toList());
  }
}
