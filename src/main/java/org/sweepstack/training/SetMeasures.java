package org.sweepstack.training;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.data.Quantities;
import org.sweepstack.network.ForwardPass;
import org.sweepstack.network.LossFunction;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Precision;

/**
 * Measures what a trial says of a set of samples.
 *
 * @param loss what it minimizes
 * @param precision what the measures are rounded to
 * @param quantities what it predicts; empty where classes are predicted
 * @param trial its position in the stack
 * @param areProbabilities whether its outputs are those of the classes
 * @param isThorough whether classes are measured by more than accuracy
 */
record SetMeasures(
    LossFunction loss,
    Precision precision,
    Optional<Quantities> quantities,
    int trial,
    boolean areProbabilities,
    boolean isThorough) {

  /** Returns the measures after a pass has run; none where there is no sample. */
  Map<Measure, Double> of(ForwardPass pass, SampleMatrix truth) {
    if (truth.samples() == 0) {
      return Map.of();
    }
    double[] outputs = pass.outputs(trial);
    Map<Measure, Double> measures =
        quantities
            .map(these -> new QuantityMeasures(these, loss, outputs, truth).all())
            .orElseGet(() -> ofClasses(pass.sums(trial), outputs, truth));
    Map<Measure, Double> rounded = new EnumMap<>(Measure.class);
    measures.forEach((measure, value) -> rounded.put(measure, precision.round(value)));
    return rounded;
  }

  private Map<Measure, Double> ofClasses(double[] sums, double[] outputs, SampleMatrix truth) {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    if (isThorough) {
      measures.putAll(new ClassMeasures(outputs, truth, areProbabilities).all());
    }
    measures.put(Measure.LOSS, loss.mean(sums, outputs, truth.targets(), truth.samples()));
    measures.put(Measure.ACCURACY, Prediction.accuracy(outputs, truth));
    return measures;
  }
}
