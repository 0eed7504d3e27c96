package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.LEAK;

import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;

/**
 * An activation of a {@link TextbookNetwork}: a function f of each number alone, and its
 * derivative.
 *
 * @param function a = f(z)
 * @param derivative f'(z), written in a
 */
record TextbookActivation(UnaryOperator<INDArray> function, UnaryOperator<INDArray> derivative) {

  /** Returns the activation of a name. */
  static TextbookActivation of(Activation activation, Configuration trial) {
    double leak = trial.get(LEAK);
    return switch (activation) {
      // a = 1 / (1 + exp(-z)), f' = a (1 - a)
      case SIGMOID -> new TextbookActivation(Transforms::sigmoid, a -> a.mul(a.rsub(1)));
      // a = tanh(z), f' = 1 - a a
      case TANH -> new TextbookActivation(Transforms::tanh, a -> a.mul(a).rsub(1));
      // a = max(0, z), f' = 1 where a is above 0, else 0
      case RELU -> new TextbookActivation(Transforms::relu, TextbookActivation::oneAboveZero);
      // a = max(z, leak z), f' = 1 where a is above 0, else leak
      case LEAKY_RELU ->
          new TextbookActivation(
              z -> Transforms.leakyRelu(z, leak), a -> oneAboveZero(a).mul(1 - leak).add(leak));
      // a = z, f' = 1
      case NONE -> new TextbookActivation(z -> z, Nd4j::onesLike);
      case SOFTMAX ->
          throw new IllegalArgumentException(
              "softmax looks at all outputs: it is part of its loss");
    };
  }

  private static INDArray oneAboveZero(INDArray a) {
    return a.gt(0).castTo(a.dataType());
  }

  /** Returns a = f(z), of the shape of z. */
  INDArray forward(INDArray z) {
    return function.apply(z);
  }

  /** Returns f'(z) for a = f(z), of the shape of a. */
  INDArray slope(INDArray a) {
    return derivative.apply(a);
  }
}
