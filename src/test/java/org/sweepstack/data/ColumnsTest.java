package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Toggle;

/** How the columns of a file become inputs. */
class ColumnsTest {
  @TempDir Path path;

  /** Each of the rows twice, so that the training rows have all there is, whatever the split. */
  static List<Arguments> inputs() {
    return List.of(
        Arguments.of(
            "words",
            "color,x,y;red,1,a;blue,2,b;red,3,a",
            "all",
            "refuse",
            List.of("color=blue", "color=red", "x")),
        Arguments.of(
            "words by what is said",
            "zip,y;1,a;01,b;1.0,a",
            "zip=category",
            "refuse",
            List.of("zip=01", "zip=1", "zip=1.0")),
        Arguments.of("one word", "color,y;red,a;red,b", "all", "refuse", List.of("color=red")),
        Arguments.of(
            "words that may be missing numbers",
            "fence,y;none,a;wood,b;-,a",
            "all",
            "refuse",
            List.of("fence=-", "fence=none", "fence=wood")),
        Arguments.of(
            "a column left out, whatever it holds",
            "day,x,y;2024-01-02,1,a;,2,b",
            "-day",
            "refuse",
            List.of("x")),
        Arguments.of(
            "columns without a name that are not used",
            ",x,z,y;0,1,5,a;1,2,6,b",
            "x",
            "refuse",
            List.of("x")),
        Arguments.of("numbers that may be words", "x,y;1,a;-,b;2,b", "all", "drop", List.of("x")),
        Arguments.of(
            "an indicator beside a column with gaps",
            "x,z,c,y;1,5,r,a;NA,6,,b",
            "all",
            "mean_indicator",
            List.of("x", "x (missing)", "z", "c=r", "c (missing)")),
        Arguments.of("a column without any cell", "x,z,y;1,,a;2,,b", "all", "mean", List.of("x")),
        Arguments.of(
            "decimal commas among gaps", "x|y;1,5|a;NA|b;2,5|b", "all", "mean", List.of("x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void become(String what, String rows, String columns, String missing, List<String> names) {
    List<String> lines = List.of(rows.split(";"));
    String body = String.join("\n", lines.subList(1, lines.size())) + "\n";
    String text = lines.get(0) + "\n" + body.repeat(20);

    assertThat(made(text, columns, missing).featureNames()).isEqualTo(names);
  }

  private Dataset made(String text, String columns, String missing) {
    return new Datasets().of(configuration(text, columns, missing));
  }

  private Configuration configuration(String text, String columns, String missing) {
    return CsvFolder.configuration(new CsvFolder(path).write(text))
        .with(Parameters.STANDARDIZE, Toggle.FALSE)
        .with(Parameters.COLUMNS, Parameters.COLUMNS.type().parse(columns).orElseThrow())
        .with(Parameters.MISSING, Parameters.MISSING.type().parse(missing).orElseThrow());
  }

  @Test
  void fillsGapsWithTheMeanOfTheTrainingRows() {
    Dataset made = made("x,c,y\n" + "1,r,a\n4,b,b\n,,a\n".repeat(30), "all", "mean");
    Samples train = made.train();
    double[] means = new double[3];
    int[] present = new int[3];
    for (int sample = 0; sample < train.count(); sample++) {
      boolean isGap = isGap(train, sample);
      for (int input = 0; input < 3 && !isGap; input++) {
        means[input] += train.feature(sample, input);
        present[input]++;
      }
    }
    for (Samples set : List.of(made.train(), made.test())) {
      List<Integer> gaps =
          IntStream.range(0, set.count()).filter(sample -> isGap(set, sample)).boxed().toList();
      assertThat(gaps).isNotEmpty();
      for (int input = 0; input < 3; input++) {
        int of = input;
        assertThat(gaps)
            .extracting(sample -> set.feature(sample, of))
            .allSatisfy(
                value -> assertThat(value).isCloseTo(means[of] / present[of], within(1e-14)));
      }
    }
  }

  private static boolean isGap(Samples set, int sample) {
    return set.feature(sample, 0) != 1 && set.feature(sample, 0) != 4;
  }

  @Test
  void dropsRowsWithGaps() {
    Configuration configuration =
        configuration("x,c,y\n1,r,a\n,b,b\n2,r,b\n3,,c\n4,r,NaN\n5,b,a\n-,b,b\n", "all", "drop");
    CsvTable table =
        CsvTable.read(configuration.get(Parameters.DATA_FILE), TableRequest.of(configuration));

    assertThat(table.samples().count()).isEqualTo(3);
    assertThat(table.lines()).containsExactly(2, 4, 7);
    assertThat(table.classNames()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-z|:1: columns: no column is called 'z'; the columns are 'x', 'color', 'y'",
        "color; colr|:1: columns: no column is called 'colr', did you mean 'color'?",
        "-y|:1: columns: 'y' is the target; leave it out there",
        "-x; -color|:1: columns: no column is left to learn from; name one or leave out less",
        "color=number|:2: 'color': expected a finite number such as 1.5, got 'r'; write numbers, or"
            + " set columns: '-color' to leave it out or 'color=category' to take words (2 such"
            + " rows, the last on line 3)"
      })
  void areRefusedInALine(String columns, String line) {
    Configuration configuration = configuration("x,color,y\n1,r,a\n2,r,b\n", columns, "refuse");

    assertThatThrownBy(() -> new Datasets().of(configuration)).hasMessage("data.csv" + line);
  }

  @Test
  void tellsThatNothingIsLeftToLearnFrom() {
    Configuration none = configuration("x,y\n1,a\n,b\n,a\n", "all", "drop");
    assertThatThrownBy(() -> new Datasets().of(none))
        .hasMessage(
            "data.csv: a single row without a missing cell, expected at least one to train and one"
                + " to test");

    Configuration gaps = configuration("x,y\n,a\nNA,b\n,a\n", "all", "mean");
    assertThatThrownBy(() -> new Datasets().of(gaps))
        .hasMessage(
            "data.csv: no column has a cell in the 2 training rows that is not missing, expected at"
                + " least one to learn from");
  }

  /** What stands in the rows that do not train changes nothing of those that do. */
  @ParameterizedTest
  @CsvSource({"mean, false", "mean, true", "mean_indicator, true"})
  void areFittedOnTheTrainingRowsOnly(String missing, boolean standardize) {
    int rows = 60;
    Configuration before = leaky(table(rows, new int[0], ""), missing, standardize);
    RowSplit split = RowSplit.of(before, new Samples(1, new double[rows], new int[rows]));
    Dataset made = new Datasets().of(before);
    for (int[] others : List.of(split.validation(), split.test())) {
      for (String cells : List.of("1e6,black,1", "-5,,", ",NA,7")) {
        Dataset changed =
            new Datasets().of(leaky(table(rows, others, cells), missing, standardize));
        assertThat(changed.featureNames()).isEqualTo(made.featureNames());
        assertThat(numbers(changed.train())).isEqualTo(numbers(made.train()));
      }
    }
    assertThat(
            numbers(
                new Datasets()
                    .of(leaky(table(rows, split.train(), "7,red,1"), missing, standardize))
                    .train()))
        .isNotEqualTo(numbers(made.train()));
  }

  private Configuration leaky(String text, String missing, boolean standardize) {
    return configuration(text, "all", missing)
        .with(Parameters.VALIDATION_FRACTION, 0.3)
        .with(Parameters.STANDARDIZE, Toggle.of(standardize));
  }

  private static String table(int rows, int[] changed, String cells) {
    StringBuilder text = new StringBuilder("x,c,z,y\n");
    for (int row = 0; row < rows; row++) {
      int at = row;
      String own =
          (row % 7 == 0 ? "" : row * 0.37)
              + ","
              + List.of("red", "blue", "").get(row % 3)
              + ","
              + row % 5;
      boolean isChanged = IntStream.of(changed).anyMatch(other -> other == at);
      text.append(isChanged ? cells : own).append(row % 2 == 0 ? ",a\n" : ",b\n");
    }
    return text.toString();
  }

  private static List<Double> numbers(Samples samples) {
    return IntStream.range(0, samples.count())
        .boxed()
        .flatMap(
            sample ->
                IntStream.range(0, samples.features())
                    .mapToObj(input -> samples.feature(sample, input)))
        .toList();
  }
}
