package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.Workplace;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.WeightName;
import org.sweepstack.trial.WeightsMoment;

/**
 * A trial beside somebody else's network: their weights and biases after some epochs, and ours,
 * trained again up to the same. Writes nothing.
 */
public final class Alongside {
  private final Configuration trial;
  private final List<Theirs> theirs;
  private final SweepExecution execution;

  private record Theirs(int epoch, int layer, String part, NamedArray array) {}

  /**
   * One array beside its counterpart.
   *
   * @param epoch after which it stands so; 0 before the first step
   * @param layer from 0, among those with weights
   * @param part {@code weight} or {@code bias}
   * @param difference the largest difference of two numbers, as a part of our largest number where
   *     that is above 1; infinite where one is not finite and the other is another
   * @param place the indices of the numbers that differ most
   * @param ours our number there
   * @param theirs theirs
   */
  public record Pair(
      int epoch,
      int layer,
      String part,
      double difference,
      List<Integer> place,
      double ours,
      double theirs) {

    /** Copies the list. */
    public Pair {
      place = List.copyOf(place);
    }
  }

  /**
   * What came out.
   *
   * @param pairs by epoch and then layer
   * @param ending whether all was trained
   */
  public record Outcome(List<Pair> pairs, Ending ending) {

    /** Copies the list. */
    public Outcome {
      pairs = List.copyOf(pairs);
    }
  }

  private Alongside(Sweep sweep, Configuration trial, List<Theirs> theirs, OptionalInt threads) {
    this.trial = trial;
    this.theirs = theirs;
    execution =
        SweepExecution.of(
            theirs.stream().map(Theirs::epoch).distinct().map(this::upTo).distinct().toList(),
            sweep.datasets(),
            sweep
                .options(RunOptions.of(threads), Workplace.HERE)
                .with(Optional.empty(), Halt.NEVER)
                .keeping(Set.of(Artefact.ARRAYS)),
            Past.NONE);
  }

  /** Returns whether an array is one that is compared. */
  public static boolean isNamed(String array) {
    return WeightName.parse(array).filter(name -> !name.at().isEmpty()).isPresent();
  }

  /**
   * Takes what is to be compared; trains nothing yet.
   *
   * @param name of one trial of the sweep
   * @param arrays theirs, each named by epoch, layer and part, such as {@code 10.0.weight} [O, I]
   *     and {@code 10.0.bias} [O]; {@code initial} and {@code final} are epochs too
   * @param file what messages call them
   * @throws InvalidInputException when the name is of no trial or of several, or when an array is
   *     of an epoch that the trial does not come to
   */
  public static Alongside prepare(
      ResultsFolder folder,
      String name,
      List<NamedArray> arrays,
      String file,
      OptionalInt threads) {
    RecordedSweep recorded = RecordedSweep.glance(folder);
    Sweep sweep = recorded.sweep();
    List<Configuration> named =
        TrialSelection.ofNames(List.of(name))
            .of(sweep.expansion(), sweep.results(recorded.finished()));
    if (named.size() != 1) {
      throw new InvalidInputException(
          name + ": expected one trial, got " + named.size() + "; give an id");
    }
    Configuration trial = named.get(0);
    List<Theirs> theirs =
        arrays.stream()
            .map(array -> theirs(array, trial, file))
            .sorted(
                Comparator.comparingInt(Theirs::epoch)
                    .thenComparingInt(Theirs::layer)
                    .thenComparing(Theirs::part, Comparator.reverseOrder()))
            .toList();
    if (theirs.isEmpty()) {
      throw new InvalidInputException(
          file
              + ": expected arrays such as 10.0.weight and 10.0.bias, of the first layer after 10"
              + " epochs, or initial.0.weight and final.0.weight; got none");
    }
    return new Alongside(sweep, trial, theirs, threads);
  }

