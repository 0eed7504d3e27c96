package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.data.Samples;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
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
   * @param features numbers a point has
   * @param image the shape of the image that they make up, if they do
   * @param train how many training samples each class has
   * @param validation how many validation samples each class has
   * @param test how many test samples each class has
   */
  public record PlannedData(
      Configuration configuration,
      int features,
      Optional<ImageShape> image,
      List<Integer> train,
      List<Integer> validation,
      List<Integer> test) {}

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
      kinds.putIfAbsent(data.with(Parameters.DATA_SEED, 1L), data);
    }
    List<PlannedData> planned = new ArrayList<>();
    List<String> warnings = new ArrayList<>(launch.warnings());
    for (Configuration kind : kinds.values()) {
      try {
        planned.add(planned(kind, launch.datasets().of(kind)));
      } catch (TrialTooLargeException e) {
        // Told once for all trials that do not fit.
        continue;
      }
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
      try {
        if (Parameters.CONVOLUTION.matters(trial)) {
          networks.add(SweepExecution.network(trial, launch.datasets()));
        }
      } catch (TrialTooLargeException e) {
        // Told once for all trials that do not fit.
        continue;
      }
    }
    return List.copyOf(networks);
  }

  private static PlannedData planned(Configuration kind, Dataset dataset) {
    return new PlannedData(
        kind,
        dataset.features(),
        dataset.image(),
        classCounts(dataset.train(), dataset.classes()),
        classCounts(dataset.validation(), dataset.classes()),
        classCounts(dataset.test(), dataset.classes()));
  }

  private static List<Integer> classCounts(Samples samples, int classes) {
    Integer[] counts = new Integer[classes];
    Arrays.fill(counts, 0);
    for (int sample = 0; sample < samples.count(); sample++) {
      counts[samples.classOf(sample)]++;
    }
    return List.of(counts);
  }
}
