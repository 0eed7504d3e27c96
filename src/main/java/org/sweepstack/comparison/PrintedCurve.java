package org.sweepstack.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sweepstack.files.ResultsException;
import org.sweepstack.files.TextFile;
import org.sweepstack.trial.InvalidInputException;

/**
 * A learning curve that some program printed: losses by their epochs.
 *
 * @param losses at least two, above 0
 */
public record PrintedCurve(NavigableMap<Integer, Double> losses) {
  private static final int FEWEST = 2;
  private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.])" + NUMBER + "(?![\\w.])");

  /** As in {@code epoch 100/2000} or {@code iter=100}. */
  private static final Pattern EPOCH =
      Pattern.compile("(?:epochs?|iter(?:ation)?|pass|step)\\W{0,3}(\\d+)");

  /** As in {@code loss: 0.2461}, whatever loss it is. */
  private static final Pattern LOSS =
      Pattern.compile("(?:loss|error|mse)\\W{0,4}?(" + NUMBER + ")");

  /**
   * Reads a text or a CSV. Of a line, the epoch is the number behind a word such as {@code epoch},
   * or else the first; the loss is the number behind {@code loss}, or else the second; below a line
   * that names columns, the CSV cells of those that name them. Lines without both are passed over.
   *
   * @throws InvalidInputException when fewer than two lines have an epoch and a loss above 0
   */
  public static PrintedCurve read(Path file) {
    NavigableMap<Integer, Double> losses = new TreeMap<>();
    List<String> lines = TextFile.read(file, "printed losses").lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      if (losses.isEmpty() && isHeader(lines.get(line))) {
        putTable(file, lines.subList(line, lines.size()), losses);
        break;
      }
      put(ofText(lines.get(line).toLowerCase(Locale.ROOT)), losses);
    }
    if (losses.size() < FEWEST) {
      throw new InvalidInputException(
          file
              + ": expected lines with an epoch and a loss above 0, such as 'epoch 100 loss 0.2461'"
              + " or 100,0.2461, found "
              + losses.size()
              + " of them");
    }
    return new PrintedCurve(losses);
  }

  private static void put(String[] pair, Map<Integer, Double> losses) {
    if (pair.length == 2 && pair[0].matches("\\+?\\d{1,9}(\\.0*)?") && pair[1].matches(NUMBER)) {
      double loss = Double.parseDouble(pair[1]);
      if (loss > 0 && !Double.isInfinite(loss)) {
        losses.putIfAbsent((int) Double.parseDouble(pair[0]), loss);
      }
    }
  }

  private static boolean isHeader(String line) {
    return !NUMBERS.matcher(line).find() && PrintedTable.isHeader(line);
  }

  private static void putTable(Path file, List<String> lines, Map<Integer, Double> losses) {
    try {
      PrintedTable.of(String.join("\n", lines))
          .orElseThrow()
          .pairs()
          .forEach(pair -> put(pair, losses));
    } catch (IOException e) {
      throw new InvalidInputException(file + ": its table: " + ResultsException.reason(e));
    }
  }

  private static String[] ofText(String line) {
    Matcher epoch = EPOCH.matcher(line);
    Matcher loss = LOSS.matcher(line);
    if (epoch.find() && loss.find(epoch.end())) {
      return new String[] {epoch.group(1), loss.group(1)};
    }
    return NUMBERS
        .matcher(line)
        .results()
        .limit(2)
        .map(found -> found.group())
        .toArray(String[]::new);
  }
}
