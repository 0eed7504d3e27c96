package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Kernel;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Pool;
import org.sweepstack.trial.PoolKind;
import org.sweepstack.trial.Precision;

class LayerOutputsTest {
  private static final Configuration SQUARED =
      Configuration.defaults().with(Parameters.PRECISION, Precision.DOUBLE);

  private static SampleMatrix samples(NetworkShape shape, int count) {
    return SampleMatrix.of(
        count,
        new Random(7).doubles((long) shape.inputs() * count, -1, 1).toArray(),
        new double[shape.outputs() * count]);
  }

  /** Asserts that the last layer says what an engine does, and returns all layers. */
  private static List<double[]> agreeing(Engine engine, Configuration trial, NetworkShape shape) {
    SampleMatrix samples = samples(shape, 5);
    try (NetworkStack stack = engine.initialize(List.of(trial), shape);
        ForwardPass forward = stack.forward(List.of(samples))) {
      forward.run();
      List<double[]> layers = LayerOutputs.of(trial, shape, stack.parameters(0), samples);
      assertThat(layers).hasSameSizeAs(shape.layers());
      assertThat(layers.get(layers.size() - 1)).containsExactly(forward.outputs(0), within(1e-12));
      return layers;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.sweepstack.network.ImageLayersTest#networks")
  void endInWhatEnginesSayOfImages(String name, NetworkShape shape) {
    for (Activation activation : List.of(Activation.TANH, Activation.LEAKY_RELU)) {
      Configuration trial =
          SQUARED
              .with(Parameters.ACTIVATION, activation)
              .with(Parameters.LOSS, LossKind.CROSS_ENTROPY)
              .with(Parameters.OUTPUT_ACTIVATION, Activation.SOFTMAX);
      agreeing(Engine.PRODUCTS, trial, shape);
      agreeing(Engine.TEXTBOOK, trial, shape);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void endInWhatEnginesSayWithEveryActivation(Activation activation) {
    NetworkShape shape = NetworkShape.of(3, List.of(4, 5), 2, true);
    Configuration trial =
        SQUARED
            .with(Parameters.ACTIVATION, activation)
            .with(Parameters.OUTPUT_ACTIVATION, activation);
    agreeing(Engine.ROWS, trial, shape);
    agreeing(Engine.TEXTBOOK, trial, shape);
    agreeing(Engine.ROWS, trial, NetworkShape.of(3, List.of(4), 2, false));
  }

  /** One image of 4 x 4, counted out by hand. */
  @Test
  void areThoseOfEachLayerCountedByHand() {
    NetworkShape shape =
        ShapeBuilder.ofImages(new ImageShape(1, 4, 4), true)
            .block(new Kernel(1, 3, 1, 0))
            .block(new Pool(PoolKind.MAX, 2))
            .dense(1)
            .dropout(0.5)
            .dense(2)
            .build();
    double[] image = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    // Twice the corner above on the left, less the middle, which is 5 more, and 4.
    double[] parameters = {2, 0, 0, 0, -1, 0, 0, 0, 0, 4, 2, 1, -5, 0, 3, 7};
    Configuration trial =
        SQUARED
            .with(Parameters.ACTIVATION, Activation.RELU)
            .with(Parameters.OUTPUT_ACTIVATION, Activation.NONE);

    List<double[]> layers =
        LayerOutputs.of(trial, shape, parameters, SampleMatrix.of(1, image, new double[2]));

    assertThat(layers.get(0)).containsExactly(0, 1, 4, 5);
    assertThat(layers.get(1)).containsExactly(5);
    assertThat(layers.get(2)).containsExactly(11);
    assertThat(layers.get(3)).containsExactly(11);
    assertThat(layers.get(4)).containsExactly(-55, 40);
  }

  @Test
  void leaveOutNothingOfAPoolThatHasARest() {
    NetworkShape shape =
        ShapeBuilder.ofImages(new ImageShape(1, 2, 3), true)
            .block(new Pool(PoolKind.AVERAGE, 2))
            .dense(1)
            .build();
    List<double[]> layers =
        LayerOutputs.of(
            SQUARED,
            shape,
            new double[] {1, 0},
            SampleMatrix.of(2, new double[] {1, 0, 2, 0, 9, 9, 3, 4, 6, 0, 9, 9}, new double[2]));
    assertThat(layers.get(0)).containsExactly(3, 1);
  }
}
