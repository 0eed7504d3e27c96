package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sweepstack.data.FileProfile;
import org.sweepstack.data.TargetProfile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.Task;

/**
 * A sweep file to start from.
 *
 * @param text of the file
 */
public record SuggestedSweep(String text) {
  private static final int FOLDS = 5;

  /** So many rows tell by one part what folds would tell. */
  private static final long MANY_ROWS = 20_000;

  /** What YAML takes for a text without quotes; other words may be true, null or numbers. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");

  /** What is tried of networks, whatever the data. */
  private static final String NETWORKS =
      """
        hidden: [none, 8, 32, 16x16]
        activation: tanh
        optimizer: adam
        learning_rate: [0.001, 0.01, 0.1]
        batch_size: 32
        epochs: 100
      objective: {minimize: validation_loss}
      """;

  private static final Set<String> NO_TEXTS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  /**
   * Suggests a sweep on a file.
   *
   * @param target the column to predict
   * @throws InvalidInputException when it is no table, or its target cannot be predicted
   */
  public static SuggestedSweep of(Path file, String target) {
    FileProfile profile = FileProfile.of(file, Optional.of(target));
    TargetProfile found = profile.target().orElseThrow();
    check(file, found);
    boolean isQuantity = found.span().isPresent() || found.quantity().isPresent();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(profile.rows()).append(" rows, ");
    text.append(what(found)).append("; ");
    text.append("where data_file is relative, it starts from the folder of this file.\n");
    text.append("grid:\n  dataset: csv\n");
    line(text, "data_file", quoted(file.toString()));
    line(text, "target", quoted(found.name()));
    if (isQuantity) {
      line(text, "task", Task.REGRESSION.word());
    }
    profile.choice().ifPresent(choice -> line(text, "columns", quoted(choice.toString())));
    if (profile.missing() != MissingCells.REFUSE) {
      line(text, "missing", profile.missing().word());
    }
    if (!isQuantity) {
      line(text, "split", "stratified");
    }
    boolean hasFolds = isQuantity ? profile.rows() <= MANY_ROWS : hasFolds(profile, found);
    line(text, hasFolds ? "folds" : "validation_fraction", hasFolds ? "" + FOLDS : "0.2");
    boolean areTwo = found.classes().size() == 2;
    String ofClasses = areTwo ? "binary_cross_entropy" : "cross_entropy";
    line(text, "loss", isQuantity ? "mse" : ofClasses);
    return new SuggestedSweep(text.append(NETWORKS).toString());
  }

  private static void check(Path file, TargetProfile target) {
    if (target.refusal().isPresent()) {
      throw new InvalidInputException(target.refusal().get());
    }
    if (target.quantity().filter(found -> !found.areNumbers()).isPresent()) {
      throw new InvalidInputException(
          PrintableText.of(file.toString())
              + ": target '"
              + PrintableText.of(target.name())
              + "': "
              + target.quantity().get().what()
              + " may be a quantity; write them as numbers to predict it, or write a sweep file"
              + " with 'task: classification' if they are classes");
    }
  }

  private static String what(TargetProfile target) {
    if (target.span().isPresent()) {
      return "a quantity to predict";
    }
    return target
        .quantity()
        .map(found -> found.what() + " to predict ('task: classification' if they are classes)")
        .orElse(target.classes().size() + " classes");
  }

  /** With fewer rows of a class than folds, some would validate without it. */
  private static boolean hasFolds(FileProfile profile, TargetProfile target) {
    long least = target.classes().values().stream().mapToLong(Long::longValue).min().orElse(0);
    return profile.rows() <= MANY_ROWS && least >= 2 * FOLDS;
  }

  private static void line(StringBuilder text, String parameter, String value) {
    text.append("  ").append(parameter).append(": ").append(value).append('\n');
  }

  /** Returns a text as YAML reads it back. */
  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() && !NO_TEXTS.contains(text.toLowerCase(Locale.ROOT))
        ? text
        : escaped(text);
  }

  /** Returns a text in quotes, as YAML reads it back. */
  static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      switch (character) {
        case '"', '\\' -> quoted.append('\\').append(character);
        default ->
            quoted.append(
                PrintableText.isVisible(character)
                    ? String.valueOf(character)
                    : String.format("\\u%04x", (int) character));
      }
    }
    return quoted.append('"').toString();
  }
}
