package org.sweepstack.terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.builtins.ScreenTerminal;

/** A terminal in memory: what a user would see of what is written to it. */
public final class VirtualTerminal {
  private static final int ROWS = 24;
  private final ScreenTerminal terminal;
  private final int columns;

  public VirtualTerminal(int columns) {
    this.columns = columns;
    terminal = new ScreenTerminal(columns, ROWS);
  }

  /** Takes characters as a program writes them, line ends as a terminal's driver passes them on. */
  public void write(String text) {
    terminal.write(text.replaceAll("\r?\n", "\r\n"));
  }

  /** Returns a stream that writes here. */
  PrintStream stream() {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            VirtualTerminal.this.write(toString(StandardCharsets.UTF_8));
            reset();
          }
        };
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Returns the lines down to the last that is not empty, without the spaces at their ends. */
  public List<String> lines() {
    long[] cells = new long[columns * ROWS];
    int[] cursor = new int[2];
    terminal.dump(cells, 0, 0, ROWS, columns, cursor);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        line.appendCodePoint((int) (cells[row * columns + column] & 0xffffffffL));
      }
      lines.add(line.toString().stripTrailing());
    }
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).isEmpty()) {
      last--;
    }
    return lines.subList(0, last);
  }
}
