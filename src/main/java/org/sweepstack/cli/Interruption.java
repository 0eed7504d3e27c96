package org.sweepstack.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jline.utils.Signals;
import org.sweepstack.terminal.Screen;

/**
 * Turns Ctrl-C, and what else asks a program to end, into a request: the first time it is passed
 * on, the second time the program ends at once.
 */
final class Interruption {
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  /** Some programs send a signal to a process and then to its group. */
  private static final long SAME_REQUEST_NANOS = 300_000_000;

  private final Runnable request;
  private final Screen screen;
  private final Map<String, Object> before = new LinkedHashMap<>();
  private boolean hasHappened;
  private long firstNanos;

  private Interruption(Runnable request, Screen screen) {
    this.request = request;
    this.screen = screen;
  }

  /** Listens until it is closed. */
  static Interruption listen(Runnable request, Screen screen) {
    Interruption interruption = new Interruption(request, screen);
    for (String signal : SIGNALS) {
      interruption.before.put(signal, Signals.register(signal, interruption::happen));
    }
    return interruption;
  }

  private synchronized void happen() {
    long now = System.nanoTime();
    if (hasHappened && now - firstNanos < SAME_REQUEST_NANOS) {
      return;
    }
    if (hasHappened) {
      screen.clearAtOnce();
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
    hasHappened = true;
    firstNanos = now;
    // The terminal has written ^C, which a block is drawn over.
    String start = screen.hasBlock() ? "" : System.lineSeparator();
    screen
        .messages()
        .println(
            start
                + "sweepstack: stopping after the epochs at hand; Ctrl-C once more stops at once");
    request.run();
  }

  /** Lets signals do again what they did before. */
  void close() {
    before.forEach(Signals::unregister);
  }
}
