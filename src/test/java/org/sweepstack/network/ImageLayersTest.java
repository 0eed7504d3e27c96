package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Kernel;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Pool;
import org.sweepstack.trial.PoolKind;
import org.sweepstack.trial.Precision;

class ImageLayersTest {
  private static final int OUTPUTS = 3;

  private static Arguments of(String name, ImageShape image, UnaryOperator<ShapeBuilder> layers) {
    return Arguments.of(
        name, layers.apply(ShapeBuilder.ofImages(image, true)).dense(OUTPUTS).build());
  }

  static Stream<Arguments> networks() {
    ImageShape small = new ImageShape(1, 5, 6);
    ImageShape colours = new ImageShape(3, 6, 5);
    return Stream.of(
        of("same", small, b -> b.block(new Kernel(2, 3, 1, 1))),
        of("no padding", small, b -> b.block(new Kernel(2, 3, 1, 0))),
        of("an even kernel", small, b -> b.block(new Kernel(2, 2, 1, 0))),
        of("a kernel of one", colours, b -> b.block(new Kernel(2, 1, 1, 0))),
        of("a kernel as large as the image", small, b -> b.block(new Kernel(2, 5, 1, 0))),
        of("more padding than image", small, b -> b.block(new Kernel(1, 7, 1, 3))),
        of("stride 2", small, b -> b.block(new Kernel(2, 3, 2, 1))),
        of("stride 3 without padding", colours, b -> b.block(new Kernel(2, 2, 3, 0))),
        of("channels", colours, b -> b.block(new Kernel(4, 3, 1, 1))),
        of("two", colours, b -> b.block(new Kernel(2, 3, 1, 1)).block(new Kernel(3, 3, 2, 0))),
        of(
            "maximum",
            colours,
            b -> b.block(new Kernel(2, 3, 1, 1)).block(new Pool(PoolKind.MAX, 2))),
        of(
            "average",
            colours,
            b -> b.block(new Kernel(2, 3, 1, 1)).block(new Pool(PoolKind.AVERAGE, 2))),
        of(
            "pools of 3 with a rest",
            colours,
            b -> b.block(new Kernel(2, 2, 1, 0)).block(new Pool(PoolKind.MAX, 3))),
        of(
            "a pool first",
            colours,
            b -> b.block(new Pool(PoolKind.AVERAGE, 2)).block(new Kernel(2, 3, 1, 1))),
        of(
            "all",
            colours,
            b ->
                b.block(new Kernel(2, 3, 1, 1))
                    .block(new Pool(PoolKind.MAX, 2))
                    .block(new Kernel(3, 3, 1, 1))
                    .block(new Pool(PoolKind.AVERAGE, 2))
                    .dense(4)),
        of(
            "dropout",
            colours,
            b -> b.block(new Kernel(2, 3, 1, 1)).dense(9).dropout(0.5).dense(7).dropout(0.2)));
  }

  private static Configuration configuration(Activation activation) {
    return Configuration.defaults()
        .with(Parameters.PRECISION, Precision.DOUBLE)
        .with(Parameters.LOSS, LossKind.CROSS_ENTROPY)
        .with(Parameters.ACTIVATION, activation)
        .with(Parameters.LEAK, 0.1)
        .with(Parameters.SEED, 5L);
  }

