package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Timing;

/** When the trials were trained, for how long, and on how many threads. */
record RunsPart(List<FinishedTrial> finished) implements ReportData.JsonPart {
  private static final double NANOSECONDS = 1e9;

  /** A time in which a stack was trained. */
  private record Span(Instant start, Instant end) {

    /** A trial's seconds are its share of its stack's. */
    static Span of(Timing timing) {
      double seconds = timing.seconds() * timing.stackSize();
      return new Span(
          timing.started(), timing.started().plusNanos(Math.round(seconds * NANOSECONDS)));
    }
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("runs");
    List<Span> spans =
        finished.stream()
            .map(FinishedTrial::timing)
            .map(Span::of)
            .sorted(Comparator.comparing(Span::start))
            .toList();
    if (!spans.isEmpty()) {
      json.writeStringField(
          "started", spans.get(0).start().truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeFieldName("seconds");
      JsonNumbers.write(trained(spans).toNanos() / NANOSECONDS, json);
    }
    JsonNumbers.write("threads", threads(), json);
    json.writeEndObject();
  }

  /** Returns how long at least one stack was trained: a pause between two runs does not count. */
  private static Duration trained(List<Span> spans) {
    Duration trained = Duration.ZERO;
    Instant until = Instant.MIN;
    for (Span span : spans) {
      Instant from = span.start().isAfter(until) ? span.start() : until;
      if (span.end().isAfter(from)) {
        trained = trained.plus(Duration.between(from, span.end()));
        until = span.end();
      }
    }
    return trained;
  }

  private IntStream threads() {
    return finished.stream().mapToInt(trial -> trial.context().threads()).distinct().sorted();
  }
}
