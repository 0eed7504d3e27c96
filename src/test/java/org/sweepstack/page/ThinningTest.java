package org.sweepstack.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinningTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 99, 100})
  void keepsWhatIsFew(int count) {
    assertThat(Thinning.places(count, 100)).isEqualTo(IntStream.range(0, count).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 150, 199, 200, 1001, 1_000_000_000})
  void keepsFirstAndLastAndEvenStepsBetween(int count) {
    int[] places = Thinning.places(count, 100);
    assertThat(places).hasSize(100).isSorted().doesNotHaveDuplicates().startsWith(0);
    assertThat(places[99]).isEqualTo(count - 1);
    int[] steps = IntStream.range(1, 100).map(at -> places[at] - places[at - 1]).toArray();
    assertThat(Arrays.stream(steps).max().orElseThrow() - Arrays.stream(steps).min().orElseThrow())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void keepsBothEndsWhenOnlyTwoMayStay() {
    assertThat(Thinning.places(7, 2)).containsExactly(0, 6);
  }
}
