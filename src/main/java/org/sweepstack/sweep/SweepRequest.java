package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.definition.SweepSource;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;

/**
 * Which sweep a user means, where its results go and how to run it.
 *
 * @param source the sweep file, or its text
 * @param settings what to replace, such as {@code learning_rate=0.1,0.3}
 * @param out the folder that holds the results folders
 * @param name another name for the sweep and its results folder
 * @param engine what computes its trials
 * @param shard the part of its trials that is meant; empty for all
 * @param limits what the command line says of how to run it
 * @param maxTrials the most trials allowed
 */
public record SweepRequest(
    SweepSource source,
    List<String> settings,
    Path out,
    Optional<String> name,
    EngineKind engine,
    Optional<Shard> shard,
    RunOptions limits,
    long maxTrials) {

  /** Copies the settings. */
  public SweepRequest {
    settings = List.copyOf(settings);
  }

  /** Asks for all trials of a sweep file. */
  public SweepRequest(
      Path file,
      List<String> settings,
      Path out,
      Optional<String> name,
      EngineKind engine,
      RunOptions limits,
      long maxTrials) {
    this(SweepSource.of(file), settings, out, name, engine, Optional.empty(), limits, maxTrials);
  }

  /** Asks for a sweep file that the fast engines compute. */
  public SweepRequest(
      Path file,
      List<String> settings,
      Path out,
      Optional<String> name,
      RunOptions limits,
      long maxTrials) {
    this(file, settings, out, name, EngineKind.FAST, limits, maxTrials);
  }

  /** Reads the sweep file. */
  Definition definition() {
    Definition definition = SweepFile.read(source, settings, name, maxTrials);
    Definition ofEngine =
        engine == EngineKind.FAST || name.isPresent()
            ? definition
            : definition.withNameEnding("-" + engine.word());
    return shard
        .map(Shard::nameEnding)
        .filter(ending -> !ofEngine.name().endsWith(ending))
        .map(ofEngine::withNameEnding)
        .orElse(ofEngine);
  }
}
