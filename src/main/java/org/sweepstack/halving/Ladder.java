package org.sweepstack.halving;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.halving.HalvingFigures.Agreement;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.RankingGroups;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Halving;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.TrialGrid;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * The rungs of a grid that is halved. Trials that compare with each other, as in a ranking, are
 * decided on together, once all of them have come to a rung or have ended before it: so many go on
 * as the definition says of those that could, whatever became of them. A trial that was trained to
 * its end otherwise, past a rung at which it did not stop, counts as not measured there: it needs
 * no training any more.
 */
public final class Ladder {
  private final Halving halving;
  private final Objective objective;

  /** The candidates of each ranking. */
  private final Map<RankingGroup, List<Candidate>> groups = new LinkedHashMap<>();

  public Ladder(TrialGrid grid, Halving halving) {
    this.halving = halving;
    objective = grid.objective();
    Map<Configuration, List<Configuration>> replicates =
        grid.configurations().stream()
            .collect(groupingBy(Replicate::common, LinkedHashMap::new, toList()));
    RankingGroups.of(grid.configurations(), objective)
        .split(replicates.entrySet(), Map.Entry::getKey)
        .forEach(
            (group, entries) ->
                groups.put(
                    group,
                    entries.stream()
                        .map(entry -> new Candidate(entry.getKey().id(), entry.getValue()))
                        .toList()));
  }

  /**
   * How the trials of a grid stand.
   *
   * @param next those to be trained now, each to an epoch: of each ranking the best so far first
   * @param out those that have stopped as others went on
   * @param open how many have not come to their end: all but those that ended or are out
   * @param laterTrialEpochs how many epochs of single trials there are to train after that
   * @param rungs what was decided so far, ranking by ranking
   */
  public record Standing(
      Map<Configuration, Integer> next,
      Set<TrialId> out,
      int open,
      long laterTrialEpochs,
      List<Rung> rungs) {}

  /**
   * What was decided at a rung.
   *
   * @param group the ranking
   * @param epoch the rung
   * @param order the configurations that came to it, the best first, without seeds and folds
   * @param kept how many of them went on
   */
  public record Rung(RankingGroup group, int epoch, List<TrialId> order, int kept) {}

  /**
   * Returns how the trials stand.
   *
   * @param again trials to be trained again, as far as they had been, though they have ended
   */
  public Standing of(FinishedTrials finished, Set<TrialId> again) {
    Climb climb = new Climb(finished, again);
    groups.forEach(climb::add);
    return new Standing(
        climb.next, climb.out, climb.open.size(), climb.laterTrialEpochs, climb.rungs);
  }

  /**
   * Trials that train at least so far.
   *
   * @param epoch a rung or the last epoch
   * @param configurations how many, without seeds and folds
   * @param trials how many trials these have: about, where not all have as many
   */
  public record Leg(int epoch, int configurations, int trials) {}

  /** Returns how many train to each rung and to the end. */
  public List<Leg> legs() {
    List<Leg> legs = new ArrayList<>();
    List<Integer> left = new ArrayList<>(groups.values().stream().map(List::size).toList());
    List<List<Candidate>> all = List.copyOf(groups.values());
    for (int epoch : epochs()) {
      int configurations = 0;
      double trials = 0;
      for (int group = 0; group < all.size(); group++) {
        int count = left.get(group);
        configurations += count;
        trials += (double) count * trials(all.get(group)).size() / all.get(group).size();
        left.set(group, halving.keep().of(count));
      }
      legs.add(new Leg(epoch, configurations, (int) Math.round(trials)));
    }
    return legs;
  }

  /** Returns what it has come to: what was saved, and how well the first rung foretold the end. */
  public HalvingFigures figures(FinishedTrials finished) {
    long trained = 0;
    long all = 0;
    List<Agreement> agreements = new ArrayList<>();
    for (Map.Entry<RankingGroup, List<Candidate>> group : groups.entrySet()) {
      for (Configuration trial : trials(group.getValue())) {
        Optional<TrialResult> result = finished.of(trial).map(FinishedTrial::result);
        int epochs = result.map(TrialResult::epochsRun).orElse(0);
        trained += epochs;
        all += result.filter(Ladder::hasStopped).isPresent() ? halving.epochs() : epochs;
      }
      String name = groups.size() > 1 ? group.getKey().name() : "";
      Foresight.of(name, group.getValue(), halving.rungs().get(0), objective.metric(), finished)
          .ifPresent(agreements::add);
    }
    return new HalvingFigures(trained, all, agreements);
  }

