package org.sweepstack.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sweepstack.ReproducibleTables;
import org.sweepstack.execution.Advance;
import org.sweepstack.execution.Workplace;
import org.sweepstack.files.FileOperations;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/** A folder with a sweep file and results, for tests that live through a sweep. */
final class SweepLab {
  private final Path folder;
  private RunOptions limits = RunOptions.NONE;
  private EngineKind engine = EngineKind.FAST;

  SweepLab(Path folder) {
    this.folder = folder;
  }

  /** Writes the sweep file. */
  SweepLab with(String sweep) {
    try {
      Files.writeString(folder.resolve("lab.yaml"), sweep);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SweepLab with(RunOptions other) {
    limits = other;
    return this;
  }

  /** Computes from now on by an engine, into the same folder. */
  SweepLab with(EngineKind other) {
    engine = other;
    return this;
  }

  Launch launch() {
    return launch(Outside.REAL);
  }

  Launch launch(Outside outside) {
    return Launch.prepare(request(), outside);
  }

  SweepRequest request() {
    return new SweepRequest(
        folder.resolve("lab.yaml"), List.of(), folder, Optional.of("lab"), engine, limits, 1000);
  }

  RunOutcome run() {
    return run(Outside.REAL);
  }

  RunOutcome run(Outside outside) {
    return finish(launch(outside).open());
  }

  /** Runs as far as a disk allows. */
  RunOutcome run(FileOperations files) {
    return run(new Outside(files, Workplace.HERE));
  }

  RunOutcome rerunFailed() {
    return rerun(new TrialSelection(List.of(), Set.of(TrialStatus.FAILED), Optional.empty()));
  }

  RunOutcome rerun(TrialId trial) {
    TrialSelection.Name name = new TrialSelection.Name(trial.text(), "");
    return rerun(new TrialSelection(List.of(List.of(name)), Set.of(), Optional.empty()));
  }

  RunOutcome rerun(TrialSelection selection) {
    return finish(
        Rerun.prepare(results(), selection, Optional.empty(), RunOptions.NONE)
            .open(Workplace.HERE));
  }

  private static RunOutcome finish(TrainingRun run) {
    try (run) {
      return run.run(new Deaf(), "test");
    }
  }

  ResultsFolder results() {
    return ResultsFolder.at(path());
  }

  Path path() {
    return folder.resolve("lab");
  }

  String file(String name) {
    try {
      return Files.readString(path().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files that equal sweeps have in common. */
  Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    ReproducibleTables.NAMES.forEach(name -> tables.put(name, file(name)));
    return tables;
  }

  /** Hears nothing. */
  static final class Deaf implements RunListener {

    @Override
    public void advanced(Advance advance) {}

    @Override
    public void finished(Attempt attempt) {}

    @Override
    public void wrote(long cells) {}
  }
}
