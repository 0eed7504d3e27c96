package org.sweepstack.trial;

import java.util.List;

/**
 * One thing that is wrong with what the user gave.
 *
 * @param line where, what was found, what is allowed; what text of the user's would end the line is
 *     escaped, and a very long one is cut
 * @param remedies what the user can do, any one of them; none where the line says it
 */
public record Problem(String line, List<Remedy> remedies) {
  private static final int LONGEST_LINE = 1500;

  /** Makes the line one that somebody can read, whatever it quotes. */
  public Problem {
    line = PrintableText.of(line);
    line = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    remedies = List.copyOf(remedies);
  }

  /** Creates a problem. */
  public static Problem of(String line, Remedy... remedies) {
    return new Problem(line, List.of(remedies));
  }
}
