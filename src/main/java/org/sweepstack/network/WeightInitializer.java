package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.INITIALIZER;
import static org.sweepstack.trial.Parameters.INIT_BIAS;
import static org.sweepstack.trial.Parameters.INIT_HIGH;
import static org.sweepstack.trial.Parameters.INIT_LOW;
import static org.sweepstack.trial.Parameters.INIT_STD;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RandomStreams;

/** Draws the weights that a trial starts from. */
final class WeightInitializer {
  private WeightInitializer() {}

  /**
   * Returns the P initial weights and biases of a configuration: layer by layer, output by output,
   * each weight drawn from the trial's own stream; biases are {@code init_bias}, or drawn as the
   * weights of their layer from a stream of their own. Glorot: Glorot and Bengio 2010; he: He et
   * al. 2015; lecun: LeCun et al. 1998. The normals are not truncated.
   */
  static double[] draw(Configuration configuration, NetworkShape shape) {
    UniformRandomProvider random =
        RandomStreams.of(configuration.get(SEED), RandomStreams.Purpose.WEIGHTS);
    UniformRandomProvider ofBiases =
        RandomStreams.of(configuration.get(SEED), RandomStreams.Purpose.BIASES);
    double[] parameters = new double[shape.parameterCount()];
    for (WeightedShape layer : shape.weighted()) {
      DoubleSupplier weights = distribution(configuration, layer, random);
      for (int place : layer.matrix().weightPositions()) {
        parameters[place] = weights.getAsDouble();
      }
      Optional<Double> bias = configuration.get(INIT_BIAS);
      DoubleSupplier biases =
          bias.isPresent()
              ? bias.orElseThrow()::doubleValue
              : distribution(configuration, layer, ofBiases);
      for (int place : layer.matrix().biasPositions()) {
        parameters[place] = biases.getAsDouble();
      }
    }
    return parameters;
  }

  private static DoubleSupplier distribution(
      Configuration configuration, WeightedShape layer, UniformRandomProvider random) {
    double inputs = layer.fanIn();
    double fans = inputs + layer.fanOut();
    return switch (configuration.get(INITIALIZER)) {
      case NORMAL -> normal(random, configuration.get(INIT_STD));
      case UNIFORM -> uniform(random, configuration.get(INIT_LOW), configuration.get(INIT_HIGH));
      case GLOROT_UNIFORM -> uniform(random, -Math.sqrt(6 / fans), Math.sqrt(6 / fans));
      case GLOROT_NORMAL -> normal(random, Math.sqrt(2 / fans));
      case HE_NORMAL -> normal(random, Math.sqrt(2 / inputs));
      case LECUN_NORMAL -> normal(random, Math.sqrt(1 / inputs));
    };
  }

  private static DoubleSupplier normal(UniformRandomProvider random, double deviation) {
    ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    return () -> deviation * gaussian.sample();
  }

  private static DoubleSupplier uniform(UniformRandomProvider random, double low, double high) {
    return () -> low + (high - low) * random.nextDouble();
  }
}
