package org.sweepstack.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;

/**
 * The trials of two sweeps, joined.
 *
 * <p>Parameters that were the same in all trials of each sweep but not in both are the change that
 * the user made, and are left aside: all others have to agree. Where there is no change, ids tell
 * trials apart whatever columns the files have lost; unless no id is in both, as with data that
 * have changed.
 *
 * @param changes the change; empty when the sweeps are of one grid or of overlapping ones
 * @param parameters those that told trials apart, in the order of the columns
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
    List<TrialPair> sameIds = sameIds(before, after);
    Set<Parameter<?>> named = new LinkedHashSet<>(after.parameters());
    named.addAll(before.parameters());
    List<Change> changes = new ArrayList<>();
    List<Parameter<?>> others = new ArrayList<>();
    for (Parameter<?> parameter : named) {
      Set<String> valuesBefore = values(parameter, before);
      Set<String> valuesAfter = values(parameter, after);
      boolean isConstant = valuesBefore.size() <= 1 && valuesAfter.size() <= 1;
      if (!isConstant || valuesBefore.equals(valuesAfter)) {
        others.add(parameter);
      } else if (sameIds.stream().noneMatch(pair -> differs(parameter, pair))) {
        changes.add(
            new Change(parameter, String.join("", valuesBefore), String.join("", valuesAfter)));
      }
      // Else a file has lost its column: a trial of one id has one value.
    }
    Function<ComparedTrial, String> key =
        changes.isEmpty() && !sameIds.isEmpty()
            ? ComparedTrial::id
            : trial -> settings(trial, others);
    return join(changes, others, key, before, after);
  }

  private static List<TrialPair> sameIds(ComparedSweep before, ComparedSweep after) {
    Map<String, ComparedTrial> byId = new HashMap<>();
    before.trials().forEach(trial -> byId.put(trial.id(), trial));
    return after.trials().stream()
        .filter(trial -> byId.containsKey(trial.id()))
        .map(trial -> new TrialPair(byId.get(trial.id()), trial))
        .toList();
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

  /** Returns a text that is the same for trials with the same values. */
  static String settings(ComparedTrial trial, List<Parameter<?>> parameters) {
    StringBuilder text = new StringBuilder();
    for (Parameter<?> parameter : parameters) {
      trial
          .configuration()
          .text(parameter)
          .ifPresent(value -> text.append(parameter.name()).append('=').append(value).append('\0'));
    }
    return text.toString();
  }

  private static Join join(
      List<Change> changes,
      List<Parameter<?>> parameters,
      Function<ComparedTrial, String> key,
      ComparedSweep before,
      ComparedSweep after) {
    Map<String, ComparedTrial> left = byKey(before, key);
    List<TrialPair> pairs = new ArrayList<>();
    List<ComparedTrial> added = new ArrayList<>();
    byKey(after, key)
        .forEach(
            (settings, trial) -> {
              ComparedTrial other = left.remove(settings);
              if (other == null) {
                added.add(trial);
              } else {
                pairs.add(new TrialPair(other, trial));
              }
            });
    return new Join(changes, parameters, pairs, added, List.copyOf(left.values()));
  }

  private static Map<String, ComparedTrial> byKey(
      ComparedSweep sweep, Function<ComparedTrial, String> key) {
    Map<String, ComparedTrial> byKey = new LinkedHashMap<>();
    for (ComparedTrial trial : sweep.trials()) {
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
