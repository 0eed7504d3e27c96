package org.sweepstack.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.network.LayerOutputs;
import org.sweepstack.network.LayerShape;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.network.WeightMatrix;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Moment;

/**
 * All numbers of one layer of a trial as they are now.
 *
 * @param layer counted from the input, from 0
 * @param kind what the layer is
 * @param values of every part; none of what it does not have
 */
record LayerNumbers(int layer, String kind, Map<LayerPart, double[]> values) {
  /** Enough to see how activations spread, and little work beside an epoch of training. */
  static final int MOST_SAMPLES = 100;

  private static final WeightMatrix WITHOUT_WEIGHTS = new WeightMatrix(0, 0, false, 0);

  /** Returns the numbers of every layer of a trial, after gradients were computed. */
  static List<LayerNumbers> of(RunningStack stack, int position) {
    double[] parameters = stack.network().parameters(position);
    double[] gradients = stack.network().gradients(position);
    List<double[]> activations =
        LayerOutputs.of(
            stack.network().trials().get(position),
            stack.shape(),
            parameters,
            some(stack.samples(position).train(), stack.shape().inputs()));
    List<LayerNumbers> layers = new ArrayList<>();
    for (LayerShape shape : stack.shape().layers()) {
      WeightMatrix matrix =
          shape instanceof WeightedShape weighted ? weighted.matrix() : WITHOUT_WEIGHTS;
      Map<LayerPart, double[]> values = new EnumMap<>(LayerPart.class);
      values.put(LayerPart.WEIGHTS, matrix.weightsIn(parameters));
      values.put(LayerPart.BIASES, matrix.biasesIn(parameters));
      values.put(LayerPart.WEIGHT_GRADIENTS, matrix.weightsIn(gradients));
      values.put(LayerPart.BIAS_GRADIENTS, matrix.biasesIn(gradients));
      values.put(LayerPart.ACTIVATIONS, activations.get(layers.size()));
      layers.add(new LayerNumbers(layers.size(), shape.description(), values));
    }
    return layers;
  }

  /** Returns the same samples at every epoch, from all over the set: it may be sorted. */
  private static SampleMatrix some(SampleMatrix samples, int features) {
    int count = Math.min(MOST_SAMPLES, samples.samples());
    int[] chosen =
        IntStream.range(0, count)
            .map(place -> (int) ((long) place * samples.samples() / count))
            .toArray();
    double[] inputs = new double[features * count];
    samples.gatherInputs(chosen, 0, count, inputs);
    return SampleMatrix.of(count, inputs, new double[0]);
  }

  /** Returns the histogram of each part that has numbers which are all finite. */
  List<LayerHistogram> histograms(Moment at) {
    return values.entrySet().stream()
        .filter(part -> Spreads.isMeasurable(part.getValue()))
        .map(part -> histogram(at, part.getKey(), part.getValue()))
        .toList();
  }

  private LayerHistogram histogram(Moment at, LayerPart part, double[] numbers) {
    double low = Arrays.stream(numbers).min().orElseThrow();
    double high = Arrays.stream(numbers).max().orElseThrow();
    Integer[] counts = new Integer[LayerHistogram.BINS];
    Arrays.fill(counts, 0);
    for (double number : numbers) {
      counts[bin((number - low) / (high - low))]++;
    }
    return new LayerHistogram(at, layer, kind, part, low, high, List.of(counts));
  }

  /** Returns the bin at a share of the range; the first where there is no range. */
  private static int bin(double share) {
    return Math.min((int) (share * LayerHistogram.BINS), LayerHistogram.BINS - 1);
  }

  /** Returns how the numbers spread. */
  LayerStatistics statistics(Moment at) {
    return new LayerStatistics(
        at,
        layer,
        Spreads.of(values.get(LayerPart.WEIGHTS)),
        Spreads.of(values.get(LayerPart.BIASES)),
        Spreads.norm(values.get(LayerPart.WEIGHT_GRADIENTS)),
        Spreads.norm(values.get(LayerPart.BIAS_GRADIENTS)),
        new LayerDetails(
            kind,
            Spreads.of(values.get(LayerPart.WEIGHT_GRADIENTS)),
            Spreads.of(values.get(LayerPart.BIAS_GRADIENTS)),
            Spreads.of(values.get(LayerPart.ACTIVATIONS)),
            Stream.of(LayerPart.values()).map(values::get).map(Spreads::zeros).toList()));
  }
}
