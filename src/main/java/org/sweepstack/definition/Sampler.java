package org.sweepstack.definition;

import org.sweepstack.trial.Choice;

/** How the points of a sample are chosen. */
enum Sampler implements Choice {
  /** Each by itself. */
  RANDOM,
  /** Sobol's sequence, which fills the space evenly: every point lies where the others are not. */
  SOBOL,
  /** Of as many equal parts of every axis as there are points, each part has one. */
  LATIN_HYPERCUBE
}
