package org.sweepstack.definition;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

/**
 * Makes the configurations that entries of {@code include} add, from what a grid gives all of them.
 *
 * @param constants what is the same in every cell of the grid
 * @param seeds those of an entry that names none
 */
record Inclusion(Configuration constants, List<Object> seeds) {

  /** Looks at a grid, once for all of its entries. */
  static Inclusion of(Grid grid) {
    return new Inclusion(Configuration.defaults().withAll(grid.constants()), grid.seeds());
  }

  /** Returns the configurations of an entry: one for each replicate. */
  Stream<Configuration> of(IncludeRule rule) {
    Configuration base = base(rule);
    return seeds(rule).stream()
        .flatMap(
            seed ->
                folds(rule, base)
                    .mapToObj(
                        fold ->
                            base.withAll(Map.of(Parameters.SEED, seed, Parameters.FOLD, fold))));
  }

  /** Returns how many configurations an entry has. */
  long count(IncludeRule rule) {
    return seeds(rule).size() * folds(rule, base(rule)).count();
  }

  private Configuration base(IncludeRule rule) {
    return constants.withAll(rule.values());
  }

  private List<Object> seeds(IncludeRule rule) {
    Object own = rule.values().get(Parameters.SEED);
    return own == null ? seeds : List.of(own);
  }

  private static IntStream folds(IncludeRule rule, Configuration base) {
    return rule.values().containsKey(Parameters.FOLD)
        ? IntStream.of(base.get(Parameters.FOLD))
        : IntStream.rangeClosed(1, base.get(Parameters.FOLDS).orElse(1));
  }
}
