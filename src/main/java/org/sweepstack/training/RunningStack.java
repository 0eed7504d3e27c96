package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.RESAMPLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.network.ClassWeights;
import org.sweepstack.network.ForwardPass;
import org.sweepstack.network.LossFunction;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.NetworkStack;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.network.StackTrainer;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.SampleSet;

/** The networks of the trials that still train, bound to their samples. */
final class RunningStack implements AutoCloseable {
  private final NetworkStack network;
  private final NetworkShape shape;
  private final List<TrialSamples> samples;
  private final Datasets datasets;
  private final LossFunction loss;
  private final Precision precision;
  private final boolean isResampled;

  /** One pass for each distinct set of samples: xor trains, validates and tests on the same. */
  private final List<ForwardPass> passes = new ArrayList<>();

  private final ForwardPass train;
  private final ForwardPass validation;
  private final ForwardPass test;
  private final StackTrainer trainer;
  private final EpochTrainer epochTrainer;

  /** The training samples of each trial as of the last epoch. */
  private List<SampleMatrix> trainSamples;

  private RunningStack(
      NetworkStack network, NetworkShape shape, List<TrialSamples> samples, Datasets datasets) {
    this.network = network;
    this.shape = shape;
    this.samples = samples;
    this.datasets = datasets;
    Configuration any = network.trials().get(0);
    loss = LossFunction.of(any);
    precision = any.get(PRECISION);
    isResampled = RESAMPLE.matters(any) && any.get(RESAMPLE) == Resample.EPOCH;
    trainSamples = samples.stream().map(TrialSamples::train).toList();
    train = bind(TrialSamples::train);
    validation = needsNoPass(TrialSamples::validation) ? train : bind(TrialSamples::validation);
    test = needsNoPass(TrialSamples::test) ? train : bind(TrialSamples::test);
    ClassWeights weights = TrialSamples.weights(network.trials(), samples);
    trainer = network.trainer(train, weights);
    epochTrainer =
        any.get(BATCH_SIZE)
            .<EpochTrainer>map(
                size ->
                    new BatchEpochs(
                        network, weights, this::samplesOf, trainSamples.get(0).samples(), size))
            .orElseGet(() -> new FullEpochs(train, trainer, this::samplesOf, isResampled));
  }

  /** Draws or reads the initial weights of the trials and binds them to their data. */
  static RunningStack start(List<Configuration> trials, Datasets datasets, EngineChoice engines) {
    Map<Dataset, TrialSamples> distinct = new IdentityHashMap<>();
    List<TrialSamples> samples = new ArrayList<>();
    for (Configuration trial : trials) {
      samples.add(
          distinct.computeIfAbsent(datasets.of(trial), dataset -> TrialSamples.of(trial, dataset)));
    }
    NetworkShape shape = TrialNetwork.shape(trials.get(0), samples.get(0).dataset());
    List<Optional<double[]>> given =
        trials.stream().map(trial -> InitialWeights.of(trial, shape, datasets)).toList();
    NetworkStack network = engines.of(shape).initialize(trials, shape);
    for (int trial = 0; trial < trials.size(); trial++) {
      if (given.get(trial).isPresent()) {
        network.setParameters(trial, given.get(trial).orElseThrow());
      }
    }
    return bound(network, shape, List.copyOf(samples), datasets);
  }

  /** Binds networks to their data, and frees them when that fails. */
  private static RunningStack bound(
      NetworkStack network, NetworkShape shape, List<TrialSamples> samples, Datasets datasets) {
    try {
      return new RunningStack(network, shape, samples, datasets);
    } catch (RuntimeException | Error e) {
      network.close();
      throw e;
    }
  }

  /**
   * Returns a stack of only the chosen trials, in that order, that continues where they stand;
   * closes this one.
   */
  RunningStack select(int[] chosen) {
    RunningStack selected =
        bound(
            network.select(chosen),
            shape,
            Arrays.stream(chosen).mapToObj(samples::get).toList(),
            datasets);
    close();
    return selected;
  }

  private boolean needsNoPass(Function<TrialSamples, SampleMatrix> set) {
    return samples.stream()
        .allMatch(trial -> set.apply(trial) == trial.train() || set.apply(trial).samples() == 0);
  }

  private ForwardPass bind(Function<TrialSamples, SampleMatrix> set) {
    ForwardPass pass = network.forward(samples.stream().map(set).toList());
    passes.add(pass);
    return pass;
  }

