package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.IntStream;
import org.sweepstack.trial.Predictions;

/** The quantities that a trial predicts of its test samples, as many as can be told apart. */
record QuantitiesPart(Predictions made) implements ReportData.JsonPart {
  private static final int MOST_SAMPLES = 1000;
  private static final int MOST_NUMBERS = 20_000;

  @Override
  public void write(JsonGenerator json) throws IOException {
    int count = made.quantities().orElseThrow().names().size();
    int[] shown =
        Thinning.places(made.samples(), Math.min(MOST_SAMPLES, MOST_NUMBERS / (2 * count)));
    json.writeObjectFieldStart("quantities");
    json.writeArrayFieldStart("names");
    for (String name : made.quantities().orElseThrow().names()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeNumberField("samples", made.samples());
    JsonNumbers.write("sample", IntStream.of(shown), json);
    JsonNumbers.writeRows(
        "truth", made.quantities().orElseThrow().values(), count, made.samples(), shown, json);
    JsonNumbers.writeRows("predicted", made.outputs(), count, made.samples(), shown, json);
    json.writeEndObject();
  }
}
