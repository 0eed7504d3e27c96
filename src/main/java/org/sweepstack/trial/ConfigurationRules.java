package org.sweepstack.trial;

import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.INIT_HIGH;
import static org.sweepstack.trial.Parameters.INIT_LOW;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;
import static org.sweepstack.trial.Parameters.PATIENCE;
import static org.sweepstack.trial.Parameters.TARGET;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.util.ArrayList;
import java.util.List;

/** What values must be like together, where each alone is allowed. */
public final class ConfigurationRules {
  private ConfigurationRules() {}

  /**
   * Returns what is wrong with a configuration, each in words that name the parameters; empty when
   * it is sound.
   */
  public static List<String> problems(Configuration configuration) {
    List<String> problems = new ArrayList<>();
    checkOutput(configuration, problems);
    if (INIT_LOW.matters(configuration)
        && configuration.get(INIT_LOW) >= configuration.get(INIT_HIGH)) {
      problems.add(
          "init_low: expected a number below init_high ("
              + Numbers.format(configuration.get(INIT_HIGH))
              + "), got "
              + Numbers.format(configuration.get(INIT_LOW)));
    }
    if (configuration.get(OPTIMIZER) == OptimizerKind.NESTEROV
        && configuration.get(MOMENTUM) == 0) {
      problems.add("momentum: expected a number above 0 with optimizer nesterov, got 0");
    }
    if (configuration.get(PATIENCE).isPresent() && !hasValidation(configuration)) {
      problems.add("patience: needs validation samples; set validation_fraction");
    }
    for (Parameter<?> required : List.of(DATA_FILE, TARGET)) {
      if (required.matters(configuration) && configuration.find(required).isEmpty()) {
        problems.add(required + ": required with dataset csv: " + required.type().allowed());
      }
    }
    return problems;
  }

  private static boolean hasValidation(Configuration configuration) {
    return !VALIDATION_FRACTION.matters(configuration)
        || configuration.get(VALIDATION_FRACTION) > 0;
  }

  private static void checkOutput(Configuration configuration, List<String> problems) {
    Activation output = configuration.get(OUTPUT_ACTIVATION);
    LossKind loss = configuration.get(LOSS);
    boolean fits =
        switch (loss) {
          case MSE -> output != Activation.SOFTMAX;
          case BINARY_CROSS_ENTROPY -> output == Activation.SIGMOID;
          case CROSS_ENTROPY -> output == Activation.SOFTMAX;
        };
    if (!fits) {
      String allowed =
          switch (loss) {
            case MSE -> "sigmoid, tanh, relu, leaky_relu or none";
            case BINARY_CROSS_ENTROPY -> "sigmoid";
            case CROSS_ENTROPY -> "softmax";
          };
      problems.add(
          "output_activation: expected "
              + allowed
              + " with loss "
              + loss.word()
              + ", got "
              + output.word());
    }
  }
}
