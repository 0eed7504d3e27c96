package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.sweepstack.trial.Boundary;

/**
 * Which class a trial predicts over the plane of its inputs, and how decidedly: a byte each for
 * every point of the grid, in base64.
 */
record BoundaryPart(Boundary boundary) implements ReportData.JsonPart {
  private static final double DECISION = 0.5;
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

  /**
   * Returns how far a point is from another class, in [0, 1]: of a single output twice the distance
   * from 0.5, of several the largest minus the second; 0 where an output is NaN.
   */
  private double margin(int point) {
    double largest = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int output = 0; output < boundary.outputs(); output++) {
      double value = boundary.values()[output * boundary.predicted().length + point];
      second = Math.max(second, Math.min(largest, value));
      largest = Math.max(largest, value);
    }
    double margin = boundary.outputs() == 1 ? 2 * Math.abs(largest - DECISION) : largest - second;
    return Double.isNaN(margin) ? 0 : Math.min(1, margin);
  }
}
