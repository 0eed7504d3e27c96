package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Task;

/** Targets that are quantities: found, read, and standardized by the training rows alone. */
class QuantitiesTest {
  private static final double EXACT = 1e-12;

  @TempDir Path path;

  private DataFile write(String text) {
    return new CsvFolder(path).write(text.replace('/', '\n') + "\n");
  }

  private Configuration regression(String text) {
    return CsvFolder.configuration(write(text)).with(Parameters.TASK, Task.REGRESSION);
  }

  private static Dataset read(Configuration configuration) {
    return new Datasets().of(configuration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,y/1,1.5/2,2                     | y      | true
          x,y/1,1/2,2                       | y      | false
          x,y/1,1.0/2,2.0                   | y      | false
          x,y/1,1e-3/2,2                    | y      | true
          x,y/1,1.5/2,low                   | y      | false
          x,y/1,/2,NA/3,-/4,0.5             | y      | true
          x,y/1,a/2,b                       | y      | false
          x;y/1;1,5/2;2                     | y      | true
          x,y/1,2024-01-02/2,2024-01-03     | y      | false
          x,y,z/1,1,2/2,2,3                 | y; z   | true
          x,y; z/1,1/2,2                    | y; z   | false
          x,y/1,1.5/2,2                     | nobody | false
          """)
  void findsQuantities(String text, String target, boolean isQuantity) {
    DataFile file = write(text);

    assertThat(TargetScan.quantities(Path.of(file.location()), List.of(target)))
        .isEqualTo(isQuantity ? Set.of(target) : Set.of());
  }

  @Test
  void findsManyNumbersWithoutReadingOn() {
    StringBuilder text = new StringBuilder("x,y");
    IntStream.range(0, 150).forEach(row -> text.append("/0,").append(row).append(".5"));
    DataFile file = write(text + "/0,word");

    assertThat(TargetScan.quantities(Path.of(file.location()), List.of("y"))).containsExactly("y");
  }

  @Test
  void standardizesByTheTrainingRowsAlone() {
    StringBuilder text = new StringBuilder("x,y,set");
    double[] train = {3, 5, 10, 10.5};
    for (double value : train) {
      text.append("/1,").append(value).append(",train");
    }
    Configuration marked =
        regression(text + "/1,1000,validation/1,-77,test")
            .with(Parameters.SPLIT, org.sweepstack.trial.SplitKind.COLUMN)
            .with(Parameters.SPLIT_COLUMN, Optional.of("set"));
    Dataset dataset = read(marked);
    Quantities quantities = dataset.quantities().orElseThrow();

    double mean = 28.5 / 4;
    double squares = 0;
    for (double value : train) {
      squares += (value - mean) * (value - mean);
    }
    assertThat(quantities.names()).containsExactly("y");
    assertThat(quantities.mean(0)).isCloseTo(mean, within(EXACT));
    assertThat(quantities.deviation(0)).isCloseTo(Math.sqrt(squares / 4), within(EXACT));
    assertThat(dataset.test().quantity(0, 0)).isEqualTo(-77);
    assertThat(dataset.validation().quantity(0, 0)).isEqualTo(1000);
    assertThat(quantities.standardized(0, -77))
        .isCloseTo((-77 - mean) / Math.sqrt(squares / 4), within(EXACT));
    assertThat(quantities.restored(0, quantities.standardized(0, -77)))
        .isCloseTo(-77, within(1e-11));
    assertThat(dataset.classes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e200, 1e-200, 1})
  void standardizesWhatIsHugeOrTiny(double scale) {
    Samples samples =
        Samples.of(
            new DoublePoints(1, new double[3]),
            new DoublePoints(1, new double[] {scale, 2 * scale, 3 * scale}));
    Quantities quantities = Quantities.fittedOn(samples, List.of("y"));

    assertThat(quantities.standardized(0, 2 * scale)).isCloseTo(0, within(EXACT));
    assertThat(quantities.standardized(0, 3 * scale)).isCloseTo(Math.sqrt(1.5), within(EXACT));
    assertThat(quantities.deviation(0) / scale).isCloseTo(Math.sqrt(2.0 / 3), within(EXACT));
  }

  @Test
  void onlyCentersWhatIsConstantAmongTheTrainingRows() {
    Samples samples =
        Samples.of(
            new DoublePoints(1, new double[2]), new DoublePoints(1, new double[] {0.1, 0.1}));
    Quantities quantities = Quantities.fittedOn(samples, List.of("y"));

    assertThat(quantities.standardized(0, 0.1)).isZero();
    assertThat(quantities.standardized(0, 2.1)).isEqualTo(2);
  }

  @Test
  void readsSeveral() {
    Configuration two = regression("a,x,b/1,7,2/3,8,4/5,9,6").with(Parameters.TARGET, "a; b");
    Dataset dataset = read(two);

    assertThat(dataset.featureNames()).containsExactly("x");
    assertThat(dataset.quantities().orElseThrow().names()).containsExactly("a", "b");
    for (int sample = 0; sample < dataset.train().count(); sample++) {
      assertThat(dataset.train().quantity(sample, 1))
          .isEqualTo(dataset.train().quantity(sample, 0) + 1);
    }
  }

  @Test
  void keepsQuantitiesWithTheirRowsWhereCellsAreMissing() {
    Configuration dropped =
        regression("x,y/1,10/2,/3,30/4,NA/5,50/6,60")
            .with(Parameters.MISSING, MissingCells.DROP)
            .with(Parameters.STANDARDIZE, org.sweepstack.trial.Toggle.FALSE);
    Dataset dataset = read(dropped);

    assertThat(dataset.train().count() + dataset.test().count()).isEqualTo(4);
    for (Samples set : List.of(dataset.train(), dataset.test())) {
      for (int sample = 0; sample < set.count(); sample++) {
        assertThat(set.quantity(sample, 0)).isEqualTo(10 * set.feature(sample, 0));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,y/1,5/2,low      | data.csv:3: target 'y': expected a finite number such as 1.5, got 'low'
          x,y/1,5/2,         | data.csv:3: 'y': empty; fill it in, or leave out its row
          x,y/1,5/2,NA       | data.csv:3: target 'y': expected a number, got 'NA': a missing value
          x,y/1,5/2,13%      | data.csv:3: target 'y': expected a finite number such as 1.5, got '13%'; a percentage
          x,y/1,5/2,5        | data.csv: target 'y': expected at least 2 different numbers, all rows have 5
          x,y/1,5/2,1e999    | data.csv:3: target 'y': expected a finite number
          y/1/2              | data.csv:1: no column but the target
          """)
  void refusesInALine(String text, String line) {
    Configuration configuration = regression(text);

    assertThatThrownBy(() -> read(configuration)).hasMessageStartingWith(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a; nobody | data.csv:1: target: no column is called 'nobody'
          a; x      | data.csv:1: columns: 'x' is the target; leave it out there
          """)
  void refusesSeveralInALine(String target, String line) {
    Configuration configuration =
        regression("a,x,b/1,7,2/3,8,4")
            .with(Parameters.TARGET, target)
            .with(Parameters.COLUMNS, Parameters.COLUMNS.type().parse("x").orElseThrow());

    assertThatThrownBy(() -> read(configuration)).hasMessageStartingWith(line);
  }

  @Test
  void namesBothWaysToTakeWholeNumbers() {
    StringBuilder text = new StringBuilder("x,y");
    IntStream.range(0, 90).forEach(row -> text.append("/0,").append(row));
    Configuration auto = CsvFolder.configuration(write(text.toString()));

    assertThat(new Datasets().quantity(auto))
        .contains(
            "data.csv: target 'y': 90 different numbers in 90 rows may be a quantity or classes;"
                + " write 'task: regression' to predict the quantity, or 'task: classification' if"
                + " they are classes");
    assertThat(new Datasets().quantity(auto.with(Parameters.TASK, Task.REGRESSION))).isEmpty();
    assertThat(new Datasets().quantity(auto.with(Parameters.TASK, Task.CLASSIFICATION))).isEmpty();
  }

  @Test
  void drawsASineAndFriedmansFirstFunction() {
    Configuration noiseless =
        Configuration.defaults().with(Parameters.NOISE, 0.0).with(Parameters.TRAIN_POINTS, 50);
    Samples sine = read(noiseless.with(Parameters.DATASET, DatasetKind.SINE)).train();
    Samples friedman = read(noiseless.with(Parameters.DATASET, DatasetKind.FRIEDMAN1)).train();

    assertThat(sine.features()).isEqualTo(1);
    assertThat(friedman.features()).isEqualTo(10);
    for (int sample = 0; sample < 50; sample++) {
      double x1 = sine.feature(sample, 0);
      assertThat(x1).isBetween(0.0, 1.0);
      assertThat(sine.quantity(sample, 0)).isCloseTo(Math.sin(2 * Math.PI * x1), within(EXACT));
      double expected =
          10 * Math.sin(Math.PI * friedman.feature(sample, 0) * friedman.feature(sample, 1))
              + 20 * Math.pow(friedman.feature(sample, 2) - 0.5, 2)
              + 10 * friedman.feature(sample, 3)
              + 5 * friedman.feature(sample, 4);
      assertThat(friedman.quantity(sample, 0)).isCloseTo(expected, within(EXACT));
    }
  }

  @ParameterizedTest
  @CsvSource({"SINE, 0.2", "FRIEDMAN1, 1"})
  void addsNoiseOfItsDeviation(DatasetKind kind, double deviation) {
    Configuration noisy =
        Configuration.defaults()
            .with(Parameters.DATASET, kind)
            .with(Parameters.TRAIN_POINTS, 20_000);
    Samples drawn = read(noisy).train();
    double squares = 0;
    for (int sample = 0; sample < drawn.count(); sample++) {
      double[] x = new double[drawn.features()];
      for (int feature = 0; feature < x.length; feature++) {
        x[feature] = drawn.feature(sample, feature);
      }
      double exact = kind == DatasetKind.SINE ? Sine.at(x[0]) : Friedman.at(x, 0);
      squares += Math.pow(drawn.quantity(sample, 0) - exact, 2);
    }
    // A mean of 20 000 squares is off by a hundredth.
    assertThat(Math.sqrt(squares / drawn.count())).isCloseTo(deviation, within(0.03 * deviation));
  }
}
