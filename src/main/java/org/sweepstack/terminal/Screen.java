package org.sweepstack.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.io.output.WriterOutputStream;
import org.jline.utils.AttributedString;

/**
 * Standard error, with a block of lines at its end that is drawn over itself. Messages scroll by
 * above the block. The cursor rests on the line below it, so that whatever ends the program leaves
 * a line to write on. For any thread.
 */
public final class Screen {
  private static final String CONTROL = "\u001b[";
  private static final String ERASE_BELOW = CONTROL + "J";
  private static final String ERASE_RIGHT = CONTROL + "K";

  /** A line that is too long for a terminal made narrower is cut there instead of wrapped. */
  private static final String WRAP_OFF = CONTROL + "?7l";

  private static final String WRAP_ON = CONTROL + "?7h";
  private static final long PATIENCE_MILLIS = 500;

  private final PrintStream terminal;
  private final PrintStream messages = new PrintStream(printable(new Messages()), true, UTF_8);
  private final ReentrantLock lock = new ReentrantLock();

  /** The beginning of a message whose line has not ended. */
  private final ByteArrayOutputStream unended = new ByteArrayOutputStream();

  private List<AttributedString> block = List.of();
  private int columns = Integer.MAX_VALUE;

  /** Starts without a block: what is written goes straight to the terminal. */
  public Screen(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Messages quote what users wrote, and logs do, of which nothing may control the terminal. */
  private static OutputStream printable(OutputStream messages) {
    try {
      return WriterOutputStream.builder()
          .setWriter(new PrintableWriter(new OutputStreamWriter(messages, UTF_8)))
          .setCharset(UTF_8)
          .setWriteImmediately(true)
          .get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where messages go: while a block is shown, whole lines at a time. */
  public PrintStream messages() {
    return messages;
  }

  /** Shows a block, in place of the one before; none when there are no lines. */
  void show(List<AttributedString> lines) {
    lock.lock();
    try {
      if (!lines.equals(block)) {
        String erased = lines.isEmpty() ? upToBlock() + ERASE_BELOW : upToBlock();
        block = List.copyOf(lines);
        write(erased + drawn());
      }
      if (lines.isEmpty()) {
        writeUnended();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes the block away, unless the terminal takes nothing. */
  public void clearAtOnce() {
    try {
      if (lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          show(List.of());
        } finally {
          lock.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether a block is shown. */
  public boolean hasBlock() {
    lock.lock();
    try {
      return !block.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Learns that the terminal is as wide as this now, and has wrapped the lines that are longer. */
  void resized(int newColumns) {
    lock.lock();
    try {
      columns = newColumns;
    } finally {
      lock.unlock();
    }
  }

  /** Leaves the block where it is, as others have written below it; the next is drawn anew. */
  void forget() {
    lock.lock();
    try {
      block = List.of();
    } finally {
      lock.unlock();
    }
  }

  /** Returns what brings the cursor to where the block begins. */
  private String upToBlock() {
    int rows = block.stream().mapToInt(this::rows).sum();
    return rows == 0 ? "" : "\r" + CONTROL + rows + "A";
  }

  private int rows(AttributedString line) {
    return Math.max(1, (line.columnLength() - 1) / columns + 1);
  }

  private String drawn() {
    if (block.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(WRAP_OFF);
    block.forEach(line -> text.append(line.toAnsi()).append(ERASE_RIGHT).append('\n'));
    return text.append(WRAP_ON).append(ERASE_BELOW).toString();
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    terminal.write(bytes, 0, bytes.length);
    terminal.flush();
  }

  private void writeUnended() {
    terminal.write(unended.toByteArray(), 0, unended.size());
    terminal.flush();
    unended.reset();
  }

  /** Takes messages, and holds them back until their line ends while a block is shown. */
  private final class Messages extends OutputStream {

    @Override
    public void write(int single) {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      lock.lock();
      try {
        unended.write(bytes, from, length);
        if (block.isEmpty()) {
          writeUnended();
        } else if (length > 0 && bytes[from + length - 1] == '\n') {
          Screen.this.write(upToBlock() + ERASE_BELOW);
          writeUnended();
          Screen.this.write(drawn());
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
