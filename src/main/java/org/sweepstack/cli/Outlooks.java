package org.sweepstack.cli;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.sweep.Outlook;

/** Writes what is done and what is left of a grid. */
final class Outlooks {
  private Outlooks() {}

  /**
   * Returns such as {@code 1180 finished, 12 failed before (use rerun --failed), 208 new}, without
   * those that count none.
   */
  static String describe(Outlook outlook) {
    List<String> parts = new ArrayList<>();
    add(outlook.finished().size(), " finished", parts);
    add(outlook.stopped().size(), " stopped", parts);
    add(outlook.failed().size(), " failed before (use rerun --failed)", parts);
    add(outlook.lacking().size(), " again for what save: asks for now", parts);
    add(outlook.damaged().size(), " again for what is lost or damaged", parts);
    if (!outlook.fresh().isEmpty() || outlook.lacking().isEmpty() && outlook.damaged().isEmpty()) {
      parts.add(outlook.fresh().size() + " new");
    }
    add(outlook.outside(), " no longer in the grid (kept in the journal)", parts);
    return String.join(", ", parts);
  }

  private static void add(int trials, String what, List<String> parts) {
    if (trials > 0) {
      parts.add(trials + what);
    }
  }
}
