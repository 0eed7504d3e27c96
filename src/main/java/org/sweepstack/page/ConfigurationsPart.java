package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.trial.Metric;

/**
 * The configurations without their seeds, best first: what {@code summary.csv} tells of each, and
 * to which of the answers it belongs.
 */
record ConfigurationsPart(Summary summary, List<Answer> answers) implements ReportData.JsonPart {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("configurations");
    json.writeArrayFieldStart("rank");
    for (SummaryRow row : summary.rows()) {
      JsonNumbers.write(row.rank(), json);
    }
    json.writeEndArray();
    JsonNumbers.write("answer", IntStream.of(answerOfEach()), json);
    for (Metric metric : summary.metrics()) {
      json.writeObjectFieldStart(metric.word());
      write("mean", metric, SampleStatistics::mean, json);
      write("median", metric, SampleStatistics::median, json);
      write("deviation", metric, SampleStatistics::deviation, json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private int[] answerOfEach() {
    int[] answerOfEach = new int[summary.rows().size()];
    for (int answer = 0; answer < answers.size(); answer++) {
      for (int place : answers.get(answer).configurations()) {
        answerOfEach[place] = answer;
      }
    }
    return answerOfEach;
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
