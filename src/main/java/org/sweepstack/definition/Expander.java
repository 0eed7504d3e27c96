package org.sweepstack.definition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.ConfigurationRules.Problem;
import org.sweepstack.trial.Halving;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.TrialGrid;

/** Expands one definition, once: walks the cells, leaves out, collapses and adds. */
final class Expander {
  private final Definition definition;
  private final Grid grid;
  private final Position file;
  private final boolean isChecked;
  private final Problems problems = new Problems();
  private final Set<Configuration> distinct = new LinkedHashSet<>();
  private final Set<ExcludeRule> matched = new HashSet<>();
  private long cells;
  private long excluded;
  private long collapsed;
  private long included;

  /** Takes a definition, and whether its configurations still have to be checked. */
  Expander(Definition definition, boolean isChecked) {
    this.isChecked = isChecked;
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
    TrialCount.of(grid).exceeds(maxTrials, file, problems);
    problems.throwIfAny();
    for (GridBlock block : grid.blocks()) {
      addCells(block, block.axes(), new LinkedHashMap<>());
    }
    addIncluded();
    if (distinct.isEmpty()) {
      problems.add(file, "exclude drops all " + cells + " cells of the grid; nothing is left");
    }
    definition
        .objective()
        .flatMap(objective -> Objectives.problem(objective, distinct))
        .ifPresent(problem -> problems.add(definition.objectivePosition().orElse(file), problem));
    Optional<Halving> halving = definition.halving().flatMap(rule -> rule.of(distinct, problems));
    problems.throwIfAny();
    Objective objective = definition.objective().orElseGet(() -> Objectives.byDefault(distinct));
    return new Expansion(
        new TrialGrid(List.copyOf(distinct), grid.named(), grid.byParts(), grid.drawn(), objective),
        definition.dataFiles(),
        halving,
        cells,
        excluded,
        collapsed,
        included,
        warnings());
  }

  /** Adds the product of the axes; {@code cell} holds the values of those before. */
  private void addCells(GridBlock block, List<Axis> axes, Map<Parameter<?>, Object> cell) {
    if (axes.isEmpty()) {
      addCell(block, Configuration.defaults().withAll(cell));
      return;
    }
    for (Map<Parameter<?>, Object> values : axes.get(0).values()) {
      cell.putAll(values);
      addCells(block, axes.subList(1, axes.size()), cell);
    }
  }

  private void addCell(GridBlock block, Configuration cell) {
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
      check(cell, block::position, file, " (use exclude to drop the combination)");
    } else {
      collapsed++;
    }
  }

  private void addIncluded() {
    Inclusion inclusion = Inclusion.of(grid);
    for (IncludeRule rule : grid.include()) {
      inclusion.of(rule).forEach(configuration -> addIncluded(rule, configuration));
    }
  }

  private void addIncluded(IncludeRule rule, Configuration configuration) {
    if (distinct.add(configuration)) {
      included++;
      check(configuration, parameter -> Optional.empty(), rule.position(), "");
    }
  }

  private void check(
      Configuration configuration,
      Function<Parameter<?>, Optional<Position>> positions,
      Position otherwise,
      String remedy) {
    if (!isChecked) {
      return;
    }
    for (Problem problem : ConfigurationRules.problems(configuration)) {
      Position position =
          problem.parameters().stream()
              .flatMap(parameter -> positions.apply(parameter).stream())
              .findFirst()
              .orElse(otherwise);
      problems.add(position, problem.text() + remedy);
    }
  }

  private List<String> warnings() {
    Stream<String> useless =
        grid.exclude().stream()
            .filter(rule -> !matched.contains(rule))
            .map(rule -> rule.position() + ": exclude: the entry matches no cell of the grid");
    Stream<String> turnedRound =
        definition.objective().flatMap(Objectives::warning).stream()
            .map(warning -> definition.objectivePosition().orElse(file) + ": " + warning);
    Stream<String> idle = IdleParameters.of(grid, distinct).stream();
    Stream<String> repeated = IdleSeeds.of(grid, distinct).stream();
    return Stream.of(useless, turnedRound, idle, repeated).flatMap(lines -> lines).toList();
  }
}
