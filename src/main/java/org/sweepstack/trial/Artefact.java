package org.sweepstack.trial;

import java.util.Map;

/** What a sweep keeps of each trial beyond its metrics. */
public enum Artefact implements Choice {
  /** The learning curve. */
  CURVES,
  /** The outputs and predicted classes of the test samples. */
  PREDICTIONS,
  /** The samples, and the weights and biases before and after the training. */
  ARRAYS,
  /** How weights, biases, gradients and activations of each layer spread along the epochs. */
  STATISTICS,
  /** How many numbers of each layer are how large, along the epochs. */
  HISTOGRAMS,
  /** The outputs over a grid of the plane, for drawing the decision boundary of two inputs. */
  BOUNDARY,
  /** The outputs and predicted classes of the training samples. */
  TRAIN_PREDICTIONS,
  /** How well classes are told apart beyond the accuracy, as metrics and class by class. */
  MEASURES,
  /** The trained network with what makes its inputs, for other programs and for new rows. */
  MODEL;

  /** What can be kept of the predictions, by the samples that they are of. */
  public static final Map<SampleSet, Artefact> PREDICTIONS_OF =
      Map.of(SampleSet.TRAIN, TRAIN_PREDICTIONS, SampleSet.TEST, PREDICTIONS);
}
