package org.sweepstack.network;

import java.util.List;

/**
 * A loop over the first numbers of some rows, each place by itself. Every implementation is
 * compiled alone, as a call of this interface may be any of many: inlined into its callers a loop
 * is two to four times as slow.
 */
@FunctionalInterface
interface RowLoop {

  /** Computes the first {@code length} numbers of the rows it is bound to. */
  void run(int length);

  /** Runs loops one after the other. */
  static void run(RowLoop[] loops, int length) {
    for (RowLoop loop : loops) {
      loop.run(length);
    }
  }

  /** Returns loops in an array, which is passed through faster than a list. */
  static RowLoop[] array(List<RowLoop> loops) {
    return loops.toArray(RowLoop[]::new);
  }
}
