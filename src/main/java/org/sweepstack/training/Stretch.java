package org.sweepstack.training;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialId;

/**
 * The part of a training that is done at once.
 *
 * @param from a checkpoint of each trial of the stack to go on from, all of them after as many
 *     {@link #steps}; empty for the first step
 * @param until the epoch at which trials stop that still train; empty for their last
 */
public record Stretch(Map<TrialId, Checkpoint> from, OptionalInt until) {
  /** All of it. */
  public static final Stretch WHOLE = from(Optional.empty());

  /** Copies the map. */
  public Stretch {
    from = Map.copyOf(from);
  }

  /** Returns all that is left of the trials of a checkpoint. */
  public static Stretch from(Optional<Checkpoint> checkpoint) {
    Map<TrialId, Checkpoint> from =
        checkpoint.stream()
            .flatMap(some -> some.trials().stream().map(trial -> Map.entry(trial, some)))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Stretch(from, OptionalInt.empty());
  }

  /** Returns how many steps the trials of a checkpoint had taken. */
  public static long steps(Checkpoint checkpoint) {
    return SavedStack.steps(checkpoint);
  }

  /** Returns how many whole epochs have been trained before. */
  public int epoch() {
    return from.values().stream().mapToInt(Checkpoint::epoch).findAny().orElse(0);
  }

  /** Returns the same for some of the trials. */
  public Stretch of(Collection<TrialId> some) {
    Map<TrialId, Checkpoint> left =
        some.stream().filter(from::containsKey).collect(toMap(Function.identity(), from::get));
    return new Stretch(left, until);
  }

  /** Returns the same from the first step. */
  public Stretch fromTheStart() {
    return new Stretch(Map.of(), until);
  }
}
