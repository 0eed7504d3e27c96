package org.sweepstack.definition;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.trial.Parameter;

/** Reads the grid and what moves together in it. */
final class GridReader {
  private static final String GRID = "grid";
  private static final String ZIP = "zip";

  private final Problems problems;
  private final MappingReader mappings;
  private final ValueReader values;
  private final AxisReader axes;
  private final long maxTrials;
  private final Set<Parameter<?>> inGrid = new HashSet<>();
  private final Set<Parameter<?>> inZip = new HashSet<>();

  GridReader(Problems problems, ValueReader values, long maxTrials) {
    this.maxTrials = maxTrials;
    this.problems = problems;
    this.mappings = new MappingReader(problems);
    this.values = values;
    this.axes = new AxisReader(problems, values);
  }

  /**
   * Reads the blocks of a grid, each multiplied with the axes of zip, with settings applied. None
   * when they have more cells than trials are allowed, which is told before a value is made.
   *
   * @param file for a problem of the whole
   */
  List<GridBlock> read(
      YamlNode grid,
      Optional<YamlNode> zip,
      List<Setting> settings,
      Optional<Sampling> sampling,
      Position file) {
    List<List<AxisWords>> blocks = blocks(grid);
    List<List<AxisWords>> together =
        mappings.list(ZIP, zip).stream().map(this::group).filter(not(List::isEmpty)).toList();
    WrittenGrid written = new WrittenGrid(blocks, together);
    for (Setting setting : settings) {
      if (inZip.contains(setting.parameter())) {
        problems.add(
            setting.position(),
            setting.parameter() + " moves with others in zip; change it in the file");
      }
      written = written.with(setting);
    }
    if (!settings.isEmpty()) {
      checkReplaced(settings, blocks);
    }
    return drawn(written, sampling, file).map(this::made).orElse(List.of());
  }

  /** Returns what is drawn of a grid, or all of it; empty when it is too much or wrong. */
  private Optional<WrittenGrid> drawn(
      WrittenGrid grid, Optional<Sampling> sampling, Position file) {
    if (sampling.isPresent()) {
      checkAll(grid);
      return new GridSample(sampling.get(), problems).of(grid, maxTrials, file);
    }
    grid.blocks().stream().flatMap(List::stream).forEach(this::checkTold);
    return grid.count().exceeds(maxTrials, file, problems) ? Optional.empty() : Optional.of(grid);
  }

  private List<GridBlock> made(WrittenGrid grid) {
    List<Axis> zipped = grid.together().stream().flatMap(this::zipped).toList();
    return grid.blocks().stream()
        .map(block -> block.stream().flatMap(given -> axes.axis(given).stream()))
        .map(block -> GridBlock.of(Stream.concat(block, zipped.stream()).toList()))
        .toList();
  }

  /** Reads the values that are not drawn, too: a mistake does not wait for the next sample. */
  private void checkAll(WrittenGrid grid) {
    grid.blocks().stream()
        .flatMap(List::stream)
        .filter(given -> given.words().size() <= maxTrials)
        .forEach(axes::axis);
    grid.together().forEach(this::zipped);
  }

  /** Refuses a range where all values are trained. */
  private void checkTold(AxisWords axis) {
    if (axis.range().isPresent()) {
      problems.add(
          axis.position(),
          axis.parameter() + ": values are drawn from a range; say how many with 'sample: 20'");
    }
  }

  /** Reads values that a setting replaces too; of very many, mistakes wait for the next launch. */
  private void checkReplaced(List<Setting> settings, List<List<AxisWords>> written) {
    settings.forEach(setting -> axes.axis(setting.axis()));
    written.stream()
        .flatMap(List::stream)
        .filter(given -> given.words().size() <= maxTrials)
        .forEach(axes::axis);
  }

  private List<List<AxisWords>> blocks(YamlNode grid) {
    if (!grid.isList()) {
      return List.of(block(grid));
    }
    if (grid.items().isEmpty()) {
      problems.add(
          grid.position(),
          "grid: expected at least one mapping, got an empty list" + Forms.suchAs(GRID));
    }
    return grid.items().stream().map(this::block).toList();
  }

  private List<AxisWords> block(YamlNode mapping) {
    List<AxisWords> block = new ArrayList<>();
    mappings
        .parameters(GRID, mapping)
        .forEach(
            (parameter, entry) -> {
              inGrid.add(parameter);
              block.add(axes.read(parameter, entry.value()));
            });
    return block;
  }

  /** Reads lists of equal length; none when they are not. */
  private List<AxisWords> group(YamlNode mapping) {
    List<AxisWords> columns = new ArrayList<>();
    mappings
        .parameters(ZIP, mapping)
        .forEach(
            (parameter, entry) -> {
              checkNamedOnce(parameter, entry.key().position());
              columns.add(column(parameter, entry.value()));
            });
    List<Integer> lengths =
        columns.stream().map(column -> column.words().size()).distinct().toList();
    if (lengths.size() > 1 && !lengths.contains(0)) {
      String found =
          columns.stream()
              .map(column -> column.words().size() + " of " + column.parameter())
              .collect(Collectors.joining(", "));
      problems.add(
          mapping.position(),
          "zip: expected lists of equal length, got " + found + Forms.suchAs(ZIP));
    }
    return lengths.size() == 1 && lengths.get(0) > 0 ? columns : List.of();
  }

  private void checkNamedOnce(Parameter<?> parameter, Position position) {
    if (inGrid.contains(parameter)) {
      problems.add(position, parameter + " is given in grid and in zip; keep one");
    }
    if (!inZip.add(parameter)) {
      problems.add(position, parameter + " is given twice in zip; keep one");
    }
  }

  private AxisWords column(Parameter<?> parameter, YamlNode node) {
    if (node.isScalar() || SeriesReader.isDrawn(node)) {
      problems.add(
          node.position(),
          "zip: "
              + parameter
              + ": expected a list of values, got "
              + node.shown()
              + Forms.suchAs(ZIP));
      return new AxisWords(parameter, List.of(), false, node.position());
    }
    return axes.read(parameter, node);
  }

  /** Makes the rows of values that may repeat; none when one is wrong, which was told then. */
  private Stream<Axis> zipped(List<AxisWords> columns) {
    int length = columns.get(0).words().size();
    Map<Parameter<?>, List<?>> values = new LinkedHashMap<>();
    Map<Parameter<?>, Position> positions = new LinkedHashMap<>();
    for (AxisWords column : columns) {
      values.put(column.parameter(), this.values.allowed(column.parameter(), column.words()));
      positions.put(column.parameter(), column.position());
    }
    if (values.values().stream().anyMatch(column -> column.size() != length)) {
      return Stream.empty();
    }
    List<Map<Parameter<?>, Object>> rows = new ArrayList<>();
    for (int row = 0; row < length; row++) {
      Map<Parameter<?>, Object> cell = new HashMap<>();
      for (Map.Entry<Parameter<?>, List<?>> column : values.entrySet()) {
        cell.put(column.getKey(), column.getValue().get(row));
      }
      rows.add(cell);
    }
    return Stream.of(
        new Axis(
            List.copyOf(values.keySet()),
            rows,
            those(AxisWords::byParts, columns),
            those(column -> column.range().isPresent(), columns),
            positions));
  }

  private static Set<Parameter<?>> those(Predicate<AxisWords> are, List<AxisWords> columns) {
    return columns.stream().filter(are).map(AxisWords::parameter).collect(Collectors.toSet());
  }
}
