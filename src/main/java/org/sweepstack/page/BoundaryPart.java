package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Decision;

/**
 * Which class a trial predicts over the plane of its inputs, and how decidedly: a byte each for
 * every point of the grid, in base64.
 */
record BoundaryPart(Boundary boundary) implements ReportData.JsonPart {
  private static final int LARGEST_BYTE = 0xFF;

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("boundary");
    json.writeArrayFieldStart("inputs");
    for (String input : boundary.inputs()) {
      json.writeString(input);
    }
    json.writeEndArray();
    json.writeFieldName("x1");
    JsonNumbers.writeDrawn(Arrays.stream(boundary.x1()), json);
    json.writeFieldName("x2");
    JsonNumbers.writeDrawn(Arrays.stream(boundary.x2()), json);
    byte[] predicted = new byte[boundary.predicted().length];
    byte[] decided = new byte[predicted.length];
    for (int point = 0; point < predicted.length; point++) {
      predicted[point] = (byte) boundary.predicted()[point];
      decided[point] = (byte) Math.round(margin(point) * LARGEST_BYTE);
    }
    json.writeStringField("predicted", Base64.getEncoder().encodeToString(predicted));
    json.writeStringField("decided", Base64.getEncoder().encodeToString(decided));
    json.writeEndObject();
  }

  /** Returns how clear a point is, in [0, 1]: not at all where an output is NaN. */
  private double margin(int point) {
    double margin = Decision.margin(boundary.values(), boundary.predicted().length, point);
    return Double.isNaN(margin) ? 0 : margin;
  }
}
