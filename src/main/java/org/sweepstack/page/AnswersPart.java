package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.sweepstack.summary.MeanDifference;

/** The answers, one for each data set. */
record AnswersPart(List<Answer> answers) implements ReportData.JsonPart {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("answers");
    for (Answer answer : answers) {
      json.writeStartObject();
      json.writeObjectFieldStart("data");
      for (Map.Entry<String, String> entry : answer.data().entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
      json.writeNumberField("configurations", answer.configurations().size());
      writePlace("best", answer.best(), json);
      writePlace("runnerUp", answer.runnerUp(), json);
      if (answer.difference().isPresent()) {
        write(answer.difference().orElseThrow(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writePlace(String name, OptionalInt place, JsonGenerator json)
      throws IOException {
    if (place.isPresent()) {
      json.writeNumberField(name, place.getAsInt());
    }
  }

  private static void write(MeanDifference difference, JsonGenerator json) throws IOException {
    json.writeStringField("test", difference.test().name().toLowerCase(Locale.ROOT));
    json.writeFieldName("difference");
    JsonNumbers.write(difference.mean(), json);
    json.writeFieldName("p");
    JsonNumbers.write(difference.p(), json);
  }
}
