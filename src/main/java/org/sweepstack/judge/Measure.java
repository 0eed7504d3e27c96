package org.sweepstack.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Spread;

/** A number that every trial has, maybe at one of its logged epochs. */
record Measure(String name, OptionalInt epoch) {
  /** Of all logged steps, the share at which the training loss rose. */
  private static final String RISES = "rises";

  /** Of the plane, the share over which the log odds are straight. */
  private static final String STRAIGHT = "straight";

  private static final String EPOCHS_RUN = "epochs_run";
  private static final String GRADIENT = "weight_gradient_norm";

  /** How evenly the weights of the layers are spread, between 0 and about 1. */
  private static final String EVENNESS = "weight_evenness";

  private static final double LIKELY_LOG_ODDS = 5;

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
      case RISES, STRAIGHT, EPOCHS_RUN -> epoch.isEmpty();
      case GRADIENT, EVENNESS -> epoch.isPresent();
      default -> metric().isPresent();
    };
  }

  private static String allowed() {
    return List.of(Metric.values()).stream().map(Metric::word).collect(Collectors.joining(", "))
        + " (each also 'after EPOCHS'), rises, straight, epochs_run, weight_gradient_norm after"
        + " EPOCHS, weight_evenness after EPOCHS";
  }

  private Optional<Metric> metric() {
    return List.of(Metric.values()).stream().filter(m -> m.word().equals(name)).findFirst();
  }

  /** NaN where it was not measured. */
  double of(FinishedTrial trial, String place) {
    return switch (name) {
      case RISES -> rises(trial.artefacts().curve().points());
      case STRAIGHT -> straight(trial.artefacts().boundary());
      case EPOCHS_RUN -> trial.result().epochsRun();
      case GRADIENT -> largestGradient(trial, place);
      case EVENNESS -> evenness(trial, place);
      default -> {
        Metric metric = metric().orElseThrow();
        yield epoch.isEmpty()
            ? trial.result().metrics().get(metric)
            : point(trial, place).metrics().get(metric);
      }
    };
  }

  private static double rises(List<CurvePoint> points) {
    long rises = 0;
    for (int i = 1; i < points.size(); i++) {
      double before = points.get(i - 1).metrics().get(Metric.TRAIN_LOSS);
      rises += points.get(i).metrics().get(Metric.TRAIN_LOSS) > before ? 1 : 0;
    }
    return points.size() < 2 ? Double.NaN : (double) rises / (points.size() - 1);
  }

  /**
   * Looks at three neighbours in a row of the plane at a time, where both classes are likely enough
   * to tell: they are straight if they bend by less than a fiftieth of their slope.
   */
  private static double straight(Optional<Boundary> boundary) {
    if (boundary.isEmpty() || boundary.get().outputs() != 2) {
      return Double.NaN;
    }
    int columns = boundary.get().x1().length;
    int points = columns * boundary.get().x2().length;
    double[] said = boundary.get().values();
    int seen = 0;
    int straight = 0;
    for (int i = 1; i < points - 1; i++) {
      double left = Math.log(said[i - 1] / said[points + i - 1]);
      double here = Math.log(said[i] / said[points + i]);
      double right = Math.log(said[i + 1] / said[points + i + 1]);
      boolean isInside = i % columns != 0 && i % columns != columns - 1;
      if (isInside && Math.max(Math.abs(left), Math.abs(right)) < LIKELY_LOG_ODDS) {
        seen++;
        straight += Math.abs(left - 2 * here + right) < Math.abs(right - left) / 100 ? 1 : 0;
      }
    }
    return seen == 0 ? Double.NaN : (double) straight / seen;
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
