package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.trial.Metric;

/** The configurations without their seeds, best first: what {@code summary.csv} tells of each. */
record ConfigurationsPart(Summary summary) implements ReportData.JsonPart {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("configurations");
    json.writeArrayFieldStart("rank");
    for (SummaryRow row : summary.rows()) {
      JsonNumbers.write(row.rank(), json);
    }
    json.writeEndArray();
    for (Metric metric : Metric.values()) {
      json.writeObjectFieldStart(metric.word());
      write("mean", metric, SampleStatistics::mean, json);
      write("deviation", metric, SampleStatistics::deviation, json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void write(
      String name, Metric metric, ToDoubleFunction<SampleStatistics> statistic, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (SummaryRow row : summary.rows()) {
      JsonNumbers.write(statistic.applyAsDouble(row.statistics(metric)), json);
    }
    json.writeEndArray();
  }
}
