package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.PassedOn;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.TrialId;

/**
 * Verifies a sample of a sweep's trials, and then trains it once more as a textbook writes the
 * mathematics, to tell how far apart the two end. Writes nothing.
 */
public final class TextbookCheck {
  private final Verification verification;
  private final SweepExecution execution;

  /** What the verification trained, with curves and arrays. */
  private final Map<TrialId, Attempt> verified = new HashMap<>();

  /**
   * What came out.
   *
   * @param deviations of each trial that was trained both ways, those of the largest losses first
   * @param ending whether the whole sample was trained
   */
  public record Outcome(List<Deviation> deviations, Ending ending) {

    /** Copies the list. */
    public Outcome {
      deviations = List.copyOf(deviations);
    }

    /** Returns those that agree as they should. */
    public List<Deviation> agreeing() {
      return deviations.stream().filter(deviation -> deviation.apartFrom().isEmpty()).toList();
    }

    /** Returns the others. */
    public List<Deviation> apart() {
      return deviations.stream().filter(deviation -> deviation.apartFrom().isPresent()).toList();
    }
  }

  private TextbookCheck(ResultsFolder folder, int size, OptionalInt threads) {
    verification =
        Verification.prepare(
            folder, size, threads, Set.of(Artefact.CURVES, Artefact.ARRAYS), this::verified);
    if (verification.options().engine() == EngineKind.TEXTBOOK) {
      throw new InvalidInputException(
          folder.path() + ": its trials were computed by the textbook",
          Remedy.Choice.LEAVE_TEXTBOOK);
    }
    execution = verification.execution(verification.options().with(EngineKind.TEXTBOOK));
  }

  private void verified(Attempt attempt) {
    verified.put(attempt.result().configuration().id(), attempt);
  }

  /**
   * Chooses the sample as {@link Verification#prepare} does.
   *
   * @throws InvalidInputException when there is none to verify, its data have changed, or the
   *     textbook has computed it in the first place
   */
  public static TextbookCheck prepare(ResultsFolder folder, int size, OptionalInt threads) {
    return new TextbookCheck(folder, size, threads);
  }

  /** Returns the verification, which is to be run first. */
  public Verification verification() {
    return verification;
  }

  /** Returns the estimated work of the textbook. */
  public SweepExecution execution() {
    return execution;
  }

  /** Trains by the textbook, and compares with what the verification has trained. */
  public Outcome run(ExecutionListener listener) {
    List<Deviation> deviations = new ArrayList<>();
    Ending ending =
        execution.run(
            new PassedOn(
                attempt ->
                    Optional.ofNullable(verified.get(attempt.result().configuration().id()))
                        .ifPresent(other -> deviations.add(Deviation.of(other, attempt)))),
            listener);
    deviations.sort(
        Comparator.comparingDouble(Deviation::loss)
            .reversed()
            .thenComparing(deviation -> deviation.trial().text()));
    return new Outcome(deviations, ending);
  }
}
