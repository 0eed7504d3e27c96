package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sweepstack.data.Datasets;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialTooLargeException;

/**
 * What a launch would do.
 *
 * @param launch the launch, prepared
 * @param outlook what its results folder has already
 * @param execution the training of what is left
 * @param data the data sets that its trials see, those that differ in their seed once
 * @param networks the layers of the networks on images with their sizes, each once
 * @param portableBits how many of its trials have the same bits on every processor and Java version
 * @param warnings what is allowed but hardly meant, or will fail, a line each
 */
public record Plan(
    Launch launch,
    Outlook outlook,
    SweepExecution execution,
    List<PlannedData> data,
    List<String> networks,
    int portableBits,
    List<String> warnings) {

  /** Copies the lists. */
  public Plan {
    data = List.copyOf(data);
    networks = List.copyOf(networks);
    warnings = List.copyOf(warnings);
  }

  /**
   * One kind of data set of a sweep.
   *
   * @param configuration the parameters of the data
   * @param outline how large they are
   */
  public record PlannedData(Configuration configuration, DataOutline outline) {}

  /**
   * Prepares a launch and makes its data; trains and writes nothing, and loads no engine.
   *
   * @throws org.sweepstack.trial.InvalidInputException when something cannot be used
   */
  public static Plan of(SweepRequest request) {
    Launch launch = Launch.prepare(request);
    Map<Configuration, Configuration> kinds = new LinkedHashMap<>();
    for (Configuration configuration : launch.expansion().configurations()) {
      Configuration data = Datasets.dataOf(configuration);
      kinds.putIfAbsent(data.with(Parameters.DATA_SEED, 1L).with(Parameters.FOLD, 1), data);
    }
    List<PlannedData> planned = new ArrayList<>();
    List<String> warnings = new ArrayList<>(launch.warnings());
    for (Configuration kind : kinds.values()) {
      unlessTooLarge(() -> new PlannedData(kind, DataOutline.of(launch.datasets().of(kind))))
          .ifPresent(planned::add);
    }
    Outlook outlook = launch.outlook();
    SweepExecution execution = launch.plan(outlook);
    TooLargeTrials.of(execution).warning().ifPresent(warnings::add);
    int portable = launch.bits().portable(launch.expansion().configurations());
    return new Plan(
        launch, outlook, execution, planned, networksOnImages(launch), portable, warnings);
  }

  private static List<String> networksOnImages(Launch launch) {
    Set<String> networks = new LinkedHashSet<>();
    for (Configuration trial : launch.expansion().configurations()) {
      if (Parameters.CONVOLUTION.matters(trial)) {
        unlessTooLarge(() -> SweepExecution.network(trial, launch.datasets()))
            .ifPresent(networks::add);
      }
    }
    return List.copyOf(networks);
  }

  /** Returns nothing of what does not fit: it is told once for all such trials. */
  private static <T> Optional<T> unlessTooLarge(Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (TrialTooLargeException e) {
      return Optional.empty();
    }
  }
}
