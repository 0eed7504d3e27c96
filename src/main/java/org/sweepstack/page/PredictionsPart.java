package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.trial.Predictions;

/**
 * What a trial says of the samples of a set: all of them counted, and as many as can be told apart
 * in a picture.
 */
record PredictionsPart(Predictions made) implements ReportData.JsonPart {
  private static final int MOST_SAMPLES = 1000;
  private static final int MOST_INPUTS = 20;

  /** Inputs and outputs of all samples together. */
  private static final int MOST_NUMBERS = 20_000;

  @Override
  public void write(JsonGenerator json) throws IOException {
    int inputs = Math.min(MOST_INPUTS, made.featureNames().size());
    int outputs = made.outputs().length / made.samples();
    int most = Math.min(MOST_SAMPLES, MOST_NUMBERS / (inputs + outputs));
    // Without inputs there is nowhere to draw a sample.
    int[] shown = inputs == 0 ? new int[0] : Thinning.places(made.samples(), most);
    json.writeObjectFieldStart("predictions");
    write("features", made.featureNames().subList(0, inputs), json);
    json.writeNumberField("inputCount", made.featureNames().size());
    write("classes", made.classNames(), json);
    json.writeNumberField("samples", made.samples());
    writeCounts(json);
    JsonNumbers.write("sample", IntStream.of(shown), json);
    JsonNumbers.write("truth", IntStream.of(shown).map(sample -> made.truth()[sample]), json);
    JsonNumbers.write(
        "predicted", IntStream.of(shown).map(sample -> made.predicted()[sample]), json);
    JsonNumbers.writeRows("inputs", made.inputs(), inputs, made.samples(), shown, json);
    JsonNumbers.writeRows("outputs", made.outputs(), outputs, made.samples(), shown, json);
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
}
