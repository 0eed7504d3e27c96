package org.sweepstack.cli;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The report in one browser, whose start takes as long as a dozen of the tests. */
class ViewedReportIT {
  @AfterAll
  static void closeTheBrowser() {
    Chromium.closeTheOnly();
  }

  @Nested
  class OfASweep extends ViewedSweep {}

  @Nested
  class WithItsCharts extends ViewedCharts {}

  @Nested
  class WithItsAnswers extends ViewedAnswers {}

  @Nested
  class OfImages extends ViewedImages {}
}
