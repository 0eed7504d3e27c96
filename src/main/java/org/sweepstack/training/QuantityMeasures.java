package org.sweepstack.training;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.sweepstack.data.Quantities;
import org.sweepstack.network.LossFunction;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Measure;

/**
 * How far predicted quantities are from the true ones, in the units of each. Of several quantities
 * every measure is the mean of theirs, as scikit-learn's are.
 *
 * @param quantities how the network sees them
 * @param loss what it minimizes, of standardized quantities
 * @param outputs [O, N] of the network, standardized
 * @param truth at least one sample, whose targets are standardized
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as a look at a trial
record QuantityMeasures(
    Quantities quantities, LossFunction loss, double[] outputs, SampleMatrix truth) {

  /** Returns all measures; r2 is NaN of a single sample. */
  Map<Measure, Double> all() {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.LOSS, mean(this::loss));
    measures.put(Measure.RMSE, mean(index -> deviation(index) * Math.sqrt(squares(index) / n())));
    measures.put(Measure.MAE, mean(index -> deviation(index) * absolute(index) / n()));
    measures.put(Measure.R2, n() < 2 ? Double.NaN : mean(this::explained));
    return measures;
  }

  private double mean(IntToDoubleFunction ofQuantity) {
    return IntStream.range(0, quantities.count()).mapToDouble(ofQuantity).sum()
        / quantities.count();
  }

  private int n() {
    return truth.samples();
  }

  private double deviation(int index) {
    return quantities.deviation(index);
  }

  /** Returns the loss in the units of the quantity, to the power that it is of. */
  private double loss(int index) {
    double[] said = Arrays.copyOfRange(outputs, index * n(), (index + 1) * n());
    double[] wanted = Arrays.copyOfRange(truth.targets(), index * n(), (index + 1) * n());
    double unit = deviation(index);
    return loss.mean(said, said, wanted, n()) * (loss.isOfSquares() ? unit * unit : unit);
  }

  private double error(int index, int sample) {
    return outputs[index * n() + sample] - truth.targets()[index * n() + sample];
  }

  private double squares(int index) {
    double sum = 0;
    for (int sample = 0; sample < n(); sample++) {
      double error = error(index, sample);
      sum += error * error;
    }
    return sum;
  }

  private double absolute(int index) {
    double sum = 0;
    for (int sample = 0; sample < n(); sample++) {
      sum += Math.abs(error(index, sample));
    }
    return sum;
  }

  /** Returns 1 less the squared errors over the squared distances from the mean of the samples. */
  private double explained(int index) {
    double[] wanted = Arrays.copyOfRange(truth.targets(), index * n(), (index + 1) * n());
    double mean = Arrays.stream(wanted).sum() / n();
    double distances = Arrays.stream(wanted).map(value -> (value - mean) * (value - mean)).sum();
    return Measure.r2(squares(index), distances);
  }
}
