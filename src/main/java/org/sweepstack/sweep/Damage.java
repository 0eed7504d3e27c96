package org.sweepstack.sweep;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweepstack.journal.DamagedPart;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.TrialId;

/**
 * What a results folder has lost of the trials of a grid: attempts that its tables show and its
 * journal does not have any more, and what was kept of trials but cannot be read. A run trains all
 * of them again.
 */
public final class Damage {
  private static final int MOST_NAMED = 5;

  private final Path journal;
  private final boolean isTorn;
  private final Remedy remedy;
  private final Map<TrialId, Integer> lostAttempts = new LinkedHashMap<>();
  private final Map<TrialId, DamagedPart> parts = new LinkedHashMap<>();

  /** Lost attempts at trials that the grid does not have any more. */
  private final Map<TrialId, Integer> lostElsewhere = new LinkedHashMap<>();

  /** How often the trials were attempted when this was found. */
  private final Map<TrialId, Integer> attempts = new HashMap<>();

  private Damage(Path journal, boolean isTorn, Remedy remedy) {
    this.journal = journal;
    this.isTorn = isTorn;
    this.remedy = remedy;
  }

  /**
   * Looks for damage.
   *
   * @param shown how often each trial was attempted by the tables, read before the journal
   * @param finished what the journal has
   * @param damaged of what trials it has that which was kept cannot be read
   */
  static Damage of(
      ResultsFolder folder,
      Sweep sweep,
      Map<TrialId, Integer> shown,
      FinishedTrials finished,
      Map<TrialId, DamagedPart> damaged) {
    Damage damage =
        new Damage(
            folder.path().resolve("journal.csv"),
            finished.isTorn(),
            new Remedy.TrainAgain(sweep.launchInto(folder.path())));
    List<TrialId> grid =
        sweep.expansion().configurations().stream().map(Configuration::id).toList();
    Map<TrialId, DamagedPart> parts = sweep.definition().save().isEmpty() ? Map.of() : damaged;
    damage.addElsewhere(shown, grid, finished);
    for (TrialId trial : grid) {
      int lost = shown.getOrDefault(trial, 0) - finished.attempts(trial);
      if (lost > 0) {
        damage.lostAttempts.put(trial, lost);
      }
      if (parts.containsKey(trial)) {
        damage.parts.put(trial, parts.get(trial));
      }
      if (damage.isOf(trial)) {
        damage.attempts.put(trial, finished.attempts(trial));
      }
    }
    return damage;
  }

  private void addElsewhere(
      Map<TrialId, Integer> shown, List<TrialId> grid, FinishedTrials finished) {
    Map<TrialId, Integer> others = new TreeMap<>(comparing(TrialId::text));
    others.putAll(shown);
    grid.forEach(others::remove);
    others.forEach(
        (trial, count) -> {
          if (count > finished.attempts(trial)) {
            lostElsewhere.put(trial, count - finished.attempts(trial));
          }
        });
  }

  /** Returns whether a trial has lost something. */
  boolean isOf(TrialId trial) {
    return lostAttempts.containsKey(trial) || parts.containsKey(trial);
  }

  /** Returns why tables may not be written yet; nothing once all was trained again. */
  List<String> againstNewTables(FinishedTrials finished) {
    long left =
        attempts.entrySet().stream()
            .filter(trial -> finished.attempts(trial.getKey()) <= trial.getValue())
            .count();
    return left == 0
        ? List.of()
        : List.of(
            journal
                + ": the tables stay as they were, as they show more than this has; "
                + (left == 1 ? "1 trial is" : left + " trials are")
                + " still to be trained again");
  }

  /**
   * Refuses to train some trials while others have lost something: tables that are made after that
   * would lack what the present ones show.
   *
   * @throws InvalidInputException when there are others, with a line each about all damage
   */
  void refuseOthersThan(Collection<Configuration> trials) {
    Map<TrialId, Integer> others = new HashMap<>(attempts);
    trials.forEach(trial -> others.remove(trial.id()));
    if (!others.isEmpty()) {
      throw InvalidInputException.of(problems());
    }
  }

  /**
   * Refuses to read what was kept of trials.
   *
   * @throws InvalidInputException when it is damaged of one of them, with a line each about all
   *     damage
   */
  public void refuseKept(Collection<Configuration> trials) {
    if (trials.stream().anyMatch(trial -> parts.containsKey(trial.id()))) {
      throw InvalidInputException.of(problems());
    }
  }

  /** Returns what is damaged and how to mend it, a line each; none where nothing is. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!lostAttempts.isEmpty()) {
      problems.add(Problem.of(lost(lostAttempts), remedy));
    }
    if (!lostElsewhere.isEmpty()) {
      problems.add(
          Problem.of(
              lost(lostElsewhere)
                  + "; this grid has no such trials: restore the file from a copy, or run the grid"
                  + " that had them"));
    }
    if (isTorn && lostAttempts.isEmpty() && lostElsewhere.isEmpty()) {
      problems.add(
          Problem.of(
              journal
                  + ": its last line is not whole, as when the power fails: 1 attempt is lost that"
                  + " no table shows",
              remedy));
    }
    parts.keySet().stream()
        .collect(groupingBy(parts::get, LinkedHashMap::new, toList()))
        .forEach((part, trials) -> problems.add(problem(part, trials)));
    return problems;
  }

  private String lost(Map<TrialId, Integer> trials) {
    int lost = trials.values().stream().mapToInt(Integer::intValue).sum();
    return journal
        + ": "
        + (lost == 1 ? "1 attempt is" : lost + " attempts are")
        + " lost from its end that the tables show, as when the power fails: "
        + named(List.copyOf(trials.keySet()));
  }

  private Problem problem(DamagedPart part, List<TrialId> trials) {
    return Problem.of(
        part.part()
            + ": what was kept of "
            + (trials.size() == 1 ? "1 trial" : trials.size() + " trials")
            + " cannot be read, as "
            + part.problem()
            + ": "
            + named(trials),
        remedy);
  }

  private static String named(List<TrialId> trials) {
    List<String> ids = trials.stream().limit(MOST_NAMED).map(TrialId::text).toList();
    return String.join(" ", ids) + (trials.size() > MOST_NAMED ? " ..." : "");
  }
}
