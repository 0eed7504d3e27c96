package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** The finished trials, column by column: what {@code trials.csv} tells of each. */
record TrialsPart(SweepResults results, Replicates replicates) implements ReportData.JsonPart {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("statuses");
    for (TrialStatus status : TrialStatus.values()) {
      json.writeString(status.word());
    }
    json.writeEndArray();
    json.writeObjectFieldStart("trials");
    writeIds(json);
    List<FinishedTrial> finished = results.finished();
    JsonNumbers.write("status", trials().mapToInt(trial -> trial.status().ordinal()), json);
    JsonNumbers.write("configuration", finished.stream().mapToInt(replicates::place), json);
    writeMetrics(json);
    JsonNumbers.write("epochsRun", trials().mapToInt(TrialResult::epochsRun), json);
    writeEpochs("bestEpoch", t -> t.milestones().bestEpoch(results.objective()), json);
    writeEpochs("solvedEpoch", trial -> trial.milestones().solvedEpoch(), json);
    writeEpochs("divergedEpoch", TrialResult::divergedEpoch, json);
    writeErrors(json);
    json.writeEndObject();
  }

  private Stream<TrialResult> trials() {
    return results.finished().stream().map(FinishedTrial::result);
  }

  private void writeIds(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("id");
    for (FinishedTrial trial : results.finished()) {
      json.writeString(trial.result().configuration().id().text());
    }
    json.writeEndArray();
  }

  private void writeMetrics(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("metrics");
    for (Metric metric : ShownMetrics.columns(results.finished())) {
      json.writeArrayFieldStart(metric.word());
      for (FinishedTrial trial : results.finished()) {
        JsonNumbers.writeText(ShownMetrics.of(trial.result()).text(metric), json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeEpochs(
      String name, Function<TrialResult, OptionalInt> epochs, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (FinishedTrial trial : results.finished()) {
      JsonNumbers.write(epochs.apply(trial.result()), json);
    }
    json.writeEndArray();
  }

  /** Each error once, since a cause often ends many trials; the empty text is the first. */
  private void writeErrors(JsonGenerator json) throws IOException {
    Map<String, Integer> places = new LinkedHashMap<>(Map.of("", 0));
    JsonNumbers.write(
        "error",
        trials().mapToInt(trial -> places.computeIfAbsent(trial.error(), e -> places.size())),
        json);
    json.writeArrayFieldStart("errors");
    for (String error : places.keySet()) {
      json.writeString(error);
    }
    json.writeEndArray();
  }
}
