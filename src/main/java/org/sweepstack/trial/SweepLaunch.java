package org.sweepstack.trial;

import java.util.List;

/**
 * How a sweep is launched, for whoever words the command.
 *
 * @param file the sweep file, from where the user stands
 * @param settings axes that are replaced, such as {@code learning_rate=0.1,0.3}
 * @param engine what computes its trials
 * @param out the folder that holds the results folder
 * @param name the name of the results folder
 */
public record SweepLaunch(
    String file, List<String> settings, EngineKind engine, String out, String name) {

  /** Copies the settings. */
  public SweepLaunch {
    settings = List.copyOf(settings);
  }
}
