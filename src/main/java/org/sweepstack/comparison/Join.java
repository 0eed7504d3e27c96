package org.sweepstack.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;

/**
 * The trials of two sweeps, joined.
 *
 * <p>Trials with the same id are the same, whatever columns the files have lost. Parameters that
 * were the same in all trials of each sweep but not in both are the change that the user made, and
 * are left aside: of the trials that are left, all other parameters have to agree.
 *
 * @param changes the change; empty when the sweeps are of one grid or of overlapping ones
 * @param parameters those that tell trials apart, in the order of the columns
 * @param pairs the trials in both, in the order of the second sweep
 * @param added the trials of the second sweep alone
 * @param removed the trials of the first sweep alone
 */
record Join(
    List<Change> changes,
    List<Parameter<?>> parameters,
    List<TrialPair> pairs,
    List<ComparedTrial> added,
    List<ComparedTrial> removed) {

  /**
   * Joins two sweeps.
   *
   * @throws InvalidInputException when a file does not tell its trials apart
   */
  static Join of(ComparedSweep before, ComparedSweep after) {
    Map<String, ComparedTrial> byId = byKey(before, before.trials(), ComparedTrial::id);
    byKey(after, after.trials(), ComparedTrial::id);
    List<TrialPair> sameIds =
        after.trials().stream()
            .filter(trial -> byId.containsKey(trial.id()))
            .map(trial -> pair(byId.get(trial.id()), trial, before, after))
            .toList();
    List<Change> changes = new ArrayList<>();
    List<Parameter<?>> others = new ArrayList<>();
    Set<Parameter<?>> named = new LinkedHashSet<>(after.parameters());
    named.addAll(before.parameters());
    for (Parameter<?> parameter : named) {
      Optional<Change> change = change(parameter, before, after, sameIds);
      change.ifPresentOrElse(changes::add, () -> others.add(parameter));
    }
    return join(changes, others, sameIds, before, after);
  }

  /** Returns how a parameter has changed; empty when it tells trials apart, or agrees. */
  private static Optional<Change> change(
      Parameter<?> parameter, ComparedSweep before, ComparedSweep after, List<TrialPair> sameIds) {
    Set<String> old = values(parameter, before);
    Set<String> fresh = values(parameter, after);
    boolean isConstant = old.size() <= 1 && fresh.size() <= 1;
    // Where trials are in both, what matters in one sweep only came with others that were added;
    // and a trial of one id has one value, so that a file has lost the column if it seems to
    // differ.
    boolean isOfAddedTrials = !sameIds.isEmpty() && (old.isEmpty() || fresh.isEmpty());
    boolean isLost = sameIds.stream().anyMatch(pair -> differs(parameter, pair));
    return isConstant && !old.equals(fresh) && !isOfAddedTrials && !isLost
        ? Optional.of(new Change(parameter, String.join("", old), String.join("", fresh)))
        : Optional.empty();
  }

  private static Set<String> values(Parameter<?> parameter, ComparedSweep sweep) {
    return sweep.trials().stream()
        .flatMap(trial -> trial.configuration().text(parameter).stream())
        .distinct()
        .limit(2)
        .collect(Collectors.toSet());
  }

  private static boolean differs(Parameter<?> parameter, TrialPair pair) {
    Optional<String> before = pair.before().configuration().text(parameter);
    Optional<String> after = pair.after().configuration().text(parameter);
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }

  /** Pairs trials; what the second file has lost is as the first one says. */
  private static TrialPair pair(
      ComparedTrial old, ComparedTrial fresh, ComparedSweep before, ComparedSweep after) {
    Map<Parameter<?>, Object> lost = new HashMap<>();
    for (Parameter<?> parameter : before.parameters()) {
      if (!after.parameters().contains(parameter)) {
        old.configuration().find(parameter).ifPresent(value -> lost.put(parameter, value));
      }
    }
    return new TrialPair(old, fresh, fresh.configuration().withAll(lost));
  }

  /** Returns a text that is the same for configurations with the same values. */
  static String settings(Configuration configuration, List<Parameter<?>> parameters) {
    StringBuilder text = new StringBuilder();
    for (Parameter<?> parameter : parameters) {
      configuration
          .text(parameter)
          .ifPresent(value -> text.append(parameter.name()).append('=').append(value).append('\0'));
    }
    return text.toString();
  }

  private static Join join(
      List<Change> changes,
      List<Parameter<?>> parameters,
      List<TrialPair> sameIds,
      ComparedSweep before,
      ComparedSweep after) {
    Map<ComparedTrial, TrialPair> joined = new HashMap<>();
    Set<ComparedTrial> known = new HashSet<>();
    for (TrialPair pair : sameIds) {
      joined.put(pair.after(), pair);
      known.add(pair.before());
    }
    Function<ComparedTrial, String> key = trial -> settings(trial.configuration(), parameters);
    Map<String, ComparedTrial> left =
        byKey(before, before.trials().stream().filter(t -> !known.contains(t)).toList(), key);
    byKey(after, after.trials().stream().filter(t -> !joined.containsKey(t)).toList(), key)
        .forEach(
            (settings, trial) ->
                Optional.ofNullable(left.remove(settings))
                    .ifPresent(
                        other ->
                            joined.put(trial, new TrialPair(other, trial, trial.configuration()))));
    return new Join(
        changes,
        parameters,
        after.trials().stream().filter(joined::containsKey).map(joined::get).toList(),
        after.trials().stream().filter(trial -> !joined.containsKey(trial)).toList(),
        List.copyOf(left.values()));
  }

  private static Map<String, ComparedTrial> byKey(
      ComparedSweep sweep, List<ComparedTrial> trials, Function<ComparedTrial, String> key) {
    Map<String, ComparedTrial> byKey = new LinkedHashMap<>();
    for (ComparedTrial trial : trials) {
      ComparedTrial twin = byKey.put(key.apply(trial), trial);
      if (twin != null) {
        throw new InvalidInputException(
            sweep.name()
                + ": nothing tells "
                + twin.id()
                + " and "
                + trial.id()
                + " apart; keep all columns of trials.csv, each row once, and parameters.csv beside"
                + " it");
      }
    }
    return byKey;
  }
}
