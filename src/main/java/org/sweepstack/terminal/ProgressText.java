package org.sweepstack.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Writes how far a sweep is: as a line, or as a block of lines for a terminal. */
final class ProgressText {
  private static final int WIDEST_BAR = 40;
  private static final int NARROWEST_BAR = 5;
  private static final int BRACKETS = 3;
  private static final int NARROWEST_NAME = 8;
  private static final String CUT = "...";
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle STRONG = PLAIN.bold();
  private static final AttributedStyle WEAK = PLAIN.faint();
  private static final AttributedStyle ACCENT = PLAIN.foreground(AttributedStyle.CYAN);

  private ProgressText() {}

  /**
   * Returns such as {@code quickstart 43%, 104/240 trials, 2 diverged, 31 trials/s, 5 s left, best
   * test_loss 0.01: learning_rate=0.1}.
   */
  static String line(Progress progress) {
    return line(progress, progress.left());
  }

  /** Returns the line that comes with the end: nothing is left, unless trials are. */
  static String lastLine(Progress progress) {
    return line(progress, progress.isTrained() ? "" : progress.left());
  }

  private static String line(Progress progress, String left) {
    Stream<String> parts =
        Stream.of(
            progress.name() + " " + progress.percent(),
            progress.count(),
            progress.troubles(),
            progress.rate(),
            left);
    return Stream.concat(parts, progress.best().stream().limit(1))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the bar with the time left, what has ended, and the best trial once there is one.
   *
   * @param columns how wide a line may be, at least 1: one that is longer is cut
   */
  static List<AttributedString> block(Progress progress, int columns) {
    return Stream.concat(
            Stream.of(bar(progress, columns), counts(progress)), best(progress, columns))
        .map(line -> cut(line, columns))
        .toList();
  }

  private static AttributedString bar(Progress progress, int columns) {
    String left = progress.left().isEmpty() ? "" : "  " + progress.left();
    String tail =
        " ".repeat(Math.max(0, 5 - progress.percent().length())) + progress.percent() + left;
    AttributedString name =
        cut(new AttributedString(progress.name(), STRONG), Math.max(NARROWEST_NAME, columns / 3));
    int room = Math.min(WIDEST_BAR, columns - name.columnLength() - tail.length() - BRACKETS);
    AttributedStringBuilder line = new AttributedStringBuilder().append(name);
    if (room >= NARROWEST_BAR) {
      int filled = (int) Math.floor(room * progress.share());
      line.append(" [")
          .append("#".repeat(filled), ACCENT)
          .append(".".repeat(room - filled), WEAK)
          .append("]");
    }
    return line.append(tail).toAttributedString();
  }

  private static AttributedString counts(Progress progress) {
    AttributedStringBuilder line = new AttributedStringBuilder().append(progress.count());
    if (!progress.troubles().isEmpty()) {
      line.append(", ").append(progress.troubles(), STRONG);
    }
    if (!progress.rate().isEmpty()) {
      line.append(", " + progress.rate());
    }
    return line.toAttributedString();
  }

  /** Returns the longest description that has room, or else the shortest. */
  private static Stream<AttributedString> best(Progress progress, int columns) {
    List<AttributedString> lines = progress.best().stream().map(AttributedString::new).toList();
    return lines.stream()
        .filter(line -> line.columnLength() <= columns)
        .findFirst()
        .or(() -> lines.stream().reduce((longer, shorter) -> shorter))
        .stream();
  }

  private static AttributedString cut(AttributedString line, int columns) {
    if (line.columnLength() <= columns) {
      return line;
    }
    return columns <= CUT.length()
        ? line.columnSubSequence(0, columns)
        : AttributedString.join(
            AttributedString.EMPTY,
            line.columnSubSequence(0, columns - CUT.length()),
            new AttributedString(CUT));
  }
}
