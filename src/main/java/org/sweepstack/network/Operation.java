package org.sweepstack.network;

import java.util.List;

/**
 * A computation of one trial of a stack that is bound to its arrays once and then run at every
 * step, without allocating. What it computes of one trial stays in the cache for the next
 * operation.
 */
@FunctionalInterface
interface Operation {

  /** Computes. */
  void run(int trial);

  /** Returns the operations in a row as one. */
  static Operation sequence(List<Operation> operations) {
    Operation[] sequence = operations.toArray(Operation[]::new);
    return trial -> {
      for (Operation operation : sequence) {
        operation.run(trial);
      }
    };
  }
}
