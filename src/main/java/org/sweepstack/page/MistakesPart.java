package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.IntStream;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Predictions;

/** The images that a trial is most wrong about, the worst first, with what it says of each. */
record MistakesPart(Predictions made, MistakenImages images) implements ReportData.JsonPart {

  @Override
  public void write(JsonGenerator json) throws IOException {
    int[] samples = images.samples();
    int outputs = made.outputs().length / made.samples();
    json.writeObjectFieldStart("mistakes");
    json.writeNumberField("channels", images.shape().channels());
    json.writeNumberField("rows", images.shape().rows());
    json.writeNumberField("columns", images.shape().columns());
    JsonNumbers.write("sample", IntStream.of(samples), json);
    JsonNumbers.write("truth", IntStream.of(samples).map(sample -> made.truth()[sample]), json);
    JsonNumbers.write(
        "predicted", IntStream.of(samples).map(sample -> made.predicted()[sample]), json);
    json.writeArrayFieldStart("outputs");
    for (int sample : samples) {
      JsonNumbers.writeDrawn(
          IntStream.range(0, outputs)
              .mapToDouble(output -> made.outputs()[output * made.samples() + sample]),
          json);
    }
    json.writeEndArray();
    json.writeStringField("pixels", Base64.getEncoder().encodeToString(images.pixels()));
    json.writeEndObject();
  }
}
