package org.sweepstack.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.sweepstack.terminal.Screen;
import org.sweepstack.terminal.Terminal;

/**
 * Turns Ctrl-C, and what else asks a program to end, into an end with a line and an exit code of
 * its own: at once, or while trials train as a request that is passed on. Whoever asks a second
 * time is not kept waiting.
 */
final class Interruption {
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  /** Some programs send a signal to a process and then to its group. */
  private static final long SAME_REQUEST_NANOS = 300_000_000;

  private static final long PATIENCE_MILLIS = 1000;

  private final Screen screen;
  private Optional<Runnable> request = Optional.empty();
  private Runnable undo = () -> {};
  private boolean isMaking;
  private boolean hasHappened;
  private long firstNanos;

  /** Begins without hearing of signals. */
  Interruption(Screen screen) {
    this.screen = screen;
  }

  /** Listens to signals as long as the process lives. */
  static Interruption listen(Screen screen) {
    Interruption interruption = new Interruption(screen);
    for (String signal : SIGNALS) {
      Signals.register(signal, interruption::happen);
    }
    return interruption;
  }

  /** Passes an interruption on, from now until {@link #endAtOnce}. */
  synchronized void passOn(Runnable other) {
    request = Optional.of(other);
  }

  /** Ends the program at once when it is interrupted from now on. */
  synchronized void endAtOnce() {
    request = Optional.empty();
  }

  /** Takes back what has been begun, if the program ends at once; until another is given. */
  synchronized void undo(Runnable begun) {
    undo = begun;
  }

  /**
   * Takes steps of which what was begun could not be taken back halfway: an interruption lets them
   * end, and then the program. Whoever asks a second time is not kept waiting.
   */
  <T> T whole(Supplier<T> steps) {
    setMaking(true);
    try {
      return steps.get();
    } finally {
      setMaking(false);
    }
  }

  private synchronized void setMaking(boolean isBegun) {
    isMaking = isBegun;
    notifyAll();
    while (!isBegun && hasHappened) {
      await(); // The program is about to end.
    }
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      // Whatever is asked of the thread, the program ends soon.
    }
  }

  private synchronized void happen() {
    long now = System.nanoTime();
    if (hasHappened && now - firstNanos < SAME_REQUEST_NANOS) {
      return;
    }
    boolean isFirst = !hasHappened;
    hasHappened = true;
    firstNanos = now;
    if (!isFirst || request.isEmpty()) {
      withPatience(
          () -> {
            screen.clearAtOnce();
            if (isFirst) {
              tell("interrupted");
            }
          });
      while (isFirst && isMaking) {
        await();
      }
      undo.run();
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
    request.get().run();
    withPatience(
        () -> tell("stopping at the end of the current steps; Ctrl-C again stops at once"));
  }

  /** A pipe that nobody reads takes no message, which keeps no program from ending. */
  private static void withPatience(Runnable message) {
    Thread thread = new Thread(message, "interruption");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The terminal has written ^C, which a block is drawn over. */
  private void tell(String what) {
    String start = screen.hasBlock() || !Terminal.isTerminal() ? "" : System.lineSeparator();
    screen.messages().println(start + "sweepstack: " + what);
  }
}
