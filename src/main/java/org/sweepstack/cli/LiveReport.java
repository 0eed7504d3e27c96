package org.sweepstack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import org.sweepstack.cli.LivePage.Content;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;

/** The page of a sweep while a run trains it; it closes with the run. */
final class LiveReport {
  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final long LOOK_MILLIS = 500;

  private final ResultsFolder folder;
  private final ReportPage page;
  private volatile boolean isOver;
  private volatile int pauseSeconds = (int) SHORTEST.toSeconds();

  LiveReport(ResultsFolder folder, ReportPage page) {
    this.folder = folder;
    this.page = page;
  }

  /**
   * Serves the page until the run ends, and then until somebody has the last, or nobody asks.
   *
   * @throws InvalidInputException when no run is at work in the folder
   */
  void serve(PrintWriter out) {
    if (folder.writer().isEmpty()) {
      throw new InvalidInputException(
          folder.path() + ": no run is at work there; leave out --live, which waits for its end");
    }
    try (LivePage live = LivePage.open(this::content)) {
      out.println("live until the run ends, for this machine alone: " + live.link());
      out.flush();
      while (folder.writer().isPresent()) {
        Thread.sleep(LOOK_MILLIS);
      }
      isOver = true;
      long deadline = System.nanoTime() + Duration.ofSeconds(2L * pauseSeconds).toNanos();
      while (!live.hasServedLast() && System.nanoTime() < deadline) {
        Thread.sleep(LOOK_MILLIS);
      }
      out.println("the run has ended, and so has the page");
    } catch (IOException e) {
      throw new InvalidInputException(
          "--live: no port of this machine can be had: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Content content() {
    // Asked before the page is made: what is trained meanwhile comes with the next.
    boolean isLast = isOver;
    long start = System.nanoTime();
    String html = page.html();
    pauseSeconds = (int) Rest.after(start, SHORTEST).toSeconds();
    return new Content(html, isLast ? 0 : pauseSeconds);
  }
}
