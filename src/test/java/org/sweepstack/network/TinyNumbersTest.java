package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;

class TinyNumbersTest {
  /** Enough for {@code 0.99^t} to pass through all denormal floats, from 1e-38 to 1e-45. */
  private static final int STEPS = 12_000;

  @ParameterizedTest
  @EnumSource
  void leavesNothingDenormalOfWhatAnOptimizerRemembersOfADeadUnit(OptimizerKind kind) {
    Configuration trial =
        Configuration.defaults().with(Parameters.OPTIMIZER, kind).with(Parameters.BETA2, 0.99);
    List<Configuration> trials = List.of(trial);
    try (StackArray parameters = new StackArray(trial.get(Parameters.PRECISION), 1, 3);
        StackArray gradients = parameters.sameSize();
        Optimizer optimizer = Optimizer.of(kind, trials, parameters, gradients)) {
      TinyNumbers tinyNumbers = new TinyNumbers(arrays(parameters, optimizer));
      gradients.write(0, 0, new double[] {1, -1e-3, 0});
      optimizer.step(0);
      gradients.fill(0, 3, 0);
      for (int step = 2; step <= STEPS; step++) {
        optimizer.step(0);
        tinyNumbers.afterStep(0, step);
      }
      for (StackArray state : optimizer.state()) {
        assertThat(Arrays.stream(state.slice(0)))
            .as("%s", kind)
            .noneMatch(value -> value != 0 && Math.abs(value) < Float.MIN_NORMAL);
      }
    }
  }

  private static List<StackArray> arrays(StackArray parameters, Optimizer optimizer) {
    return Stream.concat(Stream.of(parameters), optimizer.state().stream()).toList();
  }
}
