package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.data.Datasets;
import org.sweepstack.network.Engine;
import org.sweepstack.training.StackRecorder.Trained;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.BiasGradient;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.Convolution;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.InitializerKind;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.LossReduction;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Toggle;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrialArtefacts;

/**
 * Whatever the parameters are: a trial has the same bits in a stack, in another stack, alone, and
 * gone on with after a stop.
 */
class AnyConfigurationTest {
  private static final int CASES = CampaignSize.of(40, 1200);
  private static final int STACK = 6;
  private static final int EPOCHS = 20;

  /** One case in so many is of images, and one of a table. */
  private static final int IMAGES = 5;

  private static final Set<Artefact> SAVE =
      EnumSet.of(
          Artefact.PREDICTIONS,
          Artefact.ARRAYS,
          Artefact.STATISTICS,
          Artefact.HISTOGRAMS,
          Artefact.BOUNDARY,
          Artefact.TRAIN_PREDICTIONS,
          Artefact.MODEL,
          Artefact.MEASURES);

  @TempDir private static Path folder;

  private Training training = new Training(new Datasets());

  static LongStream cases() {
    return LongStream.range(0, CASES);
  }

  @Campaign
  @ParameterizedTest
  @MethodSource("cases")
  void hasTheSameBitsStackedAndAlone(long number) {
    if (number % 4 == 0) {
      training = new Training(new Datasets(), shape -> Engine.PRODUCTS);
    }
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(number);
    List<Configuration> trials = trials(number, random);
    List<Trained> stacked = train(trials);
    List<Trained> halfOfThem = train(trials.subList(STACK / 2, STACK));
    Map<Configuration, Trained> resumed = stopAndResume(trials, 1 + random.nextInt(2 * EPOCHS));
    for (int trial = 0; trial < STACK; trial++) {
      Trained alone = train(List.of(trials.get(trial))).get(0);
      assertSame(stacked.get(trial), alone);
      assertSame(resumed.get(trials.get(trial)), alone);
      if (trial >= STACK / 2) {
        assertSame(halfOfThem.get(trial - STACK / 2), alone);
      }
    }
  }

  private static List<Configuration> trials(long number, UniformRandomProvider random) {
    boolean isTable = number % IMAGES == 2;
    Configuration shape =
        isTable
            ? new AnyTable(folder).in(anyShape(random), random)
            : number % IMAGES == 1 ? anyImages(random) : anyShape(random);
    List<Configuration> trials = new ArrayList<>();
    while (trials.size() < STACK) {
      Configuration drawn = anyNumbers(shape, random);
      Configuration trial = isTable ? AnyTable.inAFold(drawn, random) : drawn;
      boolean isSound = ConfigurationRules.problems(trial).isEmpty();
      if (isSound
          && (!isTable
              || trials.isEmpty()
              || AnyTable.sizes(trial).equals(AnyTable.sizes(trials.get(0))))) {
        trials.add(trial);
      }
    }
    return trials;
  }

  /**
   * Trains until some order is asked for, and then what is left of the stack from its checkpoint in
   * two parts.
   */
  private Map<Configuration, Trained> stopAndResume(List<Configuration> trials, int orders) {
    StackRecorder before = StackRecorder.ordering(Order.STOP, orders);
    training.train(trials, Stretch.WHOLE, SAVE, before);
    Map<Configuration, Trained> all = new HashMap<>(before.trained());
    List<Configuration> left =
        trials.stream().distinct().filter(trial -> !all.containsKey(trial)).toList();
    for (List<Configuration> part :
        List.of(left.subList(0, left.size() / 3), left.subList(left.size() / 3, left.size()))) {
      if (!part.isEmpty()) {
        StackRecorder after = StackRecorder.toTheEnd();
        training.train(part, Stretch.from(before.checkpoint()), SAVE, after);
        all.putAll(after.trained());
      }
    }
    return all;
  }

  private static void assertSame(Trained actual, Trained expected) {
    assertThat(actual.result()).isEqualTo(expected.result());
    assertThat(actual.artefacts().curve()).isEqualTo(expected.artefacts().curve());
    assertThat(Arrays.deepEquals(bits(actual.artefacts()), bits(expected.artefacts()))).isTrue();
  }

  /** Returns every number in full, to be compared deeply: NaN equals NaN, and 0 not -0. */
  private static Object[] bits(TrialArtefacts artefacts) {
    List<Object> bits = new ArrayList<>();
    artefacts.arrays().forEach(array -> bits.addAll(List.of(array.name(), array.values())));
    artefacts
        .model()
        .ifPresent(model -> bits.addAll(List.of(model.preparation(), model.parameters().values())));
    bits.add(artefacts.statistics());
    bits.add(artefacts.histograms());
    Stream.of(SampleSet.values())
        .flatMap(set -> artefacts.predictions(set).stream())
        .forEach(
            predictions -> bits.addAll(List.of(predictions.outputs(), predictions.predicted())));
    for (ToldClasses told : artefacts.classes().stream().toList()) {
      told.bySet()
          .values()
          .forEach(
              counts -> bits.addAll(List.of(counts.truth(), counts.predicted(), counts.right())));
    }
    artefacts
        .boundary()
        .ifPresent(
            boundary ->
                bits.addAll(
                    List.of(
                        boundary.x1(), boundary.x2(), boundary.values(), boundary.predicted())));
    return bits.toArray();
  }

  private List<Trained> train(List<Configuration> trials) {
    return StackRecorder.train(training, trials, SAVE);
  }

