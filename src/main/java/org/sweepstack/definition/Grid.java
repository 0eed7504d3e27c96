package org.sweepstack.definition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Replicate;

/**
 * What a sweep expands to: blocks of cells one after the other, less what is excluded, and then
 * what is included.
 *
 * @param blocks at least one
 * @param exclude applied to the cells of the blocks only
 * @param include in the order written
 * @param sampling how the cells of the blocks were drawn; empty where they are all of a grid
 */
record Grid(
    List<GridBlock> blocks,
    List<ExcludeRule> exclude,
    List<IncludeRule> include,
    Optional<Sampling> sampling) {

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

  /** Returns the parameters whose values a block gives by their parts. */
  Set<Parameter<?>> byParts() {
    return blocks.stream().flatMap(GridBlock::byParts).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the parameters whose values were drawn from a range. */
  Set<Parameter<?>> drawn() {
    return blocks.stream().flatMap(GridBlock::drawn).collect(Collectors.toUnmodifiableSet());
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

  /** Returns all seeds that occur in the blocks: those of an included configuration without. */
  List<Object> seeds() {
    Set<Object> seeds = new LinkedHashSet<>();
    for (GridBlock block : blocks) {
      List<Object> given = block.distinct(Parameters.SEED);
      seeds.addAll(given.isEmpty() ? List.of(defaultSeed()) : given);
    }
    return List.copyOf(seeds);
  }

  /** Returns where the value of a parameter was given, if a block or an entry names it. */
  Optional<Position> position(Parameter<?> parameter, Object value) {
    Optional<Position> inBlocks =
        blocks.stream()
            .filter(block -> block.distinct(parameter).contains(value))
            .flatMap(block -> block.position(parameter).stream())
            .findFirst();
    return inBlocks.or(
        () ->
            include.stream()
                .filter(rule -> value.equals(rule.values().get(parameter)))
                .map(IncludeRule::position)
                .findFirst());
  }

  /** Returns where a parameter was given first, if a block or an entry names it. */
  Optional<Position> position(Parameter<?> parameter) {
    return values(parameter).findFirst().flatMap(value -> position(parameter, value));
  }

  /** Returns the values that the blocks and entries give a parameter. */
  Stream<Object> values(Parameter<?> parameter) {
    return Stream.concat(
        blocks.stream().flatMap(block -> block.distinct(parameter).stream()),
        include.stream()
            .filter(rule -> rule.values().containsKey(parameter))
            .map(rule -> rule.values().get(parameter)));
  }

  /** Returns the parameters that every entry of {@code include} has to name. */
  Set<Parameter<?>> needed() {
    Set<Parameter<?>> needed = parameters();
    needed.removeAll(constants().keySet());
    needed.removeAll(Replicate.PARAMETERS);
    return needed;
  }

  private static Object defaultSeed() {
    return Configuration.defaults().get(Parameters.SEED);
  }
}
