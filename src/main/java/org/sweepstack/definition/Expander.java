package org.sweepstack.definition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** Expands one definition, once: walks the cells, leaves out, collapses and adds. */
final class Expander {
  private final Definition definition;
  private final Grid grid;
  private final Position file;
  private final Problems problems = new Problems();
  private final Set<Configuration> distinct = new LinkedHashSet<>();
  private final Set<ExcludeRule> matched = new HashSet<>();
  private long cells;
  private long excluded;
  private long collapsed;
  private long included;

  Expander(Definition definition) {
    this.definition = definition;
    this.grid = definition.grid();
    this.file = Position.whole(definition.file().toString());
  }

  /**
   * Expands the definition.
   *
   * @throws InvalidInputException when there are too many trials, when none is left, or when values
   *     are not allowed together
   */
  Expansion expand(long maxTrials) {
    new TrialCount(grid).check(file.toString(), maxTrials);
    for (GridBlock block : grid.blocks()) {
      addCells(block.axes(), new LinkedHashMap<>());
    }
    grid.include().forEach(this::addIncluded);
    if (distinct.isEmpty()) {
      problems.add(file, "exclude drops all " + cells + " cells of the grid; nothing is left");
    }
    definition
        .objective()
        .flatMap(objective -> Objectives.problem(objective, distinct))
        .ifPresent(problem -> problems.add(file, problem));
    problems.throwIfAny();
    Objective objective = definition.objective().orElseGet(() -> Objectives.byDefault(distinct));
    return new Expansion(
        List.copyOf(distinct),
        grid.named(),
        grid.hasDepthAndWidth(),
        definition.dataFiles(),
        cells,
        excluded,
        collapsed,
        included,
        objective,
        warnings());
  }

  /** Adds the product of the axes; {@code cell} holds the values of those before. */
  private void addCells(List<Axis> axes, Map<Parameter<?>, Object> cell) {
    if (axes.isEmpty()) {
      addCell(Configuration.defaults().withAll(cell));
      return;
    }
    for (Map<Parameter<?>, Object> values : axes.get(0).values()) {
      cell.putAll(values);
      addCells(axes.subList(1, axes.size()), cell);
    }
  }

  private void addCell(Configuration cell) {
    cells++;
    // All are asked, lest an entry seem useless because another came before it.
    boolean isExcluded = false;
    for (ExcludeRule rule : grid.exclude()) {
      if (rule.matches(cell)) {
        matched.add(rule);
        isExcluded = true;
      }
    }
    if (isExcluded) {
      excluded++;
    } else if (distinct.add(cell)) {
      check(cell, file, " (use exclude to drop the combination)");
    } else {
      collapsed++;
    }
  }

  private void addIncluded(IncludeRule rule) {
    Configuration base = Configuration.defaults().withAll(grid.constants()).withAll(rule.values());
    for (Object seed : grid.seeds(rule)) {
      Configuration configuration = base.withAll(Map.of(Parameters.SEED, seed));
      if (distinct.add(configuration)) {
        included++;
        check(configuration, rule.position(), "");
      }
    }
  }

  private void check(Configuration configuration, Position position, String remedy) {
    for (String problem : ConfigurationRules.problems(configuration)) {
      problems.add(position, problem + remedy);
    }
  }

  private List<String> warnings() {
    return grid.exclude().stream()
        .filter(rule -> !matched.contains(rule))
        .map(rule -> rule.position() + ": exclude: the entry matches no cell of the grid")
        .toList();
  }
}
