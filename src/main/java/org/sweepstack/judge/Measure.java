package org.sweepstack.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Spread;

/** A number that every trial has, maybe at one of its logged epochs. */
record Measure(String name, OptionalInt epoch) {
  /** Of all logged steps, the share at which the training loss rose. */
  private static final String RISES = "rises";

  /** Of the plane, the share over which the log odds are straight. */
  private static final String STRAIGHT = "straight";

  /** How far the boundary turns, in degrees. */
  private static final String TURNING = "turning";

  /** Of the plane, the share that the best straight line parts as the network does. */
  private static final String LINE_SHARE = "line_share";

  /** How far the validation loss is from the training loss. */
  private static final String LOSS_GAP = "loss_gap";

  private static final String EPOCHS_RUN = "epochs_run";
  private static final String GRADIENT = "weight_gradient_norm";

  /** How evenly the weights of the layers are spread, between 0 and about 1. */
  private static final String EVENNESS = "weight_evenness";

  static Measure parse(String text, String place) {
    String[] parts = text.split(" after ", 2);
    Measure measure =
        new Measure(
            parts[0].strip(),
            parts.length == 1
                ? OptionalInt.empty()
                : OptionalInt.of((int) Comparison.number(parts[1].strip(), place)));
    if (!measure.isKnown()) {
      throw new InvalidInputException(
          place + "unknown measure '" + text + "'; known are: " + allowed());
    }
    return measure;
  }

  private boolean isKnown() {
    return switch (name) {
      case RISES, STRAIGHT, TURNING, LINE_SHARE, EPOCHS_RUN -> epoch.isEmpty();
      case LOSS_GAP -> true;
      case GRADIENT, EVENNESS -> epoch.isPresent();
      default -> metric().isPresent();
    };
  }

  private static String allowed() {
    return List.of(Metric.values()).stream().map(Metric::word).collect(Collectors.joining(", "))
        + " (each also 'after EPOCHS'), loss_gap (also 'after EPOCHS'), rises, straight, turning,"
        + " line_share, epochs_run, weight_gradient_norm after"
        + " EPOCHS, weight_evenness after EPOCHS";
  }

  private Optional<Metric> metric() {
    return List.of(Metric.values()).stream().filter(m -> m.word().equals(name)).findFirst();
  }

  /** NaN where it was not measured. */
  double of(FinishedTrial trial, String place) {
    return switch (name) {
      case RISES -> rises(trial.artefacts().curve().points());
      case STRAIGHT -> trial.artefacts().boundary().map(BoundaryShape::straight).orElse(Double.NaN);
      case TURNING -> trial.artefacts().boundary().map(BoundaryShape::turning).orElse(Double.NaN);
      case LINE_SHARE ->
          trial.artefacts().boundary().map(BoundaryShape::lineShare).orElse(Double.NaN);
      case LOSS_GAP -> {
        Metrics metrics = metrics(trial, place);
        yield Math.abs(metrics.get(Metric.VALIDATION_LOSS) - metrics.get(Metric.TRAIN_LOSS));
      }
      case EPOCHS_RUN -> trial.result().epochsRun();
      case GRADIENT -> largestGradient(trial, place);
      case EVENNESS -> evenness(trial, place);
      default -> metrics(trial, place).get(metric().orElseThrow());
    };
  }

  private Metrics metrics(FinishedTrial trial, String place) {
    return epoch.isEmpty() ? trial.result().metrics() : point(trial, place).metrics();
  }

  private static double rises(List<CurvePoint> points) {
    long rises = 0;
    for (int i = 1; i < points.size(); i++) {
      double before = points.get(i - 1).metrics().get(Metric.TRAIN_LOSS);
      rises += points.get(i).metrics().get(Metric.TRAIN_LOSS) > before ? 1 : 0;
    }
    return points.size() < 2 ? Double.NaN : (double) rises / (points.size() - 1);
  }

  private CurvePoint point(FinishedTrial trial, String place) {
    return trial.artefacts().curve().points().stream()
        .filter(point -> point.epoch() == epoch.getAsInt())
        .findFirst()
        .orElseThrow(() -> notLogged(trial, place));
  }

  private double largestGradient(FinishedTrial trial, String place) {
    return layers(trial, place).stream()
        .mapToDouble(LayerStatistics::weightGradientNorm)
        .filter(norm -> !Double.isNaN(norm))
        .max()
        .orElse(Double.NaN);
  }

  /**
   * Returns the mean over the layers of how wide the middle half of the weights is beside half of
   * their range: 1 where they are spread evenly, near 0 where a few lie far out.
   */
  private double evenness(FinishedTrial trial, String place) {
    return layers(trial, place).stream()
        .map(LayerStatistics::weights)
        .mapToDouble(Measure::evenness)
        .filter(evenness -> !Double.isNaN(evenness))
        .average()
        .orElse(Double.NaN);
  }

  private static double evenness(Spread weights) {
    return 2 * (weights.percentile75() - weights.percentile25()) / (weights.max() - weights.min());
  }

  private List<LayerStatistics> layers(FinishedTrial trial, String place) {
    List<LayerStatistics> layers =
        trial.artefacts().statistics().stream()
            .filter(layer -> layer.epoch() == epoch.getAsInt())
            .toList();
    if (layers.isEmpty()) {
      throw notLogged(trial, place);
    }
    return layers;
  }

  private InvalidInputException notLogged(FinishedTrial trial, String place) {
    return new InvalidInputException(
        place
            + this
            + ": trial "
            + trial.result().configuration().id().text()
            + " logged no epoch "
            + epoch.getAsInt());
  }

  @Override
  public String toString() {
    return name + (epoch.isPresent() ? " after " + epoch.getAsInt() : "");
  }
}
