package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;

/** Numbers of a data file that float cannot hold are refused or told of, each with its place. */
class FloatFitTest {
  private static final String REMEDY =
      " in float; write 'precision: double', or the column in other units";
  private static final String REMEDY_AFTER_COUNT =
      "; write 'precision: double', or the column in other units";

  @TempDir private Path folder;

  private SweepLab lab(String settings, String rows) throws IOException {
    Files.writeString(folder.resolve("data.csv"), "x1,x2,y\n" + rows);
    return new SweepLab(folder)
        .with(
            "grid: {dataset: csv, data_file: data.csv, target: y, epochs: 2, seed: [1, 2], "
                + settings
                + "}\n");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "standardize: false",
            "1,2,a\n3,1e39,b\n5,6,a\n",
            "data.csv:3: 'x2': 1E39 is infinite" + REMEDY),
        Arguments.of(
            "standardize: [true, false], precision: [double, float]",
            "1,2,a\n3,4,b\n-3.5e38,6,a\n",
            "data.csv:4: 'x1': -3.5E38 is infinite" + REMEDY),
        Arguments.of(
            "standardize: false, data_seed: 4",
            "1,2,a\n\n3,1e300,b\n5,1e200,a\n",
            "data.csv:4: 'x2': 1E300 is infinite in float (2 such cells)" + REMEDY_AFTER_COUNT));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatBecomesInfinite(String settings, String rows, String line) throws IOException {
    SweepLab lab = lab(settings, rows);

    assertThatThrownBy(lab::launch)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.problems()).extracting(Problem::line).containsExactly(line));
    assertThat(lab.path()).doesNotExist();
  }

  static Stream<Arguments> told() {
    return Stream.of(
        Arguments.of(
            "standardize: false",
            "1,2,a\n3,1e-46,b\n5,6,a\n",
            "data.csv:3: 'x2': 1E-46 is 0, or a number of few digits," + REMEDY),
        Arguments.of(
            "standardize: false",
            "1,2,a\n3,2e-40,b\n-1e-300,6,a\n",
            "data.csv:3: 'x2': 2E-40 is 0, or a number of few digits, in float (2 such cells)"
                + REMEDY_AFTER_COUNT));
  }

  @ParameterizedTest
  @MethodSource("told")
  void tellsOfWhatLosesItsDigits(String settings, String rows, String line) throws IOException {
    SweepLab lab = lab(settings, rows);

    assertThat(lab.launch().warnings()).contains(line);
  }

  static Stream<Arguments> held() {
    return Stream.of(
        Arguments.of("standardize: false, precision: double", "1,1e39,a\n3,1e-46,b\n5,6,a\n"),
        Arguments.of("standardize: true", "1,1e39,a\n3,-1e40,b\n5,1e38,a\n7,2e40,b\n"),
        Arguments.of("standardize: false", "0,3.4e38,a\n3,-0.0,b\n5,1.2e-38,a\n"));
  }

  @ParameterizedTest
  @MethodSource("held")
  void saysNothingOfWhatIsHeld(String settings, String rows) throws IOException {
    SweepLab lab = lab(settings, rows);

    assertThat(lab.launch().warnings()).noneMatch(line -> line.contains("float"));
  }
}
