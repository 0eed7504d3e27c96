package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Convolution;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LinearScale;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.Toggle;
import org.sweepstack.trial.TrainedModel;

/** Files of networks that are read back. */
class ModelFilesTest {
  private static final Configuration TRIAL =
      Configuration.defaults().with(Parameters.HIDDEN, HiddenLayers.of(3));

  @TempDir private Path folder;

  private static TrainedModel model(Precision precision, int inputs, int parameters) {
    List<String> names = IntStream.range(0, inputs).mapToObj(column -> "x" + column).toList();
    List<Double> ones = names.stream().map(name -> 1.0 + name.length()).toList();
    double[] values = new double[parameters];
    Arrays.setAll(values, place -> precision.round(Math.sin(place) / 3));
    return new TrainedModel(
        Preparation.ofNumbers(
                names, 0, inputs > 2 ? Optional.of(new ImageShape(1, 4, 4)) : Optional.empty())
            .with(new LinearScale(ones, ones)),
        List.of(),
        List.of("größe"),
        Optional.of(new LinearScale(List.of(0.1), List.of(1e-300))),
        new NamedArray("parameters", precision, List.of(parameters), values));
  }

  @ParameterizedTest
  @CsvSource({
    "float, true, 2, none, 13",
    "double, true, 2, none, 13",
    "double, false, 2, none, 9",
    "float, true, 16, 2c3-mp2, 51"
  })
  void readsBackTheSameBits(
      String precision, boolean bias, int inputs, String convolution, int parameters) {
    Configuration trial =
        TRIAL
            .with(
                Parameters.PRECISION,
                Precision.valueOf(precision.toUpperCase(java.util.Locale.ROOT)))
            .with(Parameters.BIAS, Toggle.of(bias))
            .with(Parameters.CONVOLUTION, Convolution.parse(convolution).orElseThrow());
    TrainedModel model = model(trial.get(Parameters.PRECISION), inputs, parameters);

    TrainedModel read = ModelFiles.read(ModelFiles.bytes(trial, model), trial).orElseThrow();
    assertThat(read)
        .usingRecursiveComparison()
        .withComparatorForType(Comparator.comparingLong(Double::doubleToRawLongBits), Double.class)
        .isEqualTo(model);
    assertThat(read.parameters().values()).isEqualTo(model.parameters().values());
  }

  /** Convolutions compute in float there: another network than the trial's. */
  @Test
  void readsNoWeightsThatWereRounded() {
    Configuration trial =
        TRIAL
            .with(Parameters.PRECISION, Precision.DOUBLE)
            .with(Parameters.CONVOLUTION, Convolution.parse("2c3-mp2").orElseThrow());

    byte[] file = ModelFiles.bytes(trial, model(Precision.DOUBLE, 16, 51));
    assertThat(ModelFiles.read(file, trial)).isEmpty();
  }

  @Test
  void readsNothingOfOthers() throws Exception {
    TrainedModel model = model(Precision.FLOAT, 2, 13);
    byte[] file = ModelFiles.bytes(TRIAL, model);

    Configuration other = TRIAL.with(Parameters.SEED, 2L);
    assertThat(ModelFiles.read(file, other)).isEmpty();
    Configuration wider = TRIAL.with(Parameters.HIDDEN, HiddenLayers.of(4));
    byte[] renamed =
        new String(file, StandardCharsets.ISO_8859_1)
            .replace(TRIAL.id().text(), wider.id().text())
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ModelFiles.read(renamed, wider)).isEmpty();
    for (int length = 0; length < file.length; length += 7) {
      assertThat(ModelFiles.read(Arrays.copyOf(file, length), TRIAL)).isEmpty();
    }
    ResultsFolder results = ResultsFolder.existing(folder);
    assertThat(ModelFiles.read(results, TRIAL)).isEmpty();
    Files.createDirectories(folder.resolve("models").resolve(TRIAL.id() + ".onnx"));
    assertThat(ModelFiles.read(results, TRIAL)).isEmpty();
  }
}
