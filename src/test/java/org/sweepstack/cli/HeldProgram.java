package org.sweepstack.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** The program with a standard error that takes nothing more once a word has been written. */
final class HeldProgram {
  private HeldProgram() {}

  /**
   * Runs the program, and sends itself a signal as soon as a file is there, or else at the word.
   *
   * @param arguments the signal, the file or nothing, the word, and the arguments of the program
   */
  public static void main(String[] arguments) throws IOException {
    Signaller signaller = new Signaller(arguments[0]);
    boolean isAwaited = !arguments[1].isEmpty();
    if (isAwaited) {
      Thread thread = new Thread(() -> signaller.sendOnce(Path.of(arguments[1])), "signaller");
      thread.setDaemon(true);
      thread.start();
    }
    Runnable atTheWord = isAwaited ? () -> {} : signaller::send;
    System.setErr(new PrintStream(new Held(System.err, arguments[2], atTheWord), true));
    Main.main(Arrays.copyOfRange(arguments, 3, arguments.length));
  }

  /** A shell that is there before, so that a signal takes no time to be sent. */
  private static final class Signaller {
    private final Process shell;

    Signaller(String signal) throws IOException {
      String own = Long.toString(ProcessHandle.current().pid());
      shell = new ProcessBuilder("sh", "-c", "read line; kill -" + signal + " " + own).start();
    }

    void sendOnce(Path file) {
      while (!Files.exists(file)) {
        Thread.onSpinWait();
      }
      send();
    }

    void send() {
      try (OutputStream input = shell.getOutputStream()) {
        input.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Held extends OutputStream {
    private final OutputStream shown;
    private final String word;
    private final Runnable atTheWord;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Held(OutputStream shown, String word, Runnable atTheWord) {
      this.shown = shown;
      this.word = word;
      this.atTheWord = atTheWord;
    }

    @Override
    public void write(int single) throws IOException {
      shown.write(single);
      shown.flush();
      written.write(single);
      if (written.toString(StandardCharsets.UTF_8).endsWith(word)) {
        atTheWord.run();
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
