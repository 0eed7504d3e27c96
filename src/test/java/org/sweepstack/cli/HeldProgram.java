package org.sweepstack.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** The program with a standard error that takes nothing more once a word has been written. */
final class HeldProgram {
  private HeldProgram() {}

  /**
   * Runs the program, and sends itself a signal at the word.
   *
   * @param arguments the signal, the word, and the arguments of the program
   */
  public static void main(String[] arguments) {
    System.setErr(new PrintStream(new Held(System.err, arguments[0], arguments[1]), true));
    Main.main(Arrays.copyOfRange(arguments, 2, arguments.length));
  }

  private static final class Held extends OutputStream {
    private final OutputStream shown;
    private final String signal;
    private final String word;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Held(OutputStream shown, String signal, String word) {
      this.shown = shown;
      this.signal = signal;
      this.word = word;
    }

    @Override
    public void write(int single) throws IOException {
      shown.write(single);
      shown.flush();
      written.write(single);
      if (written.toString(StandardCharsets.UTF_8).endsWith(word)) {
        String own = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-" + signal, own).start();
        hold();
      }
    }

    private static void hold() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
