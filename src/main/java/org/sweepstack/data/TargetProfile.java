package org.sweepstack.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a column to predict holds.
 *
 * @param name as the file has it
 * @param missing how many of its cells are missing
 * @param classes how often each class occurs, in their order; none where it cannot be predicted
 * @param quantity what the classes are if they may be a quantity; empty when they are hardly one
 * @param span the numbers it holds where they are a quantity, and no classes; empty where they are
 * @param refusal why it cannot be predicted, in a line; empty where it can
 */
public record TargetProfile(
    String name,
    long missing,
    Map<String, Long> classes,
    Optional<QuantityGuess> quantity,
    Optional<Span> span,
    Optional<String> refusal) {

  /** The least and the largest of some numbers. */
  public record Span(double least, double most) {}

  /** Copies the map. */
  public TargetProfile {
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
  }
}
