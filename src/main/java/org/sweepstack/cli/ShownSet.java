package org.sweepstack.cli;

import java.util.List;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Suggestions;

/** Which samples an option means of those whose predictions can be kept. */
final class ShownSet {
  /** What options take, as picocli lists it. */
  static final String WORDS = "train or test";

  private static final SampleSet[] SETS = {SampleSet.TRAIN, SampleSet.TEST};

  private ShownSet() {}

  /**
   * Returns the set of a word.
   *
   * @param option for the message
   * @throws InvalidInputException when it is none
   */
  static SampleSet of(String option, String word) {
    return Choice.parse(word, SETS)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    option
                        + ": expected "
                        + WORDS
                        + ", got "
                        + word
                        + Suggestions.didYouMean(
                            word, List.of(SETS).stream().map(Choice::word).toList())));
  }
}
