package org.sweepstack.sweep;

import java.nio.file.Path;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InvalidInputException;

/**
 * A commented sweep file for somebody who begins.
 *
 * @param text of the file
 */
public record StartingSweep(String text) {
  private static final String POINTS =
      """
        hidden: [4, 8x8]                      # units of the hidden layers; none for no hidden layer
        activation: [tanh, relu]              # also sigmoid, leaky_relu, none
        optimizer: [sgd, adam]                # also momentum, nesterov, adagrad, rmsprop
        learning_rate: {log: [0.01, 1, 3]}    # 0.01, 0.1, 1; a list such as [0.01, 0.3] will do
        epochs: 200
        seed: [1, 2, 3]                       # each cell is trained so often, and averaged over
      """;

  private static final String IMAGES =
      """
        hidden: [none, 32]                    # units of the hidden layers; none for no hidden layer
        activation: relu                      # also tanh, sigmoid, leaky_relu, none
        optimizer: [adam, adagrad]            # also sgd, momentum, nesterov, rmsprop
        learning_rate: [0.003, 0.03]
        loss: cross_entropy
        batch_size: 50
        epochs: 5
        seed: [1, 2]                          # each cell is trained so often, and averaged over
      """;

  private static final String OTHERS =
      """

      # Beside the grid there may be, without the '#':
      # sample: 20                            # draw so many cells instead of training all of them
      # halving: {keep: 1/3, rungs: [RUNGS]}  # train all a little, and only the best to the end
      # exclude: [{activation: relu, optimizer: sgd}]
      # run: {budget: 10m}                    # end in good order after that; the same command goes on
      """;

  /**
   * Returns a file for a data set that needs no file of the user's.
   *
   * @param question what it is to answer; empty for one that fits any data
   * @throws InvalidInputException when the data are in files
   */
  public static StartingSweep of(DatasetKind data, String question) {
    if (data.isFromFile()) {
      throw new InvalidInputException(
          data.word() + ": is read from a file of yours; give the name of that instead");
    }
    boolean isImages = data == DatasetKind.DIGITS || data == DatasetKind.NOISE_IMAGES;
    String asked =
        question.isEmpty() ? "Which settings are best on " + data.word() + "?" : question;
    return new StartingSweep(
        "question: "
            + SuggestedSweep.escaped(asked)
            + "\ngrid:                                   # every combination of these is trained\n"
            + "  dataset: "
            + data.word()
            + "\n"
            + (data == DatasetKind.NOISE_IMAGES ? "  train_points: 500\n" : "")
            + (data == DatasetKind.XOR ? "" : "  validation_fraction: 0.2\n")
            + (isImages ? IMAGES : POINTS)
            + "objective: {minimize: validation_loss}  # what ranks the trials\n"
            + "save: ["
            + kept(data, isImages)
            + "]\n"
            + OTHERS.replace("RUNGS", isImages ? "1, 3" : "20, 60"));
  }

  /** Returns what pictures of such data need. */
  private static String kept(DatasetKind data, boolean isImages) {
    if (data.isOfQuantities()) {
      return "curves, predictions";
    }
    return isImages ? "curves" : "curves, boundary";
  }

  /**
   * Returns a file for a CSV file.
   *
   * @param target the column to predict
   * @throws InvalidInputException when it is no table, or its target cannot be predicted
   */
  public static StartingSweep of(Path csv, String target, String question) {
    String asked = question.isEmpty() ? "" : "question: " + SuggestedSweep.escaped(question) + "\n";
    return new StartingSweep(
        asked + SuggestedSweep.of(csv, target).text() + OTHERS.replace("RUNGS", "10, 30"));
  }
}
