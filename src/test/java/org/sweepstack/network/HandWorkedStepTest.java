package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/**
 * One input, one hidden and one output unit, all sigmoid, and one sample x = 3, y = 1, worked out
 * by hand.
 *
 * <pre>
 * w1 = 0, b1 = 0:   z1 = 0 * 3 + 0 = 0      a1 = 1/2
 * w2 = 2, b2 = -1:  z2 = 2 * 1/2 - 1 = 0    a2 = 1/2    loss = (1/2 - 1)^2 = 1/4
 *
 * dL/da2 = 2 (1/2 - 1) = -1                 dL/dz2 = -1 * 1/2 * 1/2 = -1/4
 * dL/dw2 = -1/4 * 1/2 = -1/8                dL/db2 = -1/4
 * dL/da1 = -1/4 * 2 = -1/2                  dL/dz1 = -1/2 * 1/2 * 1/2 = -1/8
 * dL/dw1 = -1/8 * 3 = -3/8                  dL/db1 = -1/8
 *
 * learning rate 1/2: w1 = 3/16, b1 = 1/16, w2 = 33/16, b2 = -7/8
 * </pre>
 */
class HandWorkedStepTest {

  @ParameterizedTest
  @MethodSource("org.sweepstack.network.Engines#all")
  void stepsAsWorkedOutByHand(Engine engine) {
    Configuration configuration =
        Configuration.defaults()
            .with(Parameters.PRECISION, Precision.DOUBLE)
            .with(Parameters.LEARNING_RATE, 0.5);
    NetworkShape shape = NetworkShape.of(1, List.of(1), 1, true);
    SampleMatrix sample = SampleMatrix.of(1, new double[] {3}, new double[] {1});
    try (NetworkStack stack = engine.initialize(List.of(configuration), shape);
        ForwardPass forward = stack.forward(List.of(sample));
        StackTrainer trainer = stack.trainer(forward, ClassWeights.NONE)) {
      stack.setParameters(0, new double[] {0, 0, 2, -1});
      forward.run();
      assertThat(forward.outputs(0)).containsExactly(0.5);
      trainer.step();
      assertThat(stack.gradients(0)).containsExactly(-3.0 / 8, -1.0 / 8, -1.0 / 8, -1.0 / 4);
      assertThat(stack.parameters(0)).containsExactly(3.0 / 16, 1.0 / 16, 33.0 / 16, -7.0 / 8);
    }
  }
}
