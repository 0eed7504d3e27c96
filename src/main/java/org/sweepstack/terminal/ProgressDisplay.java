package org.sweepstack.terminal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jline.utils.Signals;

/** Shows progress while a sweep runs: a block in a terminal, else a line now and then. */
public interface ProgressDisplay extends AutoCloseable {
  /** Shows nothing. */
  ProgressDisplay NONE = () -> {};

  @Override
  void close();

  /**
   * Starts the display of a style.
   *
   * @param progress tells how far the sweep is, from any thread
   */
  static ProgressDisplay start(ProgressStyle style, Supplier<Progress> progress, Screen screen) {
    return switch (style) {
      case NONE -> NONE;
      case LINES -> new Lines(progress, screen);
      case BLOCK -> new Block(progress, screen);
    };
  }

  private static ScheduledExecutorService clock() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "progress");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Returns a task whose errors are told: an executor keeps them to itself. */
  private static Runnable told(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        throw e;
      }
    };
  }

  /** A block that is drawn over itself and gone in the end, as wide as the terminal. */
  final class Block implements ProgressDisplay {
    private static final int UPDATE_MILLIS = 200;
    private static final String RESIZED = "WINCH";
    private static final String CONTINUED = "CONT";

    private final Supplier<Progress> progress;
    private final Screen screen;
    private final ScheduledExecutorService clock = clock();
    private final Object resizedBefore;
    private final Object continuedBefore;
    private int columns = Terminal.columns();
    private boolean isClosed;

    Block(Supplier<Progress> progress, Screen screen) {
      this.progress = progress;
      this.screen = screen;
      screen.resized(columns);
      clock.scheduleWithFixedDelay(told(this::draw), 0, UPDATE_MILLIS, TimeUnit.MILLISECONDS);
      resizedBefore = Signals.register(RESIZED, this::resize);
      continuedBefore = Signals.register(CONTINUED, screen::forget);
    }

    /** The last column stays free: some terminals go to the next line with it. */
    private synchronized void draw() {
      if (!isClosed) {
        screen.show(ProgressText.block(progress.get(), Math.max(1, columns - 1)));
      }
    }

    private synchronized void resize() {
      Terminal.columnsNow().ifPresent(now -> columns = now);
      screen.resized(columns);
    }

    @Override
    public void close() {
      Signals.unregister(RESIZED, resizedBefore);
      Signals.unregister(CONTINUED, continuedBefore);
      clock.shutdown();
      synchronized (this) {
        isClosed = true;
        screen.show(List.of());
      }
    }
  }

  /** A line after two seconds and then ever more rarely, so that logs stay short. */
  final class Lines implements ProgressDisplay {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private final Supplier<Progress> progress;
    private final Screen screen;
    private final ScheduledExecutorService clock = clock();

    Lines(Supplier<Progress> progress, Screen screen) {
      this.progress = progress;
      this.screen = screen;
      printAfter(FIRST);
    }

    private void printAfter(Duration pause) {
      clock.schedule(
          told(
              () -> {
                printIfGoing();
                Duration doubled = pause.multipliedBy(2);
                printAfter(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
              }),
          pause.toMillis(),
          TimeUnit.MILLISECONDS);
    }

    /** The last line comes with the end. */
    private void printIfGoing() {
      Progress now = progress.get();
      if (now.secondsLeft().isPresent()) {
        screen.messages().println(ProgressText.line(now));
      }
    }

    @Override
    public void close() {
      clock.shutdownNow();
      screen.messages().println(ProgressText.lastLine(progress.get()));
    }
  }
}
