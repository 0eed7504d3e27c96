package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Decision;

/**
 * Which class a trial predicts over the plane of its inputs, and how much of the class's color
 * shows that: a byte each for every point of the grid, in base64.
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
    byte[] shades = new byte[predicted.length];
    for (int point = 0; point < predicted.length; point++) {
      predicted[point] = (byte) boundary.predicted()[point];
      double margin = Decision.margin(boundary.values(), predicted.length, point);
      shades[point] = (byte) Math.round(Decision.shade(margin) * LARGEST_BYTE);
    }
    json.writeStringField("predicted", Base64.getEncoder().encodeToString(predicted));
    json.writeStringField("shades", Base64.getEncoder().encodeToString(shades));
    json.writeEndObject();
  }
}
