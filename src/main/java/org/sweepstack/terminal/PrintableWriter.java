package org.sweepstack.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.sweepstack.trial.PrintableText;

/**
 * Passes lines on and lets nothing through that would control a terminal. Whatever names, classes
 * and questions of a user hold, they come by here before anyone sees them.
 */
public final class PrintableWriter extends FilterWriter {

  /** Writes to another. */
  public PrintableWriter(Writer to) {
    super(to);
  }

  @Override
  public void write(int character) throws IOException {
    write(String.valueOf((char) character), 0, 1);
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    write(new String(characters, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    int start = from;
    int end = from + length;
    for (int index = from; index < end; index++) {
      if (!isPassed(text, index, end)) {
        out.write(text, start, index - start);
        out.write(PrintableText.escape(text.charAt(index)));
        start = index + 1;
      }
    }
    out.write(text, start, end - start);
  }

  private static boolean isPassed(String text, int index, int end) {
    char character = text.charAt(index);
    boolean endsLine =
        character == '\n' || character == '\r' && index + 1 < end && text.charAt(index + 1) == '\n';
    return endsLine || character == '\t' || PrintableText.isVisible(character);
  }
}