  /** Draws what trials of one stack have in common. */
  private static Configuration anyShape(UniformRandomProvider random) {
    DatasetKind dataset =
        any(
            random,
            DatasetKind.LINEAR,
            DatasetKind.XOR,
            DatasetKind.MOONS,
            DatasetKind.BLOBS,
            DatasetKind.CIRCLES,
            DatasetKind.SINE,
            DatasetKind.FRIEDMAN1);
    LossKind loss =
        dataset.isOfQuantities()
            ? any(random, LossKind.MSE, LossKind.MAE, LossKind.HUBER)
            : any(random, LossKind.values());
    Configuration shape =
        Configuration.defaults()
            .with(Parameters.DATASET, dataset)
            .with(Parameters.TRAIN_POINTS, 2 + random.nextInt(40))
            .with(Parameters.TEST_POINTS, 1 + random.nextInt(20))
            .with(Parameters.CENTERS, 2 + random.nextInt(3))
            .with(Parameters.VALIDATION_FRACTION, any(random, 0.0, 0.3))
            .with(Parameters.RESAMPLE, any(random, Resample.values()))
            .with(
                Parameters.HIDDEN,
                any(
                    random,
                    HiddenLayers.of(),
                    HiddenLayers.of(1),
                    HiddenLayers.of(7),
                    HiddenLayers.of(4, 4),
                    HiddenLayers.of(3, 9, 2)))
            .with(
                Parameters.ACTIVATION,
                any(
                    random,
                    Activation.SIGMOID,
                    Activation.TANH,
                    Activation.RELU,
                    Activation.LEAKY_RELU,
                    Activation.NONE))
            .with(Parameters.LOSS, loss)
            .with(Parameters.HUBER_DELTA, any(random, 0.1, 1.0))
            .with(Parameters.LOSS_REDUCTION, any(random, LossReduction.values()))
            .with(
                Parameters.CLASS_WEIGHT,
                dataset.isOfQuantities()
                    ? ClassWeighting.NONE
                    : any(random, ClassWeighting.values()))
            .with(Parameters.BIAS, any(random, Toggle.values()))
            .with(Parameters.BIAS_GRADIENT, any(random, BiasGradient.values()))
            .with(
                Parameters.BATCH_SIZE,
                any(random, Optional.<Integer>empty(), Optional.of(1), Optional.of(7)))
            .with(Parameters.SHUFFLE, any(random, Toggle.values()))
            .with(Parameters.EPOCHS, EPOCHS)
            .with(
                Parameters.LOG_EVERY, new LogInterval(1 + random.nextInt(9), random.nextBoolean()))
            .with(Parameters.PRECISION, any(random, Precision.values()));
    return loss.isOfDifferences()
        ? shape.with(
            Parameters.OUTPUT_ACTIVATION,
            any(random, Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.NONE))
        : shape;
  }

  /** Draws the same for small networks on images. */
  private static Configuration anyImages(UniformRandomProvider random) {
    return anyShape(random)
        .with(Parameters.DATASET, any(random, DatasetKind.DIGITS, DatasetKind.NOISE_IMAGES))
        .with(Parameters.IMAGE, Optional.of(new ImageShape(2, 6, 5)))
        .with(
            Parameters.CONVOLUTION,
            any(
                random,
                Convolution.NONE,
                Convolution.parse("3c3").orElseThrow(),
                Convolution.parse("2c3-mp2").orElseThrow(),
                Convolution.parse("2c2s2p0-ap2-4c1").orElseThrow(),
                Convolution.parse("mp2").orElseThrow()))
        .with(Parameters.DROPOUT, any(random, 0.0, 0.5))
        .with(Parameters.EPOCHS, 1 + random.nextInt(3));
  }

  /** Draws what trials of one stack may differ in. */
  private static Configuration anyNumbers(Configuration shape, UniformRandomProvider random) {
    return shape
        .with(Parameters.NOISE, random.nextDouble())
        .with(Parameters.FACTOR, 0.1 + 0.8 * random.nextDouble())
        .with(Parameters.STANDARDIZE, any(random, Toggle.values()))
        .with(Parameters.DATA_SEED, (long) random.nextInt(2))
        .with(Parameters.INITIALIZER, any(random, InitializerKind.values()))
        .with(Parameters.OPTIMIZER, any(random, OptimizerKind.values()))
        .with(Parameters.LEARNING_RATE, any(random, 0.01, 0.3, 5.0, 1e20))
        .with(Parameters.MOMENTUM, any(random, 0.1, 0.5, 0.99))
        .with(Parameters.DECAY, any(random, 0.0, 0.5, 0.99))
        .with(Parameters.BETA1, any(random, 0.0, 0.9))
        .with(Parameters.BETA2, any(random, 0.0, 0.999))
        .with(Parameters.EPSILON, any(random, 1e-8, 0.1))
        .with(Parameters.GRADIENT_CLIP, any(random, Optional.<Double>empty(), Optional.of(0.01)))
        .with(Parameters.GRADIENT_CLIP_LOW, any(random, -0.01, -0.002))
        .with(Parameters.INIT_BIAS, any(random, Optional.of(0.0), Optional.<Double>empty()))
        .with(Parameters.L2, any(random, 0.0, 0.1))
        .with(Parameters.STOP_AT_LOSS, any(random, Optional.<Double>empty(), Optional.of(0.1)))
        .with(Parameters.STOP_AT_ACCURACY, any(random, Optional.<Double>empty(), Optional.of(0.9)))
        .with(Parameters.PATIENCE, any(random, Optional.<Integer>empty(), Optional.of(2)))
        .with(Parameters.SEED, (long) random.nextInt(1000));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private static <T> T any(UniformRandomProvider random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
