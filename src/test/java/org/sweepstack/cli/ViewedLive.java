package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a run in a real browser while it trains. */
abstract class ViewedLive {
  /** Every width is a stack of its own and soon done; all take longer than anybody looks. */
  private static final String SWEEP =
      "grid: {dataset: moons, hidden: {depth: 1, width: {range: [2, 400]}}, epochs: 3000}\n";

  private static final Pattern LINK =
      Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/[0-9a-f]{32}/");

  /** While the page is loaded anew there is none. */
  private static final String ROWS =
      "const data = document.getElementById('data');"
          + "return data === null ? 0 : JSON.parse(data.textContent).trials.id.length;";

  @TempDir private Path folder;

  private ChildProgram run;
  private ChildProgram report;

  @AfterEach
  void endsWhatIsLeft() throws InterruptedException {
    for (ChildProgram program : Stream.of(run, report).filter(Objects::nonNull).toList()) {
      program.kill();
    }
  }

  @Test
  void movesUntilTheRunEnds() throws Exception {
    Chromium browser = Chromium.theOnly();
    Files.writeString(folder.resolve("slow.yaml"), SWEEP);
    run = ChildProgram.start(folder, "run", "slow.yaml", "--out", ".", "--threads", "1");
    Path journal = folder.resolve("slow/journal.csv");
    run.await(() -> Files.exists(journal) && Files.readAllLines(journal).size() > 2, "a trial");
    report = ChildProgram.start(folder, "report", "slow", "--live", "--out", ".");
    report.awaitOutput("/\n");
    Matcher matcher = LINK.matcher(report.output());
    assertThat(matcher.find()).isTrue();
    String link = matcher.group();

    browser.open(link);
    browser.awaitChart("curve-loss");
    long rows = rows(browser);
    assertThat(rows).isPositive();
    browser.await(() -> rows(browser) > rows);
    browser.awaitChart("curve-loss");
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isNotEmpty().containsOnly(link);
    for (String wrong : List.of("", "0".repeat(32) + "/", "report.html")) {
      assertThat(statusOf(link.replaceFirst("[0-9a-f]{32}/", wrong))).isEqualTo(404);
    }

    run.kill();
    assertThat(report.exitCode()).isZero();
    assertThat(report.output()).contains("the run has ended, and so has the page");
  }

  private static long rows(Chromium browser) {
    return ((Number) browser.script(ROWS)).longValue();
  }

  private static int statusOf(String address) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
