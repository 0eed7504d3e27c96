package org.sweepstack.trial;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often a trained trial tells each class right.
 *
 * @param names the name of each class
 * @param bySet what was counted in each set that has samples
 */
public record ToldClasses(List<String> names, Map<SampleSet, ClassCounts> bySet) {

  /** Copies both and checks that all counts are of these classes. */
  public ToldClasses {
    names = List.copyOf(names);
    Map<SampleSet, ClassCounts> inOrder = new EnumMap<>(SampleSet.class);
    inOrder.putAll(bySet);
    bySet = Collections.unmodifiableMap(inOrder);
    for (ClassCounts counts : bySet.values()) {
      if (counts.classes() != names.size()) {
        throw new IllegalArgumentException(counts.classes() + " counts of " + names);
      }
    }
  }
}
