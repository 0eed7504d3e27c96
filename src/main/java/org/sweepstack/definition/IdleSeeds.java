package org.sweepstack.definition;

import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.DROPOUT;
import static org.sweepstack.trial.Parameters.INITIAL_WEIGHTS;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.Configuration;

/** Finds trials that are one training under several seeds. */
final class IdleSeeds {
  private IdleSeeds() {}

  /** Returns a line for those of a grid; empty when there are none. */
  static Optional<String> of(Grid grid, Collection<Configuration> trials) {
    List<Configuration> undrawn = trials.stream().filter(trial -> !draws(trial)).toList();
    long trainings = undrawn.stream().map(trial -> trial.with(SEED, 1L)).distinct().count();
    long repeated = undrawn.size() - trainings;
    return repeated == 0
        ? Optional.empty()
        : Optional.of(
            grid.position(SEED).map(position -> position + ": ").orElse("")
                + SEED
                + ": changes nothing in "
                + undrawn.size()
                + " of "
                + trials.size()
                + " trials, which are "
                + trainings
                + (trainings == 1 ? " training" : " trainings")
                + "; where initial_weights is given, it matters when batch_size is not full or"
                + " dropout is not 0");
  }

  /** Returns whether the training of a trial draws anything from its seed. */
  private static boolean draws(Configuration trial) {
    return trial.get(INITIAL_WEIGHTS).isEmpty()
        || trial.get(BATCH_SIZE).isPresent()
        || trial.get(DROPOUT) > 0;
  }
}
