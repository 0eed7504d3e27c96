package org.sweepstack.cli;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.sweepstack.LongCampaign;

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
  @LongCampaign
  class WithItsAnswers extends ViewedAnswers {}

  @Nested
  @LongCampaign
  class OfImages extends ViewedImages {}

  @Nested
  @LongCampaign
  class WhileItTrains extends ViewedLive {}
}
