package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/**
 * How a sweep is launched, for whoever words the command.
 *
 * @param file the sweep file, from where the user stands
 * @param settings axes that are replaced, such as {@code learning_rate=0.1,0.3}
 * @param engine what computes its trials
 * @param out the folder that holds the results folder
 * @param name the name of the sweep, and of its results folder but for what says which shard
 * @param shard the part of the trials to train; empty for all
 */
public record SweepLaunch(
    String file,
    List<String> settings,
    EngineKind engine,
    String out,
    String name,
    Optional<Shard> shard) {

  /** Copies the settings. */
  public SweepLaunch {
    settings = List.copyOf(settings);
  }

  /** Launches a whole sweep. */
  public SweepLaunch(
      String file, List<String> settings, EngineKind engine, String out, String name) {
    this(file, settings, engine, out, name, Optional.empty());
  }
}
