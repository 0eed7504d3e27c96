package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.files.NumpyArchive;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ContentDigest;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Toggle;
import org.sweepstack.trial.WeightsMoment;

class InitialWeightsTest {
  private static final Configuration PLAIN =
      Configuration.defaults()
          .with(Parameters.HIDDEN, HiddenLayers.of(3))
          .with(Parameters.LEARNING_RATE, 0.5)
          .with(Parameters.EPOCHS, 8);

  @TempDir private Path folder;

  private final Training training = new Training(new Datasets());

  private Configuration from(Configuration trial, List<NamedArray> arrays) throws IOException {
    byte[] bytes = NumpyArchive.bytes(arrays);
    ContentDigest digest = new ContentDigest();
    digest.update(bytes, 0, bytes.length);
    Path file = Files.write(folder.resolve("theirs.npz"), bytes);
    return trial.with(
        Parameters.INITIAL_WEIGHTS,
        Optional.of(new DataFile("theirs.npz", List.of(file.toString()), digest.hashes())));
  }

  private List<NamedArray> trained(Configuration trial) {
    return StackRecorder.train(training, List.of(trial), Set.of(Artefact.ARRAYS))
        .get(0)
        .artefacts()
        .arrays()
        .stream()
        .filter(array -> array.name().contains("."))
        .toList();
  }

  private static List<String> ending(List<NamedArray> arrays) {
    return arrays.stream()
        .filter(array -> array.name().startsWith("final"))
        .map(array -> array.name() + Arrays.toString(array.values()))
        .toList();
  }

  /** Rows and products, each from what the same network, or one of another seed, was. */
  @ParameterizedTest
  @ValueSource(strings = {"3", "40x20"})
  void goesOnFromTheEndAndStartsAgainFromTheBeginning(String hidden) throws IOException {
    Configuration trial = PLAIN.with(Parameters.HIDDEN, HiddenLayers.parse(hidden).orElseThrow());
    List<NamedArray> eight = trained(trial);
    List<String> twelve = ending(trained(trial.with(Parameters.EPOCHS, 12)));

    Configuration given = from(trial.with(Parameters.SEED, 9L), eight);
    assertThat(ending(trained(given.with(Parameters.EPOCHS, 4)))).isEqualTo(twelve);
    Configuration again = given.with(Parameters.INITIAL_WEIGHTS_AT, WeightsMoment.INITIAL);
    assertThat(ending(trained(again.with(Parameters.EPOCHS, 12)))).isEqualTo(twelve);
  }

  @Test
  void startsFromPlainNamesWhateverMomentIsSaid() throws IOException {
    List<NamedArray> plain = renamed(trained(PLAIN), "final.(.*)", "$1");
    List<String> twelve = ending(trained(PLAIN.with(Parameters.EPOCHS, 12)));
    Configuration given = from(PLAIN.with(Parameters.EPOCHS, 4), plain);
    for (WeightsMoment at : WeightsMoment.values()) {
      assertThat(ending(trained(given.with(Parameters.INITIAL_WEIGHTS_AT, at)))).isEqualTo(twelve);
    }
  }

  @Test
  void isAnotherTrialByTheContentAloneAndTheSameWhateverDrewWeights() throws IOException {
    List<NamedArray> arrays = trained(PLAIN);
    Configuration given = from(PLAIN, arrays);
    assertThat(given)
        .isNotEqualTo(PLAIN)
        .isEqualTo(given.with(Parameters.INIT_BIAS, Optional.of(1.0)));
    arrays.get(0).values()[0] = 7;
    assertThat(from(PLAIN, arrays)).isNotEqualTo(given);
    assertThat(PLAIN.with(Parameters.INITIAL_WEIGHTS_AT, WeightsMoment.INITIAL)).isEqualTo(PLAIN);
  }

  private static List<NamedArray> renamed(List<NamedArray> arrays, String names, String other) {
    return arrays.stream()
        .map(
            array ->
                new NamedArray(
                    array.name().replaceAll(names, other),
                    array.precision(),
                    array.shape(),
                    array.values()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "final.1.bias|-|no array final.1.bias; it has final.0.weight, final.0.bias,"
            + " final.1.weight",
        "final.*|-|no array final.0.weight; set 'initial_weights_at: initial', as it has those",
        ".*|-|no array final.0.weight; name them 0.weight [outputs, inputs] and 0.bias [outputs]"
            + " for the first layer",
        "final.0.bias|final.2.bias|no array final.0.bias; it has final.0.weight, final.2.bias,"
            + " final.1.weight, final.1.bias",
      })
  void namesTheArrayThatIsMissing(String names, String other, String problem) throws IOException {
    List<NamedArray> arrays = trained(PLAIN);
    List<NamedArray> kept =
        other == null
            ? arrays.stream().filter(array -> !array.name().matches(names)).toList()
            : renamed(arrays, names, other);
    assertRefused(from(PLAIN, kept), problem);
  }

  @Test
  void namesTheLayerThatIsAnother() throws IOException {
    List<NamedArray> arrays = trained(PLAIN);
    assertRefused(
        from(PLAIN.with(Parameters.HIDDEN, HiddenLayers.of(4)), arrays),
        "final.0.weight: the trial's layer 0 has the shape [4, 2], expected the same of the file,"
            + " got [3, 2]");
    assertRefused(
        from(PLAIN.with(Parameters.HIDDEN, HiddenLayers.of(3, 3)), arrays),
        "final.1.weight: the trial's layer 1 has the shape [3, 3], expected the same of the file,"
            + " got [1, 3]");
    assertRefused(
        from(PLAIN.with(Parameters.BIAS, Toggle.FALSE), arrays),
        "final.0.bias: the trial's network has no biases; set 'bias: true'");
    List<NamedArray> more =
        Stream.concat(
                arrays.stream(),
                Stream.of(
                    new NamedArray("final.2.bias", Precision.FLOAT, List.of(0), new double[0])))
            .toList();
    assertRefused(
        from(PLAIN, more), "final.2.bias: the trial's network has no layer 2, its last is 1");
  }

  @Test
  void refusesNumbersThatAreNotFinite() throws IOException {
    List<NamedArray> arrays = new ArrayList<>(trained(PLAIN));
    NamedArray bias =
        arrays.stream().filter(a -> a.name().equals("final.0.bias")).findFirst().orElseThrow();
    bias.values()[2] = Double.NaN;
    assertRefused(from(PLAIN, arrays), "final.0.bias: expected finite numbers, got NaN at 2");
    arrays.set(
        arrays.indexOf(bias),
        new NamedArray(bias.name(), Precision.DOUBLE, bias.shape(), new double[] {1, 1e300, 1}));
    assertRefused(
        from(PLAIN, arrays),
        "final.0.bias: expected finite numbers, got 1.0E300 at 1, which is infinite in float");
    assertThat(
            training
                .cost(from(PLAIN.with(Parameters.PRECISION, Precision.DOUBLE), arrays))
                .epochs())
        .isEqualTo(8);
  }

  private void assertRefused(Configuration trial, String problem) {
    assertThatThrownBy(() -> training.cost(trial))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("initial_weights: theirs.npz: " + problem);
  }
}