  /**
   * Returns the training samples of every trial at an epoch, drawn afresh where the trials ask for
   * it.
   */
  private List<SampleMatrix> samplesOf(int epoch) {
    if (isResampled) {
      Map<TrialSamples, SampleMatrix> distinct = new IdentityHashMap<>();
      List<SampleMatrix> fresh = new ArrayList<>();
      for (int trial = 0; trial < samples.size(); trial++) {
        Configuration configuration = network.trials().get(trial);
        fresh.add(
            distinct.computeIfAbsent(
                samples.get(trial),
                same ->
                    TrialSamples.matrix(
                        same.dataset(),
                        datasets.trainingSamples(configuration, epoch),
                        same.outputs())));
      }
      trainSamples = fresh;
    }
    return trainSamples;
  }

  /** Returns how many steps an epoch has. */
  int stepsOfEpoch() {
    return epochTrainer.steps();
  }

  /**
   * Trains every trial for one step of an epoch, which is counted from 1, as the step is from 0.
   *
   * @param between as in {@link EpochTrainer#step}
   */
  void step(int epoch, int step, LongConsumer between) {
    epochTrainer.step(epoch, step, between);
  }

  /** Returns over how many samples {@link #evaluate} computes. */
  int samplesOfEvaluation() {
    return passes.stream().mapToInt(ForwardPass::samples).sum();
  }

  /**
   * Computes all outputs for the weights as they are now, for {@link #metrics} and {@link #outputs}
   * to read. Training samples are those of the last epoch.
   *
   * @param between is called now and then where that takes long; what it throws gives it up
   */
  void evaluate(LongConsumer between) {
    loadTrainSamples();
    passes.forEach(pass -> pass.run(between));
  }

  /**
   * Returns a trial's metrics as of the last {@link #evaluate}, rounded to its precision.
   *
   * @param isThorough whether classes are measured by more than accuracy
   */
  Metrics metrics(int trial, boolean isThorough) {
    SetMeasures measures =
        new SetMeasures(
            loss,
            precision,
            samples.get(trial).dataset().quantities(),
            trial,
            areProbabilities(),
            isThorough);
    Map<SampleSet, Map<Measure, Double>> measured = new EnumMap<>(SampleSet.class);
    for (SampleSet set : SampleSet.values()) {
      measured.put(set, measures.of(pass(set), matrix(set, trial)));
    }
    double penalty = WeightPenalty.of(network, shape, trial).orElse(Double.NaN);
    return Metrics.of(
        metric ->
            metric == Metric.L2_TERM
                ? penalty
                : measured.get(metric.set()).getOrDefault(metric.measure(), Double.NaN));
  }

  private boolean areProbabilities() {
    Activation output = network.trials().get(0).get(OUTPUT_ACTIVATION);
    return output == Activation.SOFTMAX || output == Activation.SIGMOID && shape.outputs() == 1;
  }

  /** Returns a trial's outputs [O, N] for a set of samples as of the last {@link #evaluate}. */
  double[] outputs(SampleSet set, int trial) {
    return pass(set).outputs(trial);
  }

  private ForwardPass pass(SampleSet set) {
    return switch (set) {
      case TRAIN -> train;
      case VALIDATION -> validation;
      case TEST -> test;
    };
  }

  /** Returns a set of samples of a trial; those to train with as of the last epoch. */
  SampleMatrix matrix(SampleSet set, int trial) {
    return set == SampleSet.TRAIN ? trainSamples.get(trial) : samples.get(trial).of(set);
  }

  /**
   * Computes the gradients of the loss over the training samples; what {@link #evaluate} left is
   * lost.
   *
   * @param between is called now and then where that takes long; what it throws gives it up
   */
  void computeGradients(LongConsumer between) {
    loadTrainSamples();
    trainer.computeGradients(between);
  }

  private void loadTrainSamples() {
    if (isResampled) {
      train.load(trainSamples);
    }
  }

  /** Draws the training samples that the last epoch had before the training was saved. */
  void resumeAt(int epoch) {
    if (epoch > 0) {
      samplesOf(epoch);
    }
  }

  NetworkStack network() {
    return network;
  }

  NetworkShape shape() {
    return shape;
  }

  TrialSamples samples(int trial) {
    return samples.get(trial);
  }

  /**
   * Returns whether all of a trial's weights and biases and every loss that was measured are
   * finite.
   */
  boolean isFinite(int trial, Metrics metrics) {
    boolean isValidated = samples.get(trial).validation().samples() > 0;
    return Double.isFinite(metrics.get(Metric.TRAIN_LOSS))
        && Double.isFinite(metrics.get(Metric.TEST_LOSS))
        && (!isValidated || Double.isFinite(metrics.get(Metric.VALIDATION_LOSS)))
        && network.isFinite(trial);
  }

  @Override
  public void close() {
    epochTrainer.close();
    trainer.close();
    passes.forEach(ForwardPass::close);
    network.close();
  }
}
