package org.sweepstack.picture;

import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Choice;

/** What a picture shows of trials. */
public enum PictureKind implements Choice {
  /** Losses along the epochs. */
  CURVE(Artefact.CURVES, "learning curve"),
  /** Accuracies along the epochs. */
  ACCURACY(Artefact.CURVES, "learning curve"),
  /** What the network says of the test samples, beside the truth. */
  PREDICTIONS(Artefact.PREDICTIONS, "predictions"),
  /** What the network says over the plane. */
  BOUNDARY(Artefact.BOUNDARY, "boundary"),
  /** How weights, biases, activations and gradients of the layers spread along the epochs. */
  STATISTICS(Artefact.STATISTICS, "statistics"),
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

  /** Returns what has to be saved for it. */
  public Artefact artefact() {
    return artefact;
  }

  /** Returns what a trial without it lacks. */
  String noun() {
    return noun;
  }
}
