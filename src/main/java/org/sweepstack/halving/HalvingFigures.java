package org.sweepstack.halving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What halving came to.
 *
 * @param trainedEpochs how many epochs of single trials were trained
 * @param allEpochs how many it would have been had none stopped
 * @param agreements how the first rung foretold the end, ranking by ranking
 */
public record HalvingFigures(long trainedEpochs, long allEpochs, List<Agreement> agreements) {
  /** Below this, the first rung says little of the end. */
  private static final double WEAK = 0.5;

  /** Copies the list. */
  public HalvingFigures {
    agreements = List.copyOf(agreements);
  }

  /**
   * How the order at a rung agrees with the order at the end, of the configurations that were
   * trained to their end. As these were the best at the rung, an agreement over all would be
   * larger.
   *
   * @param group the name of the ranking; empty where there is one
   * @param rung the epoch
   * @param configurations how many
   * @param spearman the correlation of the ranks
   * @param kendall the share of pairs in the same order minus that of the others
   */
  public record Agreement(
      String group, int rung, int configurations, double spearman, double kendall) {

    private String text() {
      return String.format(
          Locale.ROOT,
          "%sthe %d configurations trained to the end stood at epoch %d in an order that agrees"
              + " with the last by %.2f (Spearman; Kendall %.2f)",
          on(),
          configurations,
          rung,
          spearman,
          kendall);
    }

    private Optional<String> hint() {
      return spearman >= WEAK
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "%sthe order at the first rung, epoch %d, says little of the last (%.2f by"
                      + " Spearman): try a later first rung, or keep more",
                  on(),
                  rung,
                  spearman));
    }

    private String on() {
      return group.isEmpty() ? "" : "on " + group + ", ";
    }
  }

  /** Returns the share of the epochs that were not trained, in [0, 1]. */
  public double saved() {
    return allEpochs == 0 ? 0 : 1 - (double) trainedEpochs / allEpochs;
  }

  /** Returns such as {@code halving saved 64% of the epochs; the 12 configurations ...}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    parts.add(String.format(Locale.ROOT, "halving saved %.0f%% of the epochs", 100 * saved()));
    agreements.forEach(agreement -> parts.add(agreement.text()));
    return String.join("; ", parts);
  }

  /** Returns what to do where the first rung says little of the end. */
  public List<String> hints() {
    return agreements.stream().flatMap(agreement -> agreement.hint().stream()).toList();
  }
}
