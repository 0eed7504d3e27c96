package org.sweepstack.training;

import java.util.Optional;
import java.util.OptionalInt;
import org.sweepstack.trial.Checkpoint;

/**
 * The part of a training that is done at once.
 *
 * @param from a checkpoint that holds all trials of the stack, to go on from; empty for the first
 *     step
 * @param until the epoch at which trials stop that still train; empty for their last
 */
public record Stretch(Optional<Checkpoint> from, OptionalInt until) {
  /** All of it. */
  public static final Stretch WHOLE = from(Optional.empty());

  /** Returns all that is left after a checkpoint. */
  public static Stretch from(Optional<Checkpoint> checkpoint) {
    return new Stretch(checkpoint, OptionalInt.empty());
  }
}
