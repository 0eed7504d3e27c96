package org.sweepstack.picture;

import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.SampleSet;

/** What a picture shows of trials. */
public enum PictureKind implements Choice {
  /** Losses along the epochs. */
  CURVE(Artefact.CURVES, "learning curve"),
  /** Accuracies along the epochs. */
  ACCURACY(Artefact.CURVES, "learning curve"),
  /** What the network says of samples, beside the truth. */
  PREDICTIONS(Artefact.PREDICTIONS, "predictions"),
  /** What the network says over the plane. */
  BOUNDARY(Artefact.BOUNDARY, "boundary"),
  /** How weights, biases, activations and gradients of the layers spread along the epochs. */
  STATISTICS(Artefact.STATISTICS, "statistics"),
  /** Minimum, maximum, mean and deviation of these numbers along the epochs. */
  MOMENTS(Artefact.STATISTICS, "statistics"),
  /** How large the numbers of the layers are along the epochs. */
  HISTOGRAMS(Artefact.HISTOGRAMS, "histograms"),
  /** The kernels of the first layer before and after the training. */
  KERNELS(Artefact.ARRAYS, "kernels");

  private final Artefact artefact;
  private final String noun;

  PictureKind(Artefact artefact, String noun) {
    this.artefact = artefact;
    this.noun = noun;
  }

  /**
   * Returns what of a trial it shows.
   *
   * @param sets the samples that are shown
   */
  public Set<Artefact> artefacts(Set<SampleSet> sets) {
    return this == PREDICTIONS
        ? sets.stream().map(Artefact.PREDICTIONS_OF::get).collect(Collectors.toSet())
        : Set.of(artefact);
  }

  /** Returns whether all trials share its panels; of other kinds each has its own. */
  public boolean isShared() {
    return this == CURVE || this == ACCURACY || this == BOUNDARY;
  }

  /** Returns what a trial without it lacks. */
  String noun() {
    return noun;
  }
}
