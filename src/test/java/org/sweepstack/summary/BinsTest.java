package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

class BinsTest {
  private static List<Configuration> rates(double... rates) {
    return DoubleStream.of(rates)
        .mapToObj(rate -> Configuration.defaults().with(Parameters.LEARNING_RATE, rate))
        .toList();
  }

  private static List<String> cells(List<Configuration> grid) {
    Column column = Column.of(Parameters.LEARNING_RATE);
    Column binned = Bins.column(column, Parameters.LEARNING_RATE, grid);
    assertThat(binned.name()).isEqualTo("learning_rate");
    return grid.stream().map(binned::cell).toList();
  }

  @Test
  void tellFewNumbersOneByOne() {
    assertThat(cells(rates(0.5, 0.25, 0.5))).containsExactly("0.5", "0.25", "0.5");
  }

  @Test
  void holdAsManyNumbersEachInAnyOrder() {
    double[] rates = IntStream.range(0, 20).mapToDouble(i -> 1 + 7 * i % 20).toArray();
    assertThat(cells(rates(rates)))
        .contains("1..4", "5..8", "9..12", "13..16", "17..20")
        .startsWith("1..4", "5..8", "13..16");
  }

  @Test
  void keepEqualNumbersTogether() {
    double[] rates =
        DoubleStream.concat(
                DoubleStream.of(2, 2, 2, 2, 2, 2),
                IntStream.range(0, 14).asDoubleStream().map(i -> 3 + i))
            .toArray();
    assertThat(cells(rates(rates))).startsWith("2", "2", "2", "2", "2", "2", "3..4");
  }

  @Test
  void leaveWordsThatWereNotDrawn() {
    List<Configuration> grid =
        Stream.concat(
                IntStream.range(1, 16).mapToObj(i -> Optional.of((double) i)),
                Stream.of(Optional.<Double>empty()))
            .map(clip -> Configuration.defaults().with(Parameters.GRADIENT_CLIP, clip))
            .toList();
    Column column = Column.of(Parameters.GRADIENT_CLIP);
    assertThat(Bins.column(column, Parameters.GRADIENT_CLIP, grid).cell(grid.get(15)))
        .isEqualTo("none");
  }
}
