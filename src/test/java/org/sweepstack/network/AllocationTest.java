package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

class AllocationTest {

  @ParameterizedTest
  @EnumSource
  void stepsWithoutAllocatingAnyArray(Precision precision) {
    for (OptimizerKind optimizer : OptimizerKind.values()) {
      Configuration trial =
          Configuration.defaults()
              .with(Parameters.PRECISION, precision)
              .with(Parameters.OPTIMIZER, optimizer);
      for (Engine engine : Engines.FAST) {
        assertThat(arraysMadeBySteps(engine, trial)).as("%s %s", engine, optimizer).isZero();
      }
    }
  }

  /**
   * ND4J numbers everything off-heap that it will have to free: the gap between two numbers is what
   * was made.
   */
  private static long arraysMadeBySteps(Engine engine, Configuration trial) {
    SampleMatrix sample = SampleMatrix.of(1, new double[] {3, 1}, new double[] {1});
    NetworkShape shape = NetworkShape.of(2, List.of(4, 4), 1, true);
    try (NetworkStack stack = engine.initialize(List.of(trial, trial), shape);
        ForwardPass forward = stack.forward(List.of(sample, sample));
        StackTrainer trainer = stack.trainer(forward, ClassWeights.NONE)) {
      trainer.step();
      long before = Nd4j.getDeallocatorService().nextValue();
      for (int step = 0; step < 100; step++) {
        trainer.step();
      }
      return Nd4j.getDeallocatorService().nextValue() - before - 1;
    }
  }
}
