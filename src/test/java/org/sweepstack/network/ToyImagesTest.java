package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Kernel;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** Ten images of 3 x 28 x 28 through two layers, as PyTorch has them: see toy_images.py. */
class ToyImagesTest {
  private static final Path REFERENCE = Path.of("src/test/resources/network/toy_images.csv.gz");
  private static final ImageShape IMAGE = new ImageShape(3, 28, 28);
  private static final int SAMPLES = 10;

  /** Of the first layer the reference has every so manyth number. */
  private static final int EVERY = 13;

  private static final double DOUBLE = 1e-12;

  /** Some roundings of sums of 36 numbers around 1. */
  private static final double FLOAT = 1e-5;

  private static Configuration trial(Precision precision) {
    return Configuration.defaults()
        .with(Parameters.ACTIVATION, Activation.RELU)
        .with(Parameters.OUTPUT_ACTIVATION, Activation.NONE)
        .with(Parameters.PRECISION, precision);
  }

  /** Returns both layers, and a last one whose units each copy a number of the second. */
  private static NetworkShape shape() {
    return ShapeBuilder.ofImages(IMAGE, true)
        .block(new Kernel(4, 3, 1, 1))
        .block(new Kernel(6, 3, 3, 1))
        .dense(600)
        .build();
  }

  private static double number(int place) {
    return place * 7919L % 1009 / 504.0 - 1;
  }

  private static double[] parameters(NetworkShape shape) {
    double[] parameters = new double[shape.parameterCount()];
    int first = 4 * (27 + 1);
    int second = first + 6 * (36 + 1);
    for (int place = 0; place < second; place++) {
      parameters[place] = number(place) / Math.sqrt(place < first ? 27 : 36);
    }
    for (int unit = 0; unit < 600; unit++) {
      parameters[second + unit * 601 + unit] = 1;
    }
    return parameters;
  }

  private static SampleMatrix samples() {
    double[] inputs = new double[IMAGE.size() * SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int pixel = 0; pixel < IMAGE.size(); pixel++) {
        inputs[pixel * SAMPLES + sample] = number(sample * IMAGE.size() + pixel);
      }
    }
    return SampleMatrix.of(SAMPLES, inputs, new double[600 * SAMPLES]);
  }

  /** Returns the numbers of a layer, [N, ..]. */
  private static List<double[]> reference(String layer) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<double[]> images = new ArrayList<>();
    try (CSVParser parser =
        format.parse(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(REFERENCE)), StandardCharsets.US_ASCII))) {
      for (CSVRecord row : parser) {
        images.add(
            Arrays.stream(row.get(layer).split(" ")).mapToDouble(Double::parseDouble).toArray());
      }
    }
    return images;
  }

  private static void assertEqual(double[] rows, int every, List<double[]> images, double within) {
    assertThat(images).hasSize(SAMPLES);
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[] image = images.get(sample);
      assertThat(image).hasSize((rows.length / SAMPLES + every - 1) / every);
      assertThat(Arrays.stream(image).filter(value -> value > 0).count())
          .as("numbers that relu lets through")
          .isGreaterThan(image.length / 10);
      for (int place = 0; place < image.length; place++) {
        assertThat(rows[place * every * SAMPLES + sample]).isCloseTo(image[place], within(within));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void goThroughBothEnginesOfImages(Precision precision) throws IOException {
    for (Engine engine : List.of(Engine.PRODUCTS, Engine.TEXTBOOK)) {
      try (NetworkStack stack = engine.initialize(List.of(trial(precision)), shape());
          ForwardPass forward = stack.forward(List.of(samples()))) {
        stack.setParameters(0, parameters(shape()));
        forward.run();
        double tolerance = precision == Precision.DOUBLE ? DOUBLE : FLOAT;
        assertEqual(forward.sums(0), 1, reference("second"), tolerance);
      }
    }
  }

  @Test
  void goThroughEachLayer() throws IOException {
    List<double[]> layers =
        LayerOutputs.of(trial(Precision.DOUBLE), shape(), parameters(shape()), samples());
    assertEqual(layers.get(0), EVERY, reference("first"), DOUBLE);
    assertEqual(layers.get(1), 1, reference("second"), DOUBLE);
  }
}
