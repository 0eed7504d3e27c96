package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.execution.StackPlan;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.TrialTooLargeException;

/**
 * The trials of a run that do not fit into the memory of this machine, whatever else it does.
 *
 * @param reasons why, for each
 * @param fitting the other trials of the run
 */
record TooLargeTrials(
    Map<Configuration, TrialTooLargeException> reasons, List<Configuration> fitting) {
  private static final int MOST_NAMED = 5;

  static TooLargeTrials of(SweepExecution execution) {
    Map<Configuration, TrialTooLargeException> reasons = execution.tooLarge();
    return new TooLargeTrials(
        reasons,
        execution.stacks().stream()
            .map(StackPlan::trials)
            .flatMap(List::stream)
            .filter(trial -> !reasons.containsKey(trial))
            .toList());
  }

  /**
   * Refuses a run of which no trial fits.
   *
   * @throws InvalidInputException for the first trial, if there is one and none fits
   */
  void refuseIfNoneFits() {
    if (reasons.isEmpty() || !fitting.isEmpty()) {
      return;
    }
    List<Parameter<?>> causes = firstReason().causes();
    throw InvalidInputException.ofTrial(
        reasons.keySet().iterator().next(),
        "no trial of this sweep fits into the memory of this machine: " + named(),
        causes.get(0),
        causes.subList(1, causes.size()).toArray(Parameter<?>[]::new));
  }

  /** Says in one line which trials will fail; empty if all fit. */
  Optional<String> warning() {
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%d of %d trials will fail, as they do not fit into the memory of this machine: %s",
                reasons.size(),
                reasons.size() + fitting.size(),
                named()));
  }

  private TrialTooLargeException firstReason() {
    return reasons.values().iterator().next();
  }

  /** Returns such as {@code hidden 30000x30000: needs about 53.9 GiB}. */
  private String named() {
    Map<String, List<Configuration>> sizes = new LinkedHashMap<>();
    reasons.forEach(
        (trial, reason) ->
            sizes.computeIfAbsent(reason.getMessage(), unseen -> new ArrayList<>()).add(trial));
    List<String> names = sizes.values().stream().flatMap(alike -> names(alike).stream()).toList();
    String shown = Shortened.words(names, MOST_NAMED, ", ");
    String first = sizes.size() > 1 ? " (the first)" : "";
    return shown + ": " + firstReason().getMessage() + first;
  }

  /** Returns what trials have and no fitting one has; failing that, all that can matter. */
  private List<String> names(List<Configuration> trials) {
    List<Parameter<?>> causes = reasons.get(trials.get(0)).causes();
    for (Parameter<?> cause : causes) {
      Set<String> large = texts(cause, trials);
      if (!large.isEmpty() && Collections.disjoint(large, texts(cause, fitting))) {
        return large.stream().map(value -> cause + " " + value).toList();
      }
    }
    return List.of(
        causes.stream()
            .flatMap(cause -> trials.get(0).text(cause).stream().map(value -> cause + " " + value))
            .collect(Collectors.joining(" with ")));
  }

  private static Set<String> texts(Parameter<?> parameter, Collection<Configuration> trials) {
    return trials.stream()
        .flatMap(trial -> trial.text(parameter).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
