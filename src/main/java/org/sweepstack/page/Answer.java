package org.sweepstack.page;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sweepstack.summary.MeanDifference;
import org.sweepstack.summary.Summary;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialStatus;

/**
 * Which configuration is best on some data, since losses on different data do not compare; nor do
 * losses of different kinds, so that those have answers of their own where the objective is a loss.
 * Configurations are told by their places in the summary.
 *
 * @param data what tells the data, and the kind of loss, from those of other answers, as parameter
 *     and value
 * @param configurations those that were tried on them
 * @param best the best that was not stopped on the way; empty when none has a mean of the objective
 * @param runnerUp the second best
 * @param difference the runner-up's objective minus the best's
 */
record Answer(
    Map<String, String> data,
    List<Integer> configurations,
    OptionalInt best,
    OptionalInt runnerUp,
    Optional<MeanDifference> difference) {

  /** Finds the best of each group that compares. */
  static List<Answer> of(Summary summary, Replicates replicates) {
    List<Integer> places = IntStream.range(0, summary.rows().size()).boxed().toList();
    return summary
        .groups()
        .split(places, place -> summary.rows().get(place).configuration())
        .entrySet()
        .stream()
        .map(group -> of(group.getKey().settings(), group.getValue(), summary, replicates))
        .toList();
  }

  private static Answer of(
      Map<String, String> data, List<Integer> places, Summary summary, Replicates replicates) {
    int[] ranked =
        places.stream()
            .filter(place -> summary.rows().get(place).rank().isPresent())
            .filter(place -> summary.rows().get(place).count(TrialStatus.STOPPED) == 0)
            .mapToInt(Integer::intValue)
            .toArray();
    Metric metric = summary.objective().metric();
    return new Answer(
        data,
        places,
        at(ranked, 0),
        at(ranked, 1),
        ranked.length < 2
            ? Optional.empty()
            : Optional.of(
                MeanDifference.byReplicate(
                    replicates.byReplicate(ranked[0], metric),
                    replicates.byReplicate(ranked[1], metric),
                    precision(summary, ranked[0], ranked[1]))));
  }

  /** Returns the coarser of what two configurations were trained in. */
  private static Precision precision(Summary summary, int one, int other) {
    return IntStream.of(one, other)
            .mapToObj(place -> summary.rows().get(place).configuration().get(PRECISION))
            .allMatch(precision -> precision == Precision.DOUBLE)
        ? Precision.DOUBLE
        : Precision.FLOAT;
  }

  private static OptionalInt at(int[] ranked, int index) {
    return index < ranked.length ? OptionalInt.of(ranked[index]) : OptionalInt.empty();
  }
}
