package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * What a sweep expands to: blocks of cells one after the other, less what is excluded, and then
 * what is included.
 *
 * @param blocks at least one
 * @param exclude applied to the cells of the blocks only
 * @param include in the order written
 */
record Grid(List<GridBlock> blocks, List<ExcludeRule> exclude, List<IncludeRule> include) {

  /** Copies the lists. */
  Grid {
    blocks = List.copyOf(blocks);
    exclude = List.copyOf(exclude);
    include = List.copyOf(include);
  }

  /** Returns the parameters that the blocks name, in the order written. */
  Set<Parameter<?>> parameters() {
    return blocks.stream()
        .flatMap(GridBlock::parameters)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns every parameter that has a value here, in the order written. */
  List<Parameter<?>> named() {
    Set<Parameter<?>> named = parameters();
    include.forEach(rule -> named.addAll(rule.values().keySet()));
    return List.copyOf(named);
  }

  /** Returns whether a block has hidden layers that were given by their depths and widths. */
  boolean hasDepthAndWidth() {
    return blocks.stream().anyMatch(GridBlock::hasDepthAndWidth);
  }

  /** Returns the values that are the same in every cell because every block says so. */
  Map<Parameter<?>, Object> constants() {
    Map<Parameter<?>, Object> constants = new LinkedHashMap<>();
    for (Parameter<?> parameter : parameters()) {
      List<List<Object>> values =
          blocks.stream().map(b -> b.distinct(parameter)).distinct().toList();
      if (values.size() == 1 && values.get(0).size() == 1) {
        constants.put(parameter, values.get(0).get(0));
      }
    }
    return constants;
  }

  /** Returns the seeds of an included configuration: its own, or all that occur in the blocks. */
  List<Object> seeds(IncludeRule rule) {
    if (rule.values().containsKey(Parameters.SEED)) {
      return List.of(rule.values().get(Parameters.SEED));
    }
    Set<Object> seeds = new LinkedHashSet<>();
    for (GridBlock block : blocks) {
      List<Object> given = block.distinct(Parameters.SEED);
      seeds.addAll(given.isEmpty() ? List.of(defaultSeed()) : given);
    }
    return List.copyOf(seeds);
  }

  /** Returns the parameters that an entry has to name and does not. */
  List<Parameter<?>> missing(IncludeRule rule) {
    List<Parameter<?>> missing = new ArrayList<>(parameters());
    missing.removeAll(constants().keySet());
    missing.removeAll(rule.values().keySet());
    missing.remove(Parameters.SEED);
    return missing;
  }

  private static Object defaultSeed() {
    return Configuration.defaults().get(Parameters.SEED);
  }
}