  private static SampleMatrix samples(NetworkShape shape, int count) {
    Random random = new Random(7);
    double[] targets = new double[shape.outputs() * count];
    for (int sample = 0; sample < count; sample++) {
      targets[sample % shape.outputs() * count + sample] = 1;
    }
    return SampleMatrix.of(
        count, random.doubles((long) shape.inputs() * count, -1, 1).toArray(), targets);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void haveTheGradientsOfCentralDifferences(String name, NetworkShape shape) {
    for (Activation activation : List.of(Activation.TANH, Activation.LEAKY_RELU, Activation.NONE)) {
      for (int count : new int[] {1, 4}) {
        Configuration trial = configuration(activation);
        SampleMatrix samples = samples(shape, count);
        try (NetworkStack stack = Engine.PRODUCTS.initialize(List.of(trial, trial), shape);
            ForwardPass forward = stack.forward(List.of(samples, samples));
            StackTrainer trainer = stack.trainer(forward, ClassWeights.NONE)) {
          double[] expected =
              new CentralDifferences(stack, forward, LossFunction.of(trial), samples, 1)
                  .at(CentralDifferences.withBiases(stack.parameters(1)));
          trainer.computeGradients();
          assertThat(CentralDifferences.relativeError(stack.gradients(1), expected))
              .as("%s, %d samples", activation, count)
              .isLessThan(1e-6);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void computeWhatTheOperationsOfNd4jDo(String name, NetworkShape shape) {
    for (Precision precision : Precision.values()) {
      for (OptimizerKind optimizer : List.of(OptimizerKind.SGD, OptimizerKind.ADAGRAD)) {
        Configuration trial =
            configuration(Activation.RELU)
                .with(Parameters.PRECISION, precision)
                .with(Parameters.OPTIMIZER, optimizer)
                .with(Parameters.L2, 0.01);
        List<Configuration> trials = List.of(trial.with(Parameters.SEED, 9L), trial);
        for (boolean isBatched : new boolean[] {false, true}) {
          Trained expected = Trained.of(Engine.TEXTBOOK, List.of(trial), shape, 0, isBatched);
          assertThat(Trained.of(Engine.PRODUCTS, trials, shape, 1, isBatched).distance(expected))
              .as("%s", trial)
              .isLessThan(precision == Precision.FLOAT ? 1e-5 : 1e-13);
        }
      }
    }
  }

  /** A 3x3 kernel at four places of a 4x4 image: stride 2, a row and column of zeros around it. */
  @Test
  void slideAKernelOverAnImageAsByHand() {
    NetworkShape shape =
        ShapeBuilder.ofImages(new ImageShape(1, 4, 4), true)
            .block(new Kernel(1, 3, 2, 1))
            .dense(4)
            .build();
    Configuration trial = configuration(Activation.NONE).with(Parameters.LOSS, LossKind.MSE);
    double[] image = {
      1, 2, 3, 4, //
      5, 6, 7, 8, //
      9, 10, 11, 12, //
      13, 14, 15, 16
    };
    double[] kernel = {
      1, 0, -1, //
      2, 0, -2, //
      1, 0, -1
    };
    double bias = 0.5;
    // At the upper left the kernel sees zeros above and to the left: -2 * 2 - 6 + 0.5 = -9.5.
    // One to the right, columns 1 and 3: 2 * (2 - 4) + 6 - 8 + 0.5 = -5.5.
    // Below, rows 1 to 3: -6 - 2 * 10 - 14 + 0.5 = -39.5.
    // And right of that: (6 - 8) + 2 * (10 - 12) + (14 - 16) + 0.5 = -7.5.
    double[] expected = {-9.5, -5.5, -39.5, -7.5};
    double[] parameters = new double[shape.parameterCount()];
    System.arraycopy(kernel, 0, parameters, 0, kernel.length);
    parameters[kernel.length] = bias;
    for (int unit = 0; unit < 4; unit++) {
      parameters[10 + unit * 5 + unit] = 1;
    }
    SampleMatrix samples = SampleMatrix.of(1, image, new double[4]);
    try (NetworkStack stack = Engine.PRODUCTS.initialize(List.of(trial), shape);
        ForwardPass forward = stack.forward(List.of(samples))) {
      stack.setParameters(0, parameters);
      forward.run();
      assertThat(forward.sums(0)).containsExactly(expected, within(1e-12));
    }
  }

  /** Sums over samples are taken piece by piece where images are many. */
  @Test
  void addTheGradientsOfPiecesUp() {
    NetworkShape shape =
        ShapeBuilder.ofImages(new ImageShape(1, 40, 40), true)
            .block(new Kernel(16, 3, 1, 1))
            .block(new Pool(PoolKind.MAX, 8))
            .dense(OUTPUTS)
            .build();
    int count = shape.samplesTogether(1000) + 3;
    assertThat(count).isLessThan(200);
    Configuration trial = configuration(Activation.RELU);
    SampleMatrix all = samples(shape, count);
    double[] sum = new double[shape.parameterCount()];
    try (NetworkStack stack = Engine.PRODUCTS.initialize(List.of(trial), shape);
        ForwardPass together = stack.forward(List.of(all));
        StackTrainer trainer = stack.trainer(together, ClassWeights.NONE);
        ForwardPass one = stack.forward(1);
        StackTrainer ofOne = stack.trainer(one, ClassWeights.NONE)) {
      int[] order = new int[count];
      Arrays.setAll(order, i -> i);
      together.run();
      double[] outputs = together.outputs(0);
      for (int sample = 0; sample < count; sample++) {
        one.gather(0, all, order, sample);
        ofOne.computeGradients();
        one.run();
        double[] gradient = stack.gradients(0);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += gradient[i] / count;
        }
        assertThat(one.outputs(0)[1]).isCloseTo(outputs[count + sample], within(1e-12));
      }
      trainer.computeGradients();
      assertThat(CentralDifferences.relativeError(stack.gradients(0), sum)).isLessThan(1e-12);
    }
  }
}
