package org.sweepstack.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.trial.Predictions;

/**
 * What a trial says of its test samples: all of them counted, and as many as can be told apart in a
 * picture.
 */
record PredictionsPart(Predictions made) implements ReportData.JsonPart {
  private static final int MOST_SAMPLES = 1000;

  @Override
  public void write(JsonGenerator json) throws IOException {
    int[] shown = Thinning.places(made.samples(), MOST_SAMPLES);
    json.writeObjectFieldStart("predictions");
    write("features", made.featureNames(), json);
    write("classes", made.classNames(), json);
    json.writeNumberField("samples", made.samples());
    writeCounts(json);
    JsonNumbers.write("sample", IntStream.of(shown), json);
    JsonNumbers.write("truth", IntStream.of(shown).map(sample -> made.truth()[sample]), json);
    JsonNumbers.write(
        "predicted", IntStream.of(shown).map(sample -> made.predicted()[sample]), json);
    writeRows("inputs", made.inputs(), shown, json);
    writeRows("outputs", made.outputs(), shown, json);
    json.writeEndObject();
  }

  private static void write(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** Writes for each true class how often each class was predicted. */
  private void writeCounts(JsonGenerator json) throws IOException {
    int[][] counts = new int[made.classNames().size()][made.classNames().size()];
    for (int sample = 0; sample < made.samples(); sample++) {
      counts[made.truth()[sample]][made.predicted()[sample]]++;
    }
    json.writeArrayFieldStart("counts");
    for (int[] row : counts) {
      json.writeArray(row, 0, row.length);
    }
    json.writeEndArray();
  }

  /** Writes an array of each row of a matrix [rows, N]. */
  private void writeRows(String name, double[] matrix, int[] shown, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int start = 0; start < matrix.length; start += made.samples()) {
      double[] row = Arrays.copyOfRange(matrix, start, start + made.samples());
      JsonNumbers.writeDrawn(IntStream.of(shown).mapToDouble(sample -> row[sample]), json);
    }
    json.writeEndArray();
  }
}
