package org.sweepstack.picture;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.FirstKernels;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * A trial that is to be drawn.
 *
 * @param result what its training came to
 * @param saved what the sweep asked to keep of it
 * @param artefacts what was kept
 * @param testSamples makes its test samples, for a trial of two inputs that kept no predictions;
 *     may find none
 */
public record PictureTrial(
    TrialResult result,
    Set<Artefact> saved,
    TrialArtefacts artefacts,
    Supplier<Optional<PictureSamples>> testSamples) {

  /** Copies the set. */
  public PictureTrial {
    saved = Set.copyOf(saved);
  }

  /**
   * Loads what was kept of a trial.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it is missing or damaged
   */
  public static PictureTrial of(
      FinishedTrial trial, Supplier<Optional<PictureSamples>> testSamples) {
    return new PictureTrial(trial.result(), trial.saved(), trial.artefacts(), testSamples);
  }

  /** Returns whether there is something of a kind to draw. */
  boolean has(PictureKind kind) {
    return switch (kind) {
      case CURVE, ACCURACY -> !artefacts.curve().points().isEmpty();
      case PREDICTIONS -> artefacts.predictions().isPresent();
      case BOUNDARY -> artefacts.boundary().isPresent();
      case STATISTICS -> !artefacts.statistics().isEmpty();
      case HISTOGRAMS -> !artefacts.histograms().isEmpty();
      case KERNELS -> FirstKernels.of(artefacts.arrays()).isPresent();
    };
  }

  /** Returns that there is nothing of a kind, and why, although it was to be saved. */
  String absence(PictureKind kind) {
    return id() + " " + reason(kind) + ": no " + kind.noun() + " to show";
  }

  private String reason(PictureKind kind) {
    return switch (result.status()) {
      case FAILED -> "failed";
      case TIMED_OUT -> "timed out";
      case DIVERGED -> "diverged at epoch " + result.divergedEpoch().orElse(0);
      case COMPLETED ->
          switch (kind) {
            case BOUNDARY -> "has not exactly " + Boundary.INPUTS + " inputs";
            case KERNELS -> "does not begin with a convolution";
            default -> "kept none";
          };
    };
  }

  /** Returns the test samples, of a trial of two inputs. */
  Optional<PictureSamples> planeSamples() {
    Optional<Predictions> predictions =
        artefacts.predictions().filter(made -> made.featureNames().size() == Boundary.INPUTS);
    return predictions.isPresent() ? predictions.map(PictureSamples::truth) : testSamples.get();
  }

  /** Returns such as {@code (diverged at epoch 40)}; nothing for a trial that completed. */
  String ending() {
    return result.status() == TrialStatus.COMPLETED ? "" : " (" + reason(PictureKind.CURVE) + ")";
  }

  String id() {
    return result.configuration().id().text();
  }
}
