package org.sweepstack.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Results that compare with each other, and are ranked among themselves.
 *
 * @param name what tells the group from the others of its sweep, such as {@code xor} or {@code
 *     moons cross_entropy}; the data set alone where there is one group
 * @param settings what all results of the group have in common and makes them compare, by parameter
 */
public record RankingGroup(String name, Map<String, String> settings) {

  /** Copies the settings, in their order. */
  public RankingGroup {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