  private static boolean hasStopped(TrialResult result) {
    return result.status() == TrialStatus.STOPPED;
  }

  /** Returns the rungs and the last epoch. */
  private List<Integer> epochs() {
    List<Integer> epochs = new ArrayList<>(halving.rungs());
    epochs.add(halving.epochs());
    return epochs;
  }

  /** One look at all rankings. */
  private final class Climb {
    private final FinishedTrials finished;
    private final Set<TrialId> again;
    private final Map<Configuration, Integer> next = new LinkedHashMap<>();
    private final Set<TrialId> out = new HashSet<>();
    private final Set<TrialId> open = new HashSet<>();
    private final List<Rung> rungs = new ArrayList<>();
    private long laterTrialEpochs;

    Climb(FinishedTrials finished, Set<TrialId> again) {
      this.finished = finished;
      this.again = again;
    }

    void add(RankingGroup group, List<Candidate> all) {
      List<Candidate> left = all;
      boolean isDecided = true;
      for (int epoch : halving.rungs()) {
        List<Configuration> missing =
            trials(left).stream().filter(trial -> !hasReached(trial, epoch)).toList();
        if (!missing.isEmpty()) {
          climb(missing, epoch, left);
          isDecided = false;
          break;
        }
        left = decide(group, left, epoch);
      }
      for (Configuration trial : trials(left)) {
        if (!hasEnded(trial)) {
          open.add(trial.id());
          if (isDecided) {
            next.put(trial, halving.epochs());
          }
        }
      }
      addThoseAgain(all);
    }

    /** Trains trials to a rung, and reckons what follows it. */
    private void climb(List<Configuration> missing, int rung, List<Candidate> left) {
      missing.forEach(trial -> next.put(trial, rung));
      double replicates = (double) trials(left).size() / left.size();
      int candidates = left.size();
      int before = rung;
      for (int epoch : epochs()) {
        if (epoch > rung) {
          candidates = halving.keep().of(candidates);
          laterTrialEpochs += Math.round(candidates * replicates * (epoch - before));
          before = epoch;
        }
      }
    }

    /** Returns those that go on. */
    private List<Candidate> decide(RankingGroup group, List<Candidate> left, int epoch) {
      List<Candidate> order =
          left.stream()
              .map(candidate -> candidate.at(epoch, objective.metric(), finished))
              .sorted(Candidate.Place.order(objective))
              .map(Candidate.Place::candidate)
              .toList();
      int kept = halving.keep().of(order.size());
      rungs.add(new Rung(group, epoch, order.stream().map(Candidate::id).toList(), kept));
      trials(order.subList(kept, order.size())).stream()
          .filter(trial -> !hasEnded(trial))
          .forEach(trial -> out.add(trial.id()));
      return order.subList(0, kept);
    }

    private void addThoseAgain(List<Candidate> all) {
      for (Configuration trial : trials(all)) {
        boolean isLeft = out.contains(trial.id()) || hasEnded(trial);
        if (isLeft && again.contains(trial.id())) {
          open.add(trial.id());
          next.put(trial, lastEpoch(trial));
        }
      }
    }

    /** Returns how far a trial had been trained, or would have been. */
    private int lastEpoch(Configuration trial) {
      return hasEnded(trial)
          ? halving.epochs()
          : finished.of(trial).map(ended -> ended.result().epochsRun()).orElse(halving.epochs());
    }

    private boolean hasReached(Configuration trial, int epoch) {
      return hasEnded(trial) || finished.atRung(trial, epoch).isPresent();
    }

    private boolean hasEnded(Configuration trial) {
      return finished
          .status(trial.id())
          .filter(status -> status != TrialStatus.STOPPED)
          .isPresent();
    }
  }

  private static List<Configuration> trials(Collection<Candidate> candidates) {
    return candidates.stream().flatMap(candidate -> candidate.trials().stream()).toList();
  }
}
