package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.GRADIENT_CLIP;
import static org.sweepstack.trial.Parameters.GRADIENT_CLIP_LOW;

import java.util.List;
import org.sweepstack.trial.Configuration;

/** The bounds of each component of a trial's gradient; infinite where it is not clipped. */
final class ClipBounds {
  private ClipBounds() {}

  /** Returns whether some trials have bounds. */
  static boolean areAny(List<Configuration> trials) {
    return trials.stream().anyMatch(trial -> trial.get(GRADIENT_CLIP).isPresent());
  }

  static double low(Configuration trial) {
    return trial.get(GRADIENT_CLIP).isPresent()
        ? trial.get(GRADIENT_CLIP_LOW)
        : Double.NEGATIVE_INFINITY;
  }

  static double high(Configuration trial) {
    return trial.get(GRADIENT_CLIP).orElse(Double.POSITIVE_INFINITY);
  }
}
