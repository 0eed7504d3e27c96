package org.sweepstack.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * Which results of a sweep compare with each other: those on the same data, parted in the same way,
 * and, where the objective is a loss, of the same kind of loss. A loss on other data, or of another
 * kind, is another quantity, so that a rank, a mean or a test over both would say nothing.
 */
public final class RankingGroups {
  private static final List<Parameter<?>> DATA =
      List.of(
          Parameters.DATASET,
          Parameters.DATA_FILE,
          Parameters.TEST_FILE,
          Parameters.VALIDATION_FILE,
          Parameters.TARGET);
  private static final List<Parameter<?>> LOSS_ON_DATA =
      Stream.concat(DATA.stream(), Stream.of(Parameters.LOSS)).toList();

  /** What decides too, and is told only where it differs: younger than the groups. */
  private static final List<Parameter<?>> WHERE_DIFFERENT =
      List.of(Parameters.TASK, Parameters.SPLIT, Parameters.SPLIT_COLUMN);

  private static final List<Parameter<?>> OF_LOSS_WHERE_DIFFERENT = List.of(Parameters.HUBER_DELTA);

  private final List<Parameter<?>> parameters;

  /** By the texts of the parameters, in the order in which they occur. */
  private final Map<List<String>, RankingGroup> groups;

  private RankingGroups(List<Parameter<?>> parameters, Map<List<String>, RankingGroup> groups) {
    this.parameters = parameters;
    this.groups = groups;
  }

  /** Finds the groups of a grid, in its order. */
  public static RankingGroups of(Collection<Configuration> grid, Objective objective) {
    List<Parameter<?>> parameters = new ArrayList<>(deciding(objective.metric()));
    differing(objective.metric()).filter(one -> one.varies(grid)).forEach(parameters::add);
    Map<List<String>, Configuration> firsts = new LinkedHashMap<>();
    grid.forEach(
        configuration -> firsts.putIfAbsent(key(configuration, parameters), configuration));
    List<Integer> differing = new ArrayList<>(List.of(0));
    for (int place = 1; place < parameters.size(); place++) {
      int column = place;
      if (firsts.keySet().stream().map(key -> key.get(column)).distinct().count() > 1) {
        differing.add(place);
      }
    }
    Map<List<String>, RankingGroup> groups = new LinkedHashMap<>();
    firsts
        .keySet()
        .forEach(
            key ->
                groups.put(key, new RankingGroup(name(key, differing), settings(key, parameters))));
    return new RankingGroups(parameters, groups);
  }

  /** Returns the parameters that must agree for values of a metric to compare. */
  public static List<Parameter<?>> deciding(Metric metric) {
    return metric.isLoss() ? LOSS_ON_DATA : DATA;
  }

  private static Stream<Parameter<?>> differing(Metric metric) {
    return metric.isLoss()
        ? Stream.concat(WHERE_DIFFERENT.stream(), OF_LOSS_WHERE_DIFFERENT.stream())
        : WHERE_DIFFERENT.stream();
  }

  private static List<String> key(Configuration configuration, List<Parameter<?>> parameters) {
    return parameters.stream()
        .map(
            parameter ->
                parameter.isShown(configuration) ? configuration.text(parameter).orElseThrow() : "")
        .toList();
  }

  private static String name(List<String> key, List<Integer> differing) {
    return String.join(
        " ", differing.stream().map(key::get).filter(text -> !text.isEmpty()).toList());
  }

  private static Map<String, String> settings(List<String> key, List<Parameter<?>> parameters) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int place = 0; place < key.size(); place++) {
      if (!key.get(place).isEmpty()) {
        settings.put(parameters.get(place).name(), key.get(place));
      }
    }
    return settings;
  }

  /** Returns whether there are several, so that a rank must say in which it is one. */
  public boolean areSeveral() {
    return groups.size() > 1;
  }

  /**
   * Returns the group of a configuration.
   *
   * @throws IllegalArgumentException when the grid has none like it
   */
  public RankingGroup of(Configuration configuration) {
    RankingGroup group = groups.get(key(configuration, parameters));
    if (group == null) {
      throw new IllegalArgumentException(configuration.id() + " is of no group of the grid");
    }
    return group;
  }

  /** Returns the parameters by which the groups differ. */
  public List<Parameter<?>> axes() {
    return parameters.stream()
        .filter(
            parameter ->
                groups.values().stream()
                        .map(group -> group.settings().getOrDefault(parameter.name(), ""))
                        .distinct()
                        .count()
                    > 1)
        .toList();
  }

  /** Parts things by the group of their configuration, groups in the order of the grid. */
  public <T> Map<RankingGroup, List<T>> split(
      Collection<T> all, Function<T, Configuration> configuration) {
    Map<RankingGroup, List<T>> parted = new LinkedHashMap<>();
    groups.values().forEach(group -> parted.put(group, new ArrayList<>()));
    all.forEach(each -> parted.get(of(configuration.apply(each))).add(each));
    parted.values().removeIf(List::isEmpty);
    return parted;
  }
}
