package org.sweepstack.execution;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stacks that are trained early so that it is soon known how long each kind takes. They are short:
 * what comes last decides how evenly the workers end, and that are other short ones.
 */
final class Tasters {
  /** The share of all work that may be tasted. */
  private static final double SHARE = 0.04;

  private Tasters() {}

  /** Returns the shortest stacks of each kind, by identity; none if all are of one kind. */
  static Set<StackPlan> of(List<StackPlan> stacks) {
    Set<StackPlan> tasters = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, List<StackPlan>> kinds = stacks.stream().collect(groupingBy(StackPlan::kind));
    if (kinds.size() == 1) {
      return tasters;
    }
    double seconds = stacks.stream().mapToDouble(StackPlan::seconds).sum();
    for (List<StackPlan> kind : kinds.values()) {
      double room = SHARE * seconds / kinds.size();
      for (StackPlan stack :
          kind.stream().sorted(Comparator.comparing(StackPlan::seconds)).toList()) {
        room -= stack.seconds();
        if (room >= 0) {
          tasters.add(stack);
        }
      }
    }
    return tasters;
  }
}
