package org.sweepstack.definition;

import static java.util.function.Predicate.not;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.trial.Replicate;

/**
 * Draws cells of a grid: what is drawn moves together, and every seed and fold trains all of it.
 */
final class GridSample {
  private final Sampling sampling;
  private final Problems problems;

  GridSample(Sampling sampling, Problems problems) {
    this.sampling = sampling;
    this.problems = problems;
  }

  /** Returns the grid of the cells that are drawn; empty when none can be, which was told then. */
  Optional<WrittenGrid> of(WrittenGrid grid, long maxTrials, Position file) {
    if (grid.blocks().size() != 1) {
      problem("draws from one mapping under grid, got a list of " + grid.blocks().size());
      return Optional.empty();
    }
    List<AxisWords> block = grid.blocks().get(0);
    List<AxisWords> seeds = block.stream().filter(GridSample::isRepeated).toList();
    List<List<AxisWords>> groups =
        Stream.concat(
                block.stream().filter(not(GridSample::isRepeated)).map(List::of),
                grid.together().stream())
            .toList();
    if (!isSound(seeds, groups)) {
      return Optional.empty();
    }
    BlockSample sample = new BlockSample(groups);
    if (sample.isCoveredBy(sampling.number())) {
      return grid.count().exceeds(maxTrials, file, problems) ? Optional.empty() : Optional.of(grid);
    }
    return exceeds(seeds, groups, maxTrials, file)
        ? Optional.empty()
        : Optional.of(
            new WrittenGrid(List.of(List.of()), repeated(sample.columns(sampling), seeds)));
  }

  /** Returns what is drawn and, changing faster, the seeds. */
  private static List<List<AxisWords>> repeated(List<AxisWords> drawn, List<AxisWords> seeds) {
    return Stream.concat(Stream.of(drawn), seeds.stream().map(List::of)).toList();
  }

  private boolean isSound(List<AxisWords> seeds, List<List<AxisWords>> groups) {
    Optional<AxisWords> wrong =
        Stream.concat(
                seeds.stream().filter(axis -> axis.range().isPresent()),
                groups.stream().flatMap(List::stream).filter(GridSample::isRepeated))
            .findFirst();
    if (wrong.isPresent()) {
      problem(
          wrong.get().parameter() + " is not drawn, but repeats what is; list its values in grid");
      return false;
    }
    if (groups.isEmpty()) {
      problem("expected an axis to draw from beside seed, got none");
      return false;
    }
    if (sampling.sampler() == Sampler.SOBOL && groups.size() > SamplePoints.MOST_SOBOL_AXES) {
      problem("sobol: expected at most " + SamplePoints.MOST_SOBOL_AXES + " axes");
      return false;
    }
    // An axis without a word has been told of.
    return groups.stream()
        .flatMap(List::stream)
        .noneMatch(axis -> axis.words().isEmpty() && axis.range().isEmpty());
  }

  private boolean exceeds(
      List<AxisWords> seeds, List<List<AxisWords>> groups, long maxTrials, Position file) {
    List<AxisSize> sizes = new ArrayList<>();
    List<AxisWords> drawn = groups.stream().flatMap(List::stream).toList();
    sizes.add(WrittenGrid.size(drawn, sampling.number()));
    seeds.forEach(axis -> sizes.add(axis.size()));
    return new TrialCount(List.of(sizes), BigInteger.ZERO).exceeds(maxTrials, file, problems);
  }

  private static boolean isRepeated(AxisWords axis) {
    return Replicate.PARAMETERS.contains(axis.parameter());
  }

  private void problem(String text) {
    problems.add(sampling.position(), "sample: " + text);
  }
}
