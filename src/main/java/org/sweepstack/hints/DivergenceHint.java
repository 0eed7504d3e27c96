package org.sweepstack.hints;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * Says where trials diverge: when all that diverged have one or two things in common, and at least
 * half of the trials that have the same diverged. What they can have in common is a number at the
 * upper or the lower end of its axis, or one or two values of another axis. A learning rate is
 * looked for first, and two things only where one is not enough. Also says so when at least half of
 * all trials diverged and have nothing in common.
 */
final class DivergenceHint implements HintRule {
  private static final double CLEAR_SHARE = 0.5;
  private static final int MOST_VALUES = 2;
  private static final int MOST_TRAITS = 2;

  /** What some trials have in common. */
  private record Trait(Parameter<?> axis, String text, String remedy, Set<String> values) {
    boolean isOf(Configuration trial) {
      return trial.text(axis).filter(values::contains).isPresent();
    }
  }

  @Override
  public Stream<String> hints(Evidence evidence) {
    List<TrialResult> all =
        evidence.results().finished().stream().map(FinishedTrial::result).toList();
    List<Configuration> diverged = diverged(all);
    if (diverged.isEmpty()) {
      return Stream.empty();
    }
    String count =
        String.format(Locale.ROOT, "%d of %d trials diverged", diverged.size(), all.size());
    List<Configuration> trials = all.stream().map(TrialResult::configuration).toList();
    List<Trait> traits = traits(trials, diverged, evidence.axes());
    if (!traits.isEmpty()) {
      String common = traits.stream().map(Trait::text).collect(Collectors.joining(" and "));
      return Stream.of(count + ", all with " + common + ": " + traits.get(0).remedy());
    }
    return diverged.size() >= CLEAR_SHARE * all.size()
        ? Stream.of(count + ": try a smaller learning_rate, or gradient_clip")
        : Stream.empty();
  }

  private static List<Configuration> diverged(List<TrialResult> results) {
    return results.stream()
        .filter(result -> result.status() == TrialStatus.DIVERGED)
        .map(TrialResult::configuration)
        .toList();
  }

  /** Returns what tells the diverged from the others clearly; nothing when that takes too much. */
  private static List<Trait> traits(
      List<Configuration> trials, List<Configuration> diverged, List<Parameter<?>> axes) {
    List<Trait> found = new ArrayList<>();
    List<Configuration> left = trials;
    while (found.size() < MOST_TRAITS) {
      Optional<Trait> best = best(left, diverged, axes);
      if (best.isEmpty()) {
        return List.of();
      }
      found.add(best.get());
      left = left.stream().filter(best.get()::isOf).toList();
      if (diverged.size() >= CLEAR_SHARE * left.size()) {
        return found;
      }
    }
    return List.of();
  }

  /** Returns a learning rate that is clear by itself, else what leaves the fewest trials. */
  private static Optional<Trait> best(
      List<Configuration> trials, List<Configuration> diverged, List<Parameter<?>> axes) {
    List<Trait> traits =
        axes.stream()
            .flatMap(axis -> trait(axis, trials, diverged).stream())
            .filter(trait -> count(trait, trials) < trials.size())
            .toList();
    return traits.stream()
        .filter(trait -> trait.axis() == Parameters.LEARNING_RATE)
        .filter(trait -> diverged.size() >= CLEAR_SHARE * count(trait, trials))
        .findFirst()
        .or(() -> traits.stream().min(Comparator.comparingLong(trait -> count(trait, trials))));
  }

  private static long count(Trait trait, List<Configuration> trials) {
    return trials.stream().filter(trait::isOf).count();
  }

  private static Optional<Trait> trait(
      Parameter<?> axis, List<Configuration> trials, List<Configuration> diverged) {
    Set<String> values = values(axis, trials);
    Set<String> ofDiverged = values(axis, diverged);
    if (diverged.stream().anyMatch(trial -> trial.text(axis).isEmpty())) {
      return Optional.empty();
    }
    boolean isNumeric = values.stream().allMatch(value -> Numbers.parse(value).isPresent());
    if (isNumeric) {
      return numericTrait(axis, values, ofDiverged);
    }
    return ofDiverged.size() <= MOST_VALUES
        ? Optional.of(
            new Trait(
                axis,
                axis + " " + ofDiverged.stream().sorted().collect(Collectors.joining(" or ")),
                "try a smaller learning_rate there, or gradient_clip",
                ofDiverged))
        : Optional.empty();
  }

  private static Set<String> values(Parameter<?> axis, List<Configuration> trials) {
    return trials.stream().flatMap(trial -> trial.text(axis).stream()).collect(toSet());
  }

  /** Returns the end of the axis at which all that diverged are, if that is one end only. */
  private static Optional<Trait> numericTrait(
      Parameter<?> axis, Set<String> values, Set<String> ofDiverged) {
    List<String> sorted =
        values.stream().sorted(Comparator.comparingDouble(DivergenceHint::number)).toList();
    int first = 0;
    while (!ofDiverged.contains(sorted.get(first))) {
      first++;
    }
    int last = sorted.size() - 1;
    while (!ofDiverged.contains(sorted.get(last))) {
      last--;
    }
    if (first > 0 && last == sorted.size() - 1) {
      String text = axis + " " + sorted.get(first) + (first == last ? "" : " or more");
      Set<String> end = Set.copyOf(sorted.subList(first, sorted.size()));
      return Optional.of(new Trait(axis, text, "try smaller values", end));
    }
    if (first == 0 && last < sorted.size() - 1) {
      String text = axis + " " + sorted.get(last) + (first == last ? "" : " or less");
      Set<String> end = Set.copyOf(sorted.subList(0, last + 1));
      return Optional.of(new Trait(axis, text, "try larger values", end));
    }
    return Optional.empty();
  }

  private static double number(String text) {
    return Numbers.parse(text).orElseThrow();
  }
}
