package org.sweepstack.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows progress while a sweep runs: a bar in a terminal, else a line now and then. */
interface ProgressDisplay extends AutoCloseable {
  /** Shows nothing. */
  ProgressDisplay NONE = () -> {};

  @Override
  void close();

  /** Starts the display that suits the stream. */
  static ProgressDisplay start(ProgressCount count, PrintStream err) {
    return Terminal.isTerminal() ? new Bar(count, err) : new Lines(count, err);
  }

  /** A bar that is drawn over itself and gone in the end. */
  final class Bar implements ProgressDisplay {
    private static final int UPDATE_MILLIS = 200;
    private final ProgressBar bar;

    Bar(ProgressCount count, PrintStream err) {
      int width = Terminal.columns() - 1;
      bar =
          new ProgressBarBuilder()
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .continuousUpdate()
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(err, width))
              .setRenderer((state, length) -> line(count, width))
              .build();
    }

    private static String line(ProgressCount count, int width) {
      String title = count.title() + " [";
      String details = "] " + count.details();
      int room = Math.max(0, width - title.length() - details.length());
      int filled = (int) Math.floor(room * count.share());
      String line = title + "#".repeat(filled) + ".".repeat(room - filled) + details;
      return line.length() <= width ? line : line.substring(0, width);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line after two seconds and then ever more rarely, so that logs stay short. */
  final class Lines implements ProgressDisplay {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private final ProgressCount count;
    private final PrintStream err;
    private final ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });

    Lines(ProgressCount count, PrintStream err) {
      this.count = count;
      this.err = err;
      printAfter(FIRST);
    }

    private void printAfter(Duration pause) {
      clock.schedule(
          () -> {
            print();
            Duration doubled = pause.multipliedBy(2);
            printAfter(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
          },
          pause.toMillis(),
          TimeUnit.MILLISECONDS);
    }

    private void print() {
      err.println(count.title() + ", " + count.details());
    }

    @Override
    public void close() {
      clock.shutdownNow();
      print();
    }
  }
}
