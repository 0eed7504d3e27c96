package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrainingTime;

/** When the trials were trained, for how long, and on how many threads. */
record RunsPart(List<FinishedTrial> finished) implements ReportData.JsonPart {
  private static final double NANOSECONDS = 1e9;

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("runs");
    List<Timing> timings = finished.stream().map(FinishedTrial::timing).toList();
    if (!timings.isEmpty()) {
      Instant started = timings.stream().map(Timing::started).min(Instant::compareTo).orElseThrow();
      json.writeStringField("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeFieldName("seconds");
      JsonNumbers.write(TrainingTime.of(timings).toNanos() / NANOSECONDS, json);
    }
    JsonNumbers.write("threads", threads(), json);
    json.writeEndObject();
  }

  private IntStream threads() {
    return finished.stream().mapToInt(trial -> trial.context().threads()).distinct().sorted();
  }
}
