package org.sweepstack.sweep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sweepstack.files.ResultsException;

/**
 * Writes the tables now and then while a long run trains, so that they can be looked at. Takes a
 * few percent of one processor at most: large tables are written more rarely.
 */
final class TableRefresh implements AutoCloseable {
  /** How long nothing is written for each second of writing. */
  private static final int REST = 40;

  private final Runnable write;
  private final Duration pause;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "tables");
            thread.setDaemon(true);
            return thread;
          });

  private TableRefresh(Runnable write, Duration pause) {
    this.write = write;
    this.pause = pause;
  }

  /**
   * Starts writing.
   *
   * @param pause the least time between two writes, and before the first
   */
  static TableRefresh start(Runnable write, Duration pause) {
    TableRefresh refresh = new TableRefresh(write, pause);
    refresh.writeAfter(pause);
    return refresh;
  }

  private void writeAfter(Duration delay) {
    clock.schedule(this::writeAndGoOn, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void writeAndGoOn() {
    long start = System.nanoTime();
    try {
      write.run();
    } catch (ResultsException e) {
      // The end of the run writes them too, and reports what goes wrong there.
      return;
    } catch (RuntimeException | Error e) {
      // An executor would keep it to itself.
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      return;
    }
    Duration rest = Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST);
    if (!clock.isShutdown()) {
      writeAfter(rest.compareTo(pause) > 0 ? rest : pause);
    }
  }

  /** Writes no more, once a write that is at work has ended. */
  @Override
  public void close() {
    clock.shutdownNow();
    boolean isInterrupted = false;
    while (!clock.isTerminated()) {
      try {
        clock.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
