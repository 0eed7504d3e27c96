package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sweepstack.definition.Expansion;
import org.sweepstack.filter.Filter;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.TrialStatus;

/**
 * Which trials of a sweep a user means: those that every list names, with such a status, that pass
 * the filter.
 *
 * @param lists lists of names of trials, each with where it was given
 * @param statuses the statuses that count; empty for any
 * @param filter what trials have to pass, if anything
 */
public record TrialSelection(
    List<List<Name>> lists, Set<TrialStatus> statuses, Optional<Filter> filter) {
  private static final int MOST_SHOWN = 5;

  /**
   * A trial as a user names it.
   *
   * @param text an id or the beginning of one, or places in the ranking, as {@link RankedTrials}
   *     has them
   * @param place where it was given, such as {@code rows.csv:3: }; may be empty
   */
  public record Name(String text, String place) {}

  /** Copies the collections. */
  public TrialSelection {
    lists = lists.stream().map(List::copyOf).toList();
    statuses = Set.copyOf(statuses);
  }

  /** Returns the trials of some names, whatever their status. */
  static TrialSelection ofNames(List<String> names) {
    List<Name> wanted = names.stream().map(name -> new Name(name, "")).toList();
    return new TrialSelection(List.of(wanted), Set.of(), Optional.empty());
  }

  /**
   * Returns the trials meant, in the order of the grid; none when none has the status.
   *
   * @param results of the sweep, whose ranks names may mean
   * @throws InvalidInputException when a name is of no trial or of several, when the filter asks
   *     for what there is not, or when nothing is left although any status would do
   */
  List<Configuration> of(Expansion expansion, SweepResults results) {
    Map<Configuration, FinishedTrial> ended = new HashMap<>();
    results.finished().forEach(trial -> ended.put(trial.result().configuration(), trial));
    return of(expansion, new RankedTrials(results), trial -> Optional.ofNullable(ended.get(trial)));
  }

  private List<Configuration> of(
      Expansion expansion,
      RankedTrials ranked,
      Function<Configuration, Optional<FinishedTrial>> finished) {
    List<Configuration> grid = expansion.configurations();
    Set<String> ids = new TreeSet<>();
    grid.forEach(trial -> ids.add(trial.id().text()));
    TreeSet<String> known = new TreeSet<>(ids);
    lists.forEach(names -> ids.retainAll(named(names, known, ranked)));
    TrialColumns columns = new TrialColumns(expansion.axes(), expansion.objective(), finished);
    Predicate<Configuration> passes =
        filter.map(wanted -> wanted.over(columns.all(), grid)).orElse(trial -> true);
    List<Configuration> chosen =
        grid.stream()
            .filter(trial -> lists.isEmpty() || ids.contains(trial.id().text()))
            .filter(passes)
            .filter(trial -> statuses.isEmpty() || hasStatus(finished.apply(trial)))
            .toList();
    if (chosen.isEmpty() && statuses.isEmpty()) {
      throw new InvalidInputException(
          lists.isEmpty() || filter.isEmpty()
              ? "no trial of the sweep matches; status tells what there is"
              : "none of the named trials passes the filter; leave out one or the other");
    }
    return chosen;
  }

  private boolean hasStatus(Optional<FinishedTrial> trial) {
    return trial.filter(known -> statuses.contains(known.result().status())).isPresent();
  }

  private static Set<String> named(
      List<Name> names, NavigableSet<String> known, RankedTrials ranked) {
    List<String> problems = new ArrayList<>();
    Set<String> wanted = new HashSet<>();
    for (Name name : names) {
      if (RankedTrials.areNamedBy(name.text())) {
        ranked.named(name.text(), name.place(), problems).forEach(wanted::add);
      } else {
        unique(name, known, problems).ifPresent(wanted::add);
      }
    }
    if (!problems.isEmpty()) {
      throw InvalidInputException.ofMany(problems.stream().map(Problem::of).toList());
    }
    return wanted;
  }

  private static Optional<String> unique(
      Name name, NavigableSet<String> known, List<String> problems) {
    List<String> matching =
        known.tailSet(name.text(), true).stream()
            .limit(MOST_SHOWN + 1L)
            .filter(id -> id.startsWith(name.text()))
            .toList();
    if (matching.size() == 1) {
      return Optional.of(matching.get(0));
    }
    problems.add(
        name.place()
            + (matching.isEmpty()
                ? "no trial "
                    + name.text()
                    + " in this sweep; give an id of status or trials.csv, best, best:3 or a rank"
                : "several trials begin with "
                    + name.text()
                    + ": "
                    + String.join(", ", matching.subList(0, Math.min(MOST_SHOWN, matching.size())))
                    + "; give more of the id"));
    return Optional.empty();
  }
}
