package org.sweepstack.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

class RunsPartTest {
  private static final Instant START = Instant.parse("2024-02-03T04:05:06.789Z");

  private static FinishedTrial trial(int startSecond, double share, int stackSize, int threads) {
    return FinishedTrial.of(
        new Attempt(
            TrialResult.failed(Configuration.defaults(), "none"),
            TrialArtefacts.NONE,
            "",
            new Timing(START.plusSeconds(startSecond), share, stackSize)),
        Set.of(),
        new RunContext(threads, "host", "kernels"));
  }

  private static String written(FinishedTrial... trials) throws IOException {
    StringWriter writer = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.writeStartObject();
      new RunsPart(List.of(trials)).write(json);
      json.writeEndObject();
    }
    return writer.toString();
  }

  /** Stacks from 0 to 10, 4 to 6 and 8 to 14, and after a pause from 100 to 101. */
  @Test
  void countsTheTimeInWhichAStackWasTrainedOnceAndNoPause() throws IOException {
    assertThat(
            written(trial(100, 1, 1, 4), trial(0, 2, 5, 2), trial(8, 3, 2, 2), trial(4, 0.5, 4, 2)))
        .isEqualTo(
            "{\"runs\":{\"started\":\"2024-02-03T04:05:06Z\",\"seconds\":15,\"threads\":[2,4]}}");
  }

  @Test
  void tellsNothingWhereNothingFinished() throws IOException {
    assertThat(written()).isEqualTo("{\"runs\":{\"threads\":[]}}");
  }
}
