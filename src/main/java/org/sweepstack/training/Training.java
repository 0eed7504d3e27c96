package org.sweepstack.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.network.Engine;
import org.sweepstack.network.LayerShape;
import org.sweepstack.network.NativeLibraries;
import org.sweepstack.network.NativeMemory;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LayerOutline;
import org.sweepstack.trial.Parameters;

/** Trains stacks, and says beforehand what one costs. For any thread. */
public final class Training {
  private final Datasets datasets;
  private final EngineChoice engines;

  /** Trains by the engines that are fast, on the data sets that somebody makes. */
  public Training(Datasets datasets) {
    this(datasets, EngineChoice.FAST);
  }

  /** Trains by the engines of a choice, on the data sets that somebody makes. */
  public Training(Datasets datasets, EngineChoice engines) {
    this.datasets = datasets;
    this.engines = engines;
  }

  /**
   * Trains trials together, each to the numbers it would have alone.
   *
   * @param trials at least one; they differ only in parameters that are free within a stack
   * @param stretch from where to go on, and up to where; a trial that stops before its last epoch
   *     has its state offered to the listener before its result
   * @param save what to keep of each trial; the same as when the checkpoint was made
   * @param listener is given the results, and may end the training
   */
  public void train(
      List<Configuration> trials, Stretch stretch, Set<Artefact> save, TrainingListener listener) {
    StackTraining training =
        new StackTraining(trials, stretch.until(), save, datasets, engines, listener);
    if (stretch.from().isEmpty()) {
      training.run();
    } else {
      training.resume(stretch.from());
    }
  }

  /**
   * Estimates what a trial takes, making its data set if need be but loading no engine.
   *
   * @throws org.sweepstack.trial.InvalidInputException when its data or initial weights cannot be
   *     used
   */
  public TrialCost cost(Configuration configuration) {
    return cost(configuration, Set.of());
  }

  /**
   * Estimates as {@link #cost(Configuration)} does what a trial takes.
   *
   * @param save what is kept of it
   * @throws org.sweepstack.trial.InvalidInputException when its data or initial weights cannot be
   *     used
   */
  public TrialCost cost(Configuration configuration, Set<Artefact> save) {
    Dataset dataset = datasets.of(configuration);
    TrialCost cost =
        TrialCost.of(configuration, dataset, engines, ArtefactRecorder.isObserving(save));
    InitialWeights.of(configuration, TrialNetwork.shape(configuration, dataset), datasets);
    return cost;
  }

  /**
   * Returns the layers of a trial's network with their sizes, and how many weights and biases they
   * have, such as {@code 2 inputs -> 4 -> 4 -> 1 outputs (37 weights and biases)}.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data cannot be used
   */
  public String network(Configuration configuration) {
    NetworkShape shape = TrialNetwork.shape(configuration, datasets.of(configuration));
    return shape.describe() + " (" + shape.parameterCount() + " weights and biases)";
  }

  /**
   * Returns the layers of a trial's network, from the input on.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data cannot be used
   */
  public List<LayerOutline> layers(Configuration configuration) {
    List<LayerShape> layers =
        TrialNetwork.shape(configuration, datasets.of(configuration)).layers();
    Activation last = configuration.get(Parameters.OUTPUT_ACTIVATION);
    return layers.stream()
        .map(
            layer ->
                new LayerOutline(
                    layer.description(),
                    layer.inputDimensions(),
                    layer.dimensions(),
                    layer.parameterCount(),
                    !(layer instanceof WeightedShape)
                        ? Optional.empty()
                        : Optional.of(
                            layer == layers.get(layers.size() - 1)
                                ? last
                                : configuration.get(Parameters.ACTIVATION))))
        .toList();
  }

  /**
   * Returns names and values that say which code computes here, with a word for each engine; starts
   * the engines if need be.
   */
  public static Map<String, String> kernels() {
    return Map.of("numeric_kernels", Engine.ROWS.kernels() + " " + Engine.PRODUCTS.kernels());
  }

  /**
   * Returns whether a trial has the bits here that it has where {@link #kernels} said something,
   * also in an older version.
   *
   * @throws org.sweepstack.trial.InvalidInputException when its data cannot be used
   */
  public boolean hasBitsOf(String kernels, Configuration trial) {
    return List.of(kernels.split(" ")).contains(engine(trial).kernels());
  }

  /**
   * Returns whether a trial has the same bits on every processor and Java version.
   *
   * @throws org.sweepstack.trial.InvalidInputException when its data cannot be used
   */
  public boolean hasPortableBits(Configuration trial) {
    return engine(trial).hasPortableBits();
  }

  private Engine engine(Configuration trial) {
    return engines.of(TrialNetwork.shape(trial, datasets.of(trial)));
  }

  /** Returns the folders on the class path with what has to be unpacked to start the engine. */
  public static List<String> engineLibraries() {
    return NativeLibraries.folders();
  }

  /** Returns how many bytes stacks can take at most on this machine; starts nothing. */
  public static long mostBytes() {
    return NativeMemory.mostBytes();
  }

  /** Returns how many bytes stacks may still take; starts the engine if need be. */
  public static long availableBytes() {
    return NativeMemory.availableBytes();
  }
}
