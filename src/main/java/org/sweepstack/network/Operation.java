package org.sweepstack.network;

import java.util.List;

/**
 * A computation that is bound to its arrays once and then run at every step, without allocating.
 */
@FunctionalInterface
interface Operation {

  /** Computes. */
  void run();

  /** Returns the operations in a row as one. */
  static Operation sequence(List<Operation> operations) {
    Operation[] sequence = operations.toArray(Operation[]::new);
    return () -> {
      for (Operation operation : sequence) {
        operation.run();
      }
    };
  }
}
