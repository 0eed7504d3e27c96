package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.definition.YamlNode.Entry;
import org.sweepstack.trial.Parameter;

/** Reads the grid and what moves together in it. */
final class GridReader {
  private static final String GRID = "grid";
  private static final String ZIP = "zip";

  private final Problems problems;
  private final MappingReader mappings;
  private final ValueReader values;
  private final AxisReader axes;
  private final Set<Parameter<?>> inGrid = new HashSet<>();
  private final Set<Parameter<?>> inZip = new HashSet<>();

  GridReader(Problems problems, ValueReader values) {
    this.problems = problems;
    this.mappings = new MappingReader(problems);
    this.values = values;
    this.axes = new AxisReader(problems, values);
  }

  /** Reads the blocks of a grid, each multiplied with the axes of zip, with settings applied. */
  List<GridBlock> read(YamlNode grid, Optional<YamlNode> zip, List<Setting> settings) {
    List<List<Axis>> blocks = blocks(grid);
    List<Axis> together = mappings.list(ZIP, zip).stream().flatMap(this::group).toList();
    for (Setting setting : settings) {
      if (inZip.contains(setting.parameter())) {
        problems.add(
            setting.position(),
            setting.parameter() + " moves with others in zip; change it in the file");
      }
      blocks = setting.applyTo(blocks);
    }
    return blocks.stream()
        .map(block -> new GridBlock(Stream.concat(block.stream(), together.stream()).toList()))
        .toList();
  }

  private List<List<Axis>> blocks(YamlNode grid) {
    if (!grid.isList()) {
      return List.of(block(grid));
    }
    if (grid.items().isEmpty()) {
      problems.add(grid.position(), "grid: expected at least one mapping, got an empty list");
    }
    return grid.items().stream().map(this::block).toList();
  }

  private List<Axis> block(YamlNode mapping) {
    List<Axis> block = new ArrayList<>();
    mappings
        .parameters(GRID, mapping)
        .forEach(
            (parameter, entry) -> {
              inGrid.add(parameter);
              axes.read(parameter, entry.value()).ifPresent(block::add);
            });
    return block;
  }

  private Stream<Axis> group(YamlNode mapping) {
    Map<Parameter<?>, Entry> entries = mappings.parameters(ZIP, mapping);
    Map<Parameter<?>, List<?>> columns = new LinkedHashMap<>();
    entries.forEach(
        (parameter, entry) -> {
          checkNamedOnce(parameter, entry.key().position());
          columns.put(parameter, column(parameter, entry.value()));
        });
    List<Integer> lengths = columns.values().stream().map(List::size).distinct().toList();
    if (lengths.size() > 1 && !lengths.contains(0)) {
      String found =
          columns.entrySet().stream()
              .map(column -> column.getValue().size() + " of " + column.getKey())
              .collect(Collectors.joining(", "));
      problems.add(mapping.position(), "zip: expected lists of equal length, got " + found);
    }
    if (lengths.size() != 1 || lengths.get(0) == 0) {
      return Stream.empty();
    }
    boolean hasDepthAndWidth =
        entries.entrySet().stream()
            .anyMatch(e -> AxisReader.isDepthAndWidth(e.getKey(), e.getValue().value()));
    return Stream.of(axis(columns, hasDepthAndWidth));
  }

  private void checkNamedOnce(Parameter<?> parameter, Position position) {
    if (inGrid.contains(parameter)) {
      problems.add(position, parameter + " is given in grid and in zip; keep one");
    }
    if (!inZip.add(parameter)) {
      problems.add(position, parameter + " is given twice in zip; keep one");
    }
  }

  /** Reads values that may repeat; none when one of them is wrong, which was told then. */
  private List<?> column(Parameter<?> parameter, YamlNode node) {
    if (node.isScalar()) {
      problems.add(
          node.position(),
          "zip: " + parameter + ": expected a list of values, got " + node.shown());
      return List.of();
    }
    List<Word> words = axes.words(parameter, node);
    List<?> read = values.allowed(parameter, words);
    return read.size() == words.size() ? read : List.of();
  }

  private static Axis axis(Map<Parameter<?>, List<?>> columns, boolean hasDepthAndWidth) {
    List<Parameter<?>> parameters = List.copyOf(columns.keySet());
    List<Map<Parameter<?>, Object>> rows = new ArrayList<>();
    for (int row = 0; row < columns.get(parameters.get(0)).size(); row++) {
      Map<Parameter<?>, Object> values = new HashMap<>();
      for (Parameter<?> parameter : parameters) {
        values.put(parameter, columns.get(parameter).get(row));
      }
      rows.add(values);
    }
    return new Axis(parameters, rows, hasDepthAndWidth);
  }
}
