package org.sweepstack.picture;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.FirstKernels;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Task;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * A trial that is to be drawn.
 *
 * @param result what its training came to
 * @param artefacts what was kept
 * @param samples makes its samples of a set, for a trial of two inputs that kept no predictions of
 *     them; may find none
 */
public record PictureTrial(
    TrialResult result,
    TrialArtefacts artefacts,
    Function<SampleSet, Optional<PictureSamples>> samples) {

  /**
   * Loads what was kept of a trial.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it is missing or damaged
   */
  public static PictureTrial of(
      FinishedTrial trial, Function<SampleSet, Optional<PictureSamples>> samples) {
    return new PictureTrial(trial.result(), trial.artefacts(), samples);
  }

  /**
   * Returns whether there is something of a kind to draw.
   *
   * @param sets the samples that are shown where samples are
   */
  public boolean has(PictureKind kind, Set<SampleSet> sets) {
    return switch (kind) {
      case CURVE, ACCURACY -> !artefacts.curve().points().isEmpty();
      case PREDICTIONS -> sets.stream().anyMatch(set -> artefacts.predictions(set).isPresent());
      case BOUNDARY -> artefacts.boundary().isPresent();
      case STATISTICS, MOMENTS -> !artefacts.statistics().isEmpty();
      case HISTOGRAMS -> !artefacts.histograms().isEmpty();
      case KERNELS -> FirstKernels.of(artefacts.arrays()).isPresent();
    };
  }

  /** Returns that there is nothing of a kind, and why, although it was wanted. */
  public String absence(PictureKind kind) {
    return id() + " " + reason(kind) + ": no " + kind.noun() + " to show";
  }

  private String reason(PictureKind kind) {
    return switch (result.status()) {
      case FAILED -> "failed";
      case TIMED_OUT -> "timed out";
      case DIVERGED -> "diverged at epoch " + result.divergedEpoch().orElse(0);
      case STOPPED -> "stopped at epoch " + result.epochsRun();
      case COMPLETED ->
          switch (kind) {
            case BOUNDARY ->
                Task.isRegression(result.configuration())
                    ? "predicts a quantity"
                    : "has not exactly " + Boundary.INPUTS + " inputs";
            case KERNELS -> "does not begin with a convolution";
            default -> "kept none";
          };
    };
  }

  /** Returns the samples of a set, of a trial of two inputs. */
  Optional<PictureSamples> planeSamples(SampleSet set) {
    Optional<Predictions> predictions =
        artefacts
            .predictions(set)
            .filter(made -> made.quantities().isEmpty())
            .filter(made -> made.featureNames().size() == Boundary.INPUTS);
    return predictions.isPresent() ? predictions.map(PictureSamples::truth) : samples.apply(set);
  }

  /** Returns such as {@code (diverged at epoch 40)}; nothing for a trial that completed. */
  String ending() {
    return result.status() == TrialStatus.COMPLETED ? "" : " (" + reason(PictureKind.CURVE) + ")";
  }

  String id() {
    return result.configuration().id().text();
  }
}
