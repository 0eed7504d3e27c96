package org.sweepstack.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.summary.Summary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * Which configuration is best on some data, since losses on different data do not compare; nor do
 * losses of different kinds, so that those have answers of their own where the objective is a loss.
 * Configurations are told by their places in the summary.
 *
 * @param data what tells the data, and the kind of loss, from those of other answers, as parameter
 *     and value
 * @param configurations those that were tried on them
 * @param best the best; empty when none has a mean of the objective
 * @param runnerUp the second best
 * @param difference the runner-up's objective minus the best's
 */
record Answer(
    Map<String, String> data,
    List<Integer> configurations,
    OptionalInt best,
    OptionalInt runnerUp,
    Optional<Difference> difference) {
  private static final List<Parameter<?>> DATA =
      List.of(Parameters.DATASET, Parameters.DATA_FILE, Parameters.TARGET);
  private static final List<Parameter<?>> LOSS_ON_DATA =
      Stream.concat(DATA.stream(), Stream.of(Parameters.LOSS)).toList();

  /** Finds the best on each data set of a summary. */
  static List<Answer> of(Summary summary, Replicates replicates) {
    Map<Map<String, String>, List<Integer>> groups =
        IntStream.range(0, summary.rows().size())
            .boxed()
            .collect(
                groupingBy(
                    place -> data(summary.rows().get(place).configuration(), summary.objective()),
                    LinkedHashMap::new,
                    toList()));
    return groups.entrySet().stream()
        .map(group -> of(group.getKey(), group.getValue(), summary, replicates))
        .toList();
  }

  private static Map<String, String> data(Configuration configuration, Objective objective) {
    Map<String, String> data = new LinkedHashMap<>();
    for (Parameter<?> parameter : objective.metric().isLoss() ? LOSS_ON_DATA : DATA) {
      configuration.text(parameter).ifPresent(text -> data.put(parameter.name(), text));
    }
    return data;
  }

  private static Answer of(
      Map<String, String> data, List<Integer> places, Summary summary, Replicates replicates) {
    int[] ranked =
        places.stream()
            .filter(place -> summary.rows().get(place).rank().isPresent())
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
                Difference.of(
                    replicates.bySeed(ranked[0], metric), replicates.bySeed(ranked[1], metric))));
  }

  private static OptionalInt at(int[] ranked, int index) {
    return index < ranked.length ? OptionalInt.of(ranked[index]) : OptionalInt.empty();
  }
}
