package org.sweepstack.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.EngineChoice;
import org.sweepstack.training.Training;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialTooLargeException;

/**
 * Cuts trials into parts for as many machines, so that they end together. The parts depend on the
 * trials and their number alone: every machine that is told which part is its own finds the same.
 *
 * <p>Trials that can share a stack stay together in pieces. The pieces go one by one, the longest
 * first, to the part that has least to do: that also deals out those of one kind, lest a kind that
 * takes longer than estimated keeps one machine behind the others.
 */
public final class ShardPlanner {
  /** So many pieces a part has at the least, so that they can be dealt out evenly. */
  private static final int PIECES = 16;

  private final List<Configuration> trials;
  private final int[] part;
  private final double[] load;
  private final int[] sizes;

  /**
   * Trials of one shape.
   *
   * @param trials their places
   * @param secondsEach how long each takes
   * @param stack how many a stack gains from
   */
  private record Piece(List<Integer> trials, double secondsEach, int stack) {

    double seconds() {
      return trials.size() * secondsEach;
    }

    /** Returns pieces of nearly equal size. */
    Stream<Piece> cut(int count) {
      long size = trials.size();
      return IntStream.range(0, count)
          .mapToObj(
              number ->
                  new Piece(
                      trials.subList(
                          (int) (size * number / count), (int) (size * (number + 1) / count)),
                      secondsEach,
                      stack));
    }
  }

  private ShardPlanner(
      List<Configuration> trials, Function<Configuration, TrialCost> cost, int count) {
    this.trials = trials;
    part = new int[trials.size()];
    load = new double[count];
    sizes = new int[count];
    List<Piece> pieces = pieces(cost);
    deal(pieces);
    leaveNoneEmpty(pieces);
  }

  /**
   * Cuts trials into parts; makes their data sets, and loads no engine.
   *
   * @param trials at least as many as parts
   * @param datasets makes their data
   * @param engine what computes them
   * @param count how many parts
   * @throws InvalidInputException when there are fewer trials, or data cannot be used or do not fit
   *     into memory
   */
  public static List<ShardPlan> cut(
      List<Configuration> trials, Datasets datasets, EngineKind engine, int count) {
    return cut(trials, new Training(datasets, EngineChoice.of(engine))::cost, count);
  }

  static List<ShardPlan> cut(
      List<Configuration> trials, Function<Configuration, TrialCost> cost, int count) {
    if (count > trials.size()) {
      throw new InvalidInputException(
          "cannot cut "
              + trials.size()
              + (trials.size() == 1 ? " trial" : " trials")
              + " into "
              + count
              + " shards; give at most as many as there are trials");
    }
    try {
      return new ShardPlanner(trials, cost, count).parts();
    } catch (TrialTooLargeException e) {
      throw new InvalidInputException(
          "cannot cut the sweep into shards: what its trials take cannot be told, as "
              + e.getMessage());
    }
  }

  /** Returns the pieces, the longest first, and of equal ones the first of the grid. */
  private List<Piece> pieces(Function<Configuration, TrialCost> cost) {
    Map<List<Optional<String>>, List<Integer>> shapes = new LinkedHashMap<>();
    for (int trial = 0; trial < trials.size(); trial++) {
      shapes
          .computeIfAbsent(StackPlanner.shape(trials.get(trial)), unseen -> new ArrayList<>())
          .add(trial);
    }
    List<Piece> whole =
        shapes.values().stream()
            .map(shape -> whole(shape, cost.apply(trials.get(shape.get(0)))))
            .toList();
    double longest = whole.stream().mapToDouble(Piece::seconds).sum() / (PIECES * load.length);
    return whole.stream()
        .flatMap(shape -> cut(shape, longest))
        .sorted(Comparator.comparingDouble(Piece::seconds).reversed())
        .toList();
  }

  /** Returns all trials of a shape as one piece. */
  private static Piece whole(List<Integer> shape, TrialCost each) {
    double shared = each.stackSeconds() / Math.min(shape.size(), each.stackTrials());
    return new Piece(shape, each.epochs() * (each.trialSeconds() + shared), each.stackTrials());
  }

  private static Stream<Piece> cut(Piece shape, double longest) {
    int size = shape.trials().size();
    int forStacks = (size + shape.stack() - 1) / shape.stack();
    int forBalance = (int) Math.min(size, Math.ceil(shape.seconds() / longest));
    return shape.cut(Math.max(forStacks, forBalance));
  }

  private void deal(List<Piece> pieces) {
    Queue<Integer> lightestFirst =
        new PriorityQueue<>(
            Comparator.comparingDouble((Integer number) -> load[number])
                .thenComparing(Comparator.naturalOrder()));
    IntStream.range(0, load.length).forEach(lightestFirst::add);
    for (Piece piece : pieces) {
      int lightest = lightestFirst.remove();
      piece.trials().forEach(trial -> put(trial, lightest, piece.secondsEach()));
      lightestFirst.add(lightest);
    }
  }

  private void put(int trial, int where, double seconds) {
    part[trial] = where;
    load[where] += seconds;
    sizes[where]++;
  }

  /** Gives each part that got nothing a trial of one that has several, of the shortest pieces. */
  private void leaveNoneEmpty(List<Piece> pieces) {
    int empty = nextEmpty(0);
    for (int last = pieces.size() - 1; empty < sizes.length; last--) {
      Piece piece = pieces.get(last);
      for (int trial : piece.trials()) {
        int from = part[trial];
        if (empty < sizes.length && sizes[from] > 1) {
          load[from] -= piece.secondsEach();
          sizes[from]--;
          put(trial, empty, piece.secondsEach());
          empty = nextEmpty(empty);
        }
      }
    }
  }

  private int nextEmpty(int from) {
    int empty = from;
    while (empty < sizes.length && sizes[empty] > 0) {
      empty++;
    }
    return empty;
  }

  private List<ShardPlan> parts() {
    List<List<Configuration>> parts = new ArrayList<>();
    for (int number = 0; number < load.length; number++) {
      parts.add(new ArrayList<>());
    }
    for (int trial = 0; trial < part.length; trial++) {
      parts.get(part[trial]).add(trials.get(trial));
    }
    return IntStream.range(0, load.length)
        .mapToObj(number -> new ShardPlan(parts.get(number), load[number]))
        .toList();
  }
}