  private static Theirs theirs(NamedArray array, Configuration trial, String file) {
    WeightName name =
        WeightName.parse(array.name())
            .orElseThrow(() -> new IllegalArgumentException(array.name()));
    int epochs = trial.get(Parameters.EPOCHS);
    int epoch =
        Choice.parse(name.at(), WeightsMoment.values())
            .map(moment -> moment == WeightsMoment.INITIAL ? 0 : epochs)
            .orElseGet(() -> Integer.parseInt(name.at()));
    if (epoch > epochs) {
      throw new InvalidInputException(
          file + ": " + array.name() + ": the trial has " + epochs + " epochs");
    }
    return new Theirs(epoch, name.layer(), name.part(), array);
  }

  /** Returns the trial cut off after an epoch: it takes the same steps up to there. */
  private Configuration upTo(int epoch) {
    return trial
        .with(Parameters.LOG_EVERY, trial.get(Parameters.LOG_EVERY))
        .with(Parameters.EPOCHS, Math.max(1, epoch));
  }

  /** Returns the trial. */
  public Configuration trial() {
    return trial;
  }

  /** Returns the estimated work: a training for each epoch. */
  public SweepExecution execution() {
    return execution;
  }

  /**
   * Trains and compares.
   *
   * @throws InvalidInputException when an array has another shape than ours, or none of ours is its
   *     counterpart
   */
  public Outcome run(ExecutionListener listener) {
    Trained trained = Trained.by(execution, listener);
    List<Pair> pairs = new ArrayList<>();
    if (trained.ending() == Ending.FINISHED) {
      theirs.forEach(their -> pairs.add(pair(their, trained.attempts().get(upTo(their.epoch())))));
    }
    return new Outcome(pairs, trained.ending());
  }

  private static Pair pair(Theirs their, Attempt attempt) {
    if (their.epoch() > attempt.result().epochsRun()) {
      throw new InvalidInputException(
          their.array().name()
              + ": the trial ends after epoch "
              + attempt.result().epochsRun()
              + ": "
              + attempt.result().status().word());
    }
    Map<String, NamedArray> ours = new LinkedHashMap<>();
    attempt.artefacts().arrays().forEach(array -> ours.put(array.name(), array));
    WeightsMoment at = their.epoch() == 0 ? WeightsMoment.INITIAL : WeightsMoment.FINAL;
    NamedArray our = ours.get(new WeightName(at.word(), their.layer(), their.part()).toString());
    if (our == null || !our.shape().equals(their.array().shape())) {
      throw new InvalidInputException(
          their.array().name()
              + ": expected "
              + (our == null ? "no such array, as the trial has none" : "the shape " + our.shape())
              + ", got "
              + their.array().shape());
    }
    return pair(their, our);
  }

  private static Pair pair(Theirs their, NamedArray our) {
    double[] ours = our.values();
    double[] others = their.array().values();
    double scale = 1;
    for (double value : ours) {
      scale = Double.isFinite(value) ? Math.max(scale, Math.abs(value)) : scale;
    }
    int farthest = 0;
    double most = 0;
    for (int place = 0; place < ours.length; place++) {
      double difference = difference(ours[place], others[place]) / scale;
      if (difference > most) {
        most = difference;
        farthest = place;
      }
    }
    return new Pair(
        their.epoch(),
        their.layer(),
        their.part(),
        most,
        indices(farthest, our.shape()),
        ours.length == 0 ? Double.NaN : ours[farthest],
        ours.length == 0 ? Double.NaN : others[farthest]);
  }

  private static double difference(double our, double their) {
    if (Double.compare(our, their) == 0) {
      return 0;
    }
    double difference = Math.abs(our - their);
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
  }

  private static List<Integer> indices(int place, List<Integer> shape) {
    Integer[] indices = new Integer[shape.size()];
    int rest = place;
    for (int dimension = indices.length - 1; dimension >= 0; dimension--) {
      int length = Math.max(1, shape.get(dimension));
      indices[dimension] = rest % length;
      rest /= length;
    }
    return List.of(indices);
  }
}
