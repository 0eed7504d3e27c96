package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.LEAK;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Kernel;
import org.sweepstack.trial.PoolKind;

/**
 * What each layer of one trial makes of some samples, for looking into a network: engines keep only
 * what they go on with. Plain loops in double, whichever engine trains the trial and whatever its
 * precision, so that the numbers have the same bits on every machine.
 *
 * <p>Numbers stand in rows of N samples, as in a {@link SampleMatrix}.
 */
public final class LayerOutputs {
  private final Configuration trial;
  private final NetworkShape shape;
  private final double[] parameters;
  private final int samples;

  private LayerOutputs(Configuration trial, NetworkShape shape, double[] parameters, int samples) {
    this.trial = trial;
    this.shape = shape;
    this.parameters = parameters;
    this.samples = samples;
  }

  /**
   * Returns what comes out of every layer, [O, N] each, from the first on, as it is measured:
   * dropout leaves nothing out.
   *
   * @param parameters P weights and biases, laid out as the shape says
   * @param samples at least one
   */
  public static List<double[]> of(
      Configuration trial, NetworkShape shape, double[] parameters, SampleMatrix samples) {
    return new LayerOutputs(trial, shape, parameters, samples.samples()).forward(samples.inputs());
  }

  private List<double[]> forward(double[] inputs) {
    List<double[]> outputs = new ArrayList<>();
    double[] x = inputs;
    for (LayerShape layer : shape.layers()) {
      boolean isLast = outputs.size() == shape.layers().size() - 1;
      Activation activation = trial.get(isLast ? OUTPUT_ACTIVATION : ACTIVATION);
      double[] input = x;
      x =
          layer.match(
              dense -> activated(dense(dense, input), activation),
              convolution -> activated(convolution(convolution, input), activation),
              pooling -> pool(pooling, input),
              dropout -> input);
      outputs.add(x);
    }
    return outputs;
  }

  /** {@code z = W x + b}. */
  private double[] dense(DenseShape layer, double[] x) {
    double[] z = new double[layer.outputs() * samples];
    WeightMatrix matrix = layer.matrix();
    for (int unit = 0; unit < layer.outputs(); unit++) {
      addBias(matrix, unit, z, unit * samples, samples);
      for (int input = 0; input < layer.inputs(); input++) {
        add(weight(matrix, unit, input), x, input * samples, z, unit * samples);
      }
    }
    return z;
  }

  /** {@code z = W * x + b}, where * is the convolution. */
  private double[] convolution(ConvolutionShape layer, double[] x) {
    double[] z = new double[layer.outputs() * samples];
    int length = layer.output().pixels() * samples;
    for (int channel = 0; channel < layer.kernel().channels(); channel++) {
      addBias(layer.matrix(), channel, z, channel * length, length);
      for (int seen = 0; seen < layer.fanIn(); seen++) {
        addSeen(layer, weight(layer.matrix(), channel, seen), seen, x, z, channel * length);
      }
    }
    return z;
  }

  /** Adds a weight times what it sees at every place of the kernel that is not in the padding. */
  private void addSeen(
      ConvolutionShape layer, double weight, int seen, double[] x, double[] z, int first) {
    ImageShape image = layer.image();
    Kernel kernel = layer.kernel();
    int channel = seen / (kernel.size() * kernel.size());
    int down = seen / kernel.size() % kernel.size() - kernel.padding();
    int right = seen % kernel.size() - kernel.padding();
    for (int place = 0; place < layer.output().pixels(); place++) {
      int row = place / layer.output().columns() * kernel.stride() + down;
      int column = place % layer.output().columns() * kernel.stride() + right;
      if (row >= 0 && row < image.rows() && column >= 0 && column < image.columns()) {
        int pixel = (channel * image.rows() + row) * image.columns() + column;
        add(weight, x, pixel * samples, z, first + place * samples);
      }
    }
  }

  private double weight(WeightMatrix matrix, int row, int input) {
    return parameters[matrix.offset() + row * matrix.columns() + input];
  }

  private void addBias(WeightMatrix matrix, int row, double[] z, int from, int length) {
    if (matrix.hasBias()) {
      Arrays.fill(z, from, from + length, weight(matrix, row, matrix.inputs()));
    }
  }

  private void add(double factor, double[] x, int from, double[] z, int to) {
    for (int sample = 0; sample < samples; sample++) {
      z[to + sample] += factor * x[from + sample];
    }
  }

  /** The largest number of each window, or the mean. */
  private double[] pool(PoolingShape layer, double[] x) {
    ImageShape image = layer.image();
    ImageShape output = layer.output();
    int size = layer.pool().size();
    boolean isMaximum = layer.pool().kind() == PoolKind.MAX;
    double[] a = new double[output.size() * samples];
    if (isMaximum) {
      Arrays.fill(a, Double.NEGATIVE_INFINITY);
    }
    for (int place = 0; place < output.size(); place++) {
      int channel = place / output.pixels();
      int row = place % output.pixels() / output.columns() * size;
      int column = place % output.columns() * size;
      for (int seen = 0; seen < size * size; seen++) {
        int pixel =
            (channel * image.rows() + row + seen / size) * image.columns() + column + seen % size;
        for (int sample = 0; sample < samples; sample++) {
          double number = x[pixel * samples + sample];
          int to = place * samples + sample;
          a[to] = isMaximum ? Math.max(a[to], number) : a[to] + number / (size * size);
        }
      }
    }
    return a;
  }

  private double[] activated(double[] z, Activation activation) {
    ActivationFunction function = ActivationFunction.of(activation, trial.get(LEAK));
    if (function instanceof ActivationFunction.ElementwiseFunction elementwise) {
      double[] a = new double[z.length];
      elementwise.forward().doubles().compute(new double[][] {z}, a, z.length);
      return a;
    }
    return activation == Activation.SOFTMAX ? softmax(z) : z;
  }

  /** {@code a = exp(z - max) / sum of exp(z - max)} over the units of a sample. */
  private double[] softmax(double[] z) {
    double[] a = new double[z.length];
    for (int sample = 0; sample < samples; sample++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int at = sample; at < z.length; at += samples) {
        largest = Math.max(largest, z[at]);
      }
      double sum = 0;
      for (int at = sample; at < z.length; at += samples) {
        // The same bits everywhere, which Math.exp does not promise.
        a[at] = StrictMath.exp(z[at] - largest);
        sum += a[at];
      }
      for (int at = sample; at < z.length; at += samples) {
        a[at] /= sum;
      }
    }
    return a;
  }
}
