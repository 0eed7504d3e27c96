package org.sweepstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sweepstack.trial.SingleLine;

/**
 * Standard output, which carries data alone. Data that did not get there are a failure of the
 * command, unless the reader has gone: {@code sweepstack schema | head} ends without a word.
 */
final class StandardOutput extends OutputStream {
  private static final Path OF_THIS_PROCESS = Path.of("/dev/stdout");
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream target;
  private final boolean isPipe;
  private final PrintWriter writer;
  private Optional<IOException> failure = Optional.empty();

  /**
   * Begins the output.
   *
   * @param isPipe whether all that can go wrong is that the reader goes
   */
  StandardOutput(OutputStream target, boolean isPipe) {
    this.target = target;
    this.isPipe = isPipe;
    writer = new PrintWriter(new BufferedOutputStream(this), true, UTF_8);
  }

  /** Returns that of this process. */
  static StandardOutput ofThisProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out), isPipe());
  }

  private static boolean isPipe() {
    try {
      int kind = (int) Files.getAttribute(OF_THIS_PROCESS, "unix:mode") & KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns what data are printed to. */
  PrintWriter writer() {
    return writer;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }

  /**
   * Ends the output and returns the exit code: that of the command, unless it was fine and its data
   * were not taken.
   */
  int end(int exitCode, PrintStream messages) {
    writer.flush();
    if (failure.isEmpty() || isPipe || isReaderGone(failure.get())) {
      return exitCode;
    }
    String reason = Optional.ofNullable(failure.get().getMessage()).orElse("no reason given");
    messages.println("sweepstack: standard output cannot be written: " + SingleLine.of(reason));
    return exitCode == ExitCode.FINE ? ExitCode.SOME_FAILED : exitCode;
  }

  /** Windows has no kinds of files, but words. */
  private static boolean isReaderGone(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
