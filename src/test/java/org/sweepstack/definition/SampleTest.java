package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

/** Cells that are drawn from a grid. */
class SampleTest {
  private static final String RANGES =
      """
      grid:
        learning_rate: {log_uniform: [0.001, 1]}
        l2: {uniform: [0.1, 0.5]}
        epochs: {integer: [10, 29]}
        activation: [sigmoid, tanh, relu, none]
        seed: [1, 2]
      """;

  private static final String PLAIN =
      "grid: {activation: [sigmoid, tanh, relu], epochs: [10, 20, 30, 40]}\n";

  @TempDir private Path path;
  private SweepFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new SweepFolder(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "sobol"})
  void onlyAddsTrialsWhenTheNumberIsRaised(String sampler) {
    List<String> few = folder.trials(RANGES, "sample=20", "sampler=" + sampler);
    List<String> many = folder.trials(RANGES, "sample=50", "sampler=" + sampler);
    assertThat(few).hasSize(40);
    assertThat(many).hasSize(100).startsWith(few.toArray(String[]::new));
  }

  @Test
  void repeatsWhatIsDrawnWithEverySeed() {
    List<Configuration> trials = folder.expand(RANGES + "sample: 5\n").configurations();
    for (int draw = 0; draw < 10; draw += 2) {
      assertThat(trials.get(draw).with(Parameters.SEED, 2L)).isEqualTo(trials.get(draw + 1));
    }
  }

  @Test
  void keepsTheIdsOfEveryVersion() {
    String yaml = RANGES.replace("[1, 2]", "1");
    assertThat(ids(yaml, "sample=3"))
        .containsExactly("t-bgacu6g5qr", "t-prrhavtemm", "t-2gjkg2fmez");
    assertThat(ids(yaml, "sample=3", "sample_seed=7"))
        .containsExactly("t-3ynqjqrwhr", "t-swmzjvf4ks", "t-fv2otmnyfb");
    assertThat(ids(yaml, "sample=3", "sampler=sobol"))
        .containsExactly("t-ybdomxk3vf", "t-fsobl5m65m", "t-kowz7wjstp");
    assertThat(ids(yaml, "sample=3", "sampler=sobol", "sample_seed=7"))
        .containsExactly("t-3ynqjqrwhr", "t-yqdhgly3xn", "t-h224jb7jhh");
    assertThat(ids(yaml, "sample=3", "sampler=latin_hypercube"))
        .containsExactly("t-jue3ybfmwn", "t-7547vxgo2r", "t-qlvronzlq3");
  }

  private List<String> ids(String yaml, String... settings) {
    return folder.expand(yaml, settings).configurations().stream()
        .map(trial -> trial.id().text())
        .toList();
  }

  @Test
  void drawsAnAxisAlikeWhateverOtherAxesThereAre() {
    String more = RANGES.replace("grid:", "grid:\n  momentum: {uniform: [0.1, 0.9]}");
    ToDoubleFunction<Configuration> rate = trial -> trial.get(Parameters.LEARNING_RATE);
    assertThat(folder.expand(more, "sample=30").configurations().stream().mapToDouble(rate))
        .containsExactly(
            folder.expand(RANGES, "sample=30").configurations().stream()
                .mapToDouble(rate)
                .boxed()
                .toArray(Double[]::new));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void drawsEvenly(Sampler sampler) {
    List<Configuration> trials =
        folder
            .expand(RANGES, "sample=2000", "seed=1", "sampler=" + sampler.word())
            .configurations();
    assertEven(trials, 10, t -> (Math.log10(t.get(Parameters.LEARNING_RATE)) + 3) / 3);
    assertEven(trials, 10, t -> (t.get(Parameters.L2) - 0.1) / 0.4);
    assertEven(trials, 20, t -> (t.get(Parameters.EPOCHS) - 10) / 20.0);
    assertEven(
        trials,
        4,
        t ->
            List.of("sigmoid", "tanh", "relu", "none").indexOf(t.get(Parameters.ACTIVATION).word())
                / 4.0);
  }

  /** Asks whether shares of a range would lie less evenly in one of a thousand even samples. */
  private static void assertEven(
      List<Configuration> trials, int parts, ToDoubleFunction<Configuration> share) {
    long[] counts = new long[parts];
    trials.stream()
        .mapToDouble(share)
        .forEach(at -> counts[Math.min(parts - 1, (int) (at * parts + 1e-9))]++);
    assertThat(ChiSquareTest.withDefaults().test(counts).getPValue())
        .as(Arrays.toString(counts))
        .isGreaterThan(0.001);
  }

  @Test
  void hasTheSobolPointsOfSciPy() throws IOException {
    Path file = Path.of("src/test/resources/definition/sobol.csv");
    List<String> lines = Files.readAllLines(file).stream().skip(1).toList();
    List<String> axes = Collections.nCopies(lines.get(0).split(",").length, "axis");
    SamplePoints points = points(lines.size(), Sampler.SOBOL, Optional.empty(), axes);
    for (String line : lines) {
      double[] point = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
      assertThat(points.next()).containsExactly(point);
    }
  }

  /** A digital shift moves the points of Sobol from part to part, and a hypercube is built so. */
  @ParameterizedTest
  @CsvSource({"SOBOL, 3", "SOBOL, 4", "LATIN_HYPERCUBE, 3", "LATIN_HYPERCUBE, 4"})
  void hasAPointInEveryPartOfEveryAxis(Sampler sampler, long seed) {
    SamplePoints points = points(64, sampler, Optional.of(seed), List.of("a", "b", "c"));
    List<double[]> drawn = IntStream.range(0, 64).mapToObj(draw -> points.next()).toList();
    for (int axis = 0; axis < 3; axis++) {
      int place = axis;
      assertThat(drawn.stream().map(point -> (int) (point[place] * 64)))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 64).boxed().toList());
    }
    SamplePoints others = points(64, sampler, Optional.of(seed + 1), List.of("a", "b", "c"));
    assertThat(others.next()).isNotEqualTo(drawn.get(0));
  }

  private static SamplePoints points(
      int number, Sampler sampler, Optional<Long> seed, List<String> axes) {
    Position position = Position.whole("test");
    return new SamplePoints(new Sampling(number, seed, sampler, position), axes);
  }

  @ParameterizedTest
  @CsvSource({"random, 11", "sobol, 11", "random, 5", "sobol, 1"})
  void drawsNoCellOfAGridTwice(String sampler, int number) {
    List<String> trials = folder.trials(PLAIN, "sample=" + number, "sampler=" + sampler);
    assertThat(trials).hasSize(number).doesNotHaveDuplicates();
    assertThat(folder.trials(PLAIN)).containsAll(trials);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "13", "1000000"})
  void trainsAllCellsWhereThereAreNoMore(String number) {
    assertThat(folder.trials(PLAIN, "sample=" + number)).isEqualTo(folder.trials(PLAIN));
  }

  @Test
  void drawsRowsOfWhatMovesTogetherAndLeavesOutWhatIsExcluded() {
    String yaml =
        """
        grid: {activation: {choice: [sigmoid, tanh]}, learning_rate: {log_uniform: [0.01, 1]}}
        zip: [{epochs: [10, 20, 30], train_points: [8, 16, 24]}]
        exclude: [{epochs: 20}]
        sample: 40
        """;
    Expansion expansion = folder.expand(yaml);
    assertThat(expansion.cells()).isEqualTo(40);
    assertThat(expansion.excluded()).isBetween(5L, 25L);
    assertThat(expansion.configurations())
        .hasSize(40 - (int) expansion.excluded())
        .allMatch(t -> t.get(Parameters.TRAIN_POINTS) * 10 == t.get(Parameters.EPOCHS) * 8)
        .noneMatch(t -> t.get(Parameters.EPOCHS) == 20);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1234564, uniform, 0.9999999, 0.123456",
    "0.1, 0.1000001, uniform, 0.5, 0.1",
    "0.1, 0.5, uniform, 0.1234567, 0.149383",
    "1, 100, log_uniform, 0.5, 10",
    "3, 5, integer, 0.99999, 5",
    "-3, 5, integer, 0, -3"
  })
  void roundsToSixDigitsAndStaysInTheRange(
      String first, String last, String form, double share, String drawn) {
    String range = "grid: {init_low: {%s: [%s, %s]}}".formatted(form, first, last);
    assertThat(folder.problems(range + "\nsample: 3\n")).noneMatch(line -> line.contains(form));
    DrawnRange.Form shape = DrawnRange.Form.valueOf(form.toUpperCase(Locale.ROOT));
    assertThat(
            new DrawnRange(
                    shape, new BigDecimal(first), new BigDecimal(last), Position.whole("test"))
                .at(share)
                .text())
        .isEqualTo(drawn);
  }
}
