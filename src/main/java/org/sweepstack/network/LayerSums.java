package org.sweepstack.network;

import org.sweepstack.network.ProductLayer.Backpropagation;
import org.sweepstack.trial.Precision;

/**
 * What a layer with weights adds up, z, and what its activation f makes of it, a = f(z), for N
 * samples. Where the activation changes nothing, both are one array.
 *
 * @param sums z; backward, the derivatives dL/da and dL/dz take its place
 * @param output a, whose derivatives are in the sums
 */
record LayerSums(ActivationFunction activation, StackArray sums, Signal output)
    implements AutoCloseable {

  /** Reserves the arrays. */
  static LayerSums of(
      ActivationFunction activation, Precision precision, int outputs, int samples) {
    StackArray values = Signal.newValues(precision, outputs, samples);
    StackArray sums = activation.isIdentity() ? values : values.sameSize();
    return new LayerSums(activation, sums, new Signal(outputs, samples, values, sums));
  }

  /** Returns what computes {@code a = f(z)}. */
  Operation activate() {
    return activation.forward(sums, output.values(), output.features(), output.samples());
  }

  /** Returns what computes {@code dL/dz = dL/da * f'(z)}; nothing where dL/dz is what comes in. */
  Operation backward(Backpropagation how) {
    return how.beginsAtSums()
        ? trial -> {}
        : activation.backward(output.values(), sums, sums, output.features(), output.samples());
  }

  @Override
  public void close() {
    sums.close();
    if (output.values() != sums) {
      output.values().close();
    }
  }
}
