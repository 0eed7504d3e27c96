package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.sweepstack.sweep.Deviation;
import org.sweepstack.sweep.TextbookCheck;
import org.sweepstack.trial.TrialId;

/**
 * Prints how far the textbook is from the fast engine.
 *
 * @param out where to print
 */
record DeviationPrinter(PrintWriter out) {

  void print(TextbookCheck.Outcome outcome) {
    outcome.apart().forEach(this::printApart);
    List<Deviation> agreeing = outcome.agreeing();
    out.printf(
        Locale.ROOT,
        "%d of %d trials agree with the textbook, to 1e-4 of a loss in float and 1e-9 in double%n",
        agreeing.size(),
        outcome.deviations().size());
    if (!agreeing.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "largest difference among them: of a loss %s, of a weight or bias %s%n",
          largest(agreeing, Deviation::loss),
          largest(agreeing, Deviation::weight));
    }
  }

  private void printApart(Deviation deviation) {
    out.printf(
        Locale.ROOT,
        "%s: apart by %.1e in a loss and %.1e in a weight or bias, by more than %.0e from epoch %d"
            + " on; its training loss %s%n",
        deviation.trial(),
        deviation.loss(),
        deviation.weight(),
        deviation.tolerance(),
        deviation.apartFrom().orElseThrow(),
        deviation.bounces()
            ? "bounced before"
            : "did not bounce before at a logged epoch, which log_every 1 would tell");
  }

  /** Returns such as {@code 2.1e-07 (t-abcdefghij)}. */
  private static String largest(List<Deviation> deviations, ToDoubleFunction<Deviation> measure) {
    Deviation largest = deviations.stream().max(Comparator.comparingDouble(measure)).orElseThrow();
    TrialId trial = largest.trial();
    return String.format(Locale.ROOT, "%.1e (%s)", measure.applyAsDouble(largest), trial);
  }
}
