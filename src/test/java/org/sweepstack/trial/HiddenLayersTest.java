package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenLayersTest {

  @Test
  void readsWidthsFromTheInputOn() {
    assertThat(HiddenLayers.parse("3x4x100000").orElseThrow().widths())
        .containsExactly(3, 4, 100_000);
    assertThat(HiddenLayers.parse("none").orElseThrow().depth()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "4x4", "10x1x7", "none"})
  void writesWhatItReads(String text) {
    assertThat(HiddenLayers.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"010", "0010", "0000000000010", "+10", "+010"})
  void readsSignsAndZerosAsOtherParametersDo(String text) {
    assertThat(HiddenLayers.parse(text)).contains(HiddenLayers.of(10));
    assertThat(HiddenLayers.parse("4x" + text)).contains(HiddenLayers.of(4, 10));
    assertThat(Parameters.EPOCHS.type().parse(text)).contains(10);
    assertThat(Parameters.BATCH_SIZE.type().parse(text)).contains(Optional.of(10));
    assertThat(Parameters.SEED.type().parse(text)).contains(10L);
    assertThat(Parameters.LEARNING_RATE.type().parse(text)).contains(10.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0", "4x", "x4", "4x0", "4X4", "++4", "4-4", "4x-4", "100001", "4 x 4", "-4", "None"
      })
  void refusesWhatIsNoShape(String text) {
    assertThat(HiddenLayers.parse(text)).isEmpty();
  }

  @Test
  void refusesMoreThanAHundredLayers() {
    assertThat(HiddenLayers.parse("1" + "x1".repeat(99))).isPresent();
    assertThat(HiddenLayers.parse("1" + "x1".repeat(100))).isEmpty();
  }

  @Test
  void hasACommonWidthOnlyWhereAllLayersShareOne() {
    assertThat(HiddenLayers.of(5, 5, 5).commonWidth()).hasValue(5);
    assertThat(HiddenLayers.of(5, 4).commonWidth()).isEmpty();
    assertThat(HiddenLayers.of().commonWidth()).isEmpty();
  }

  @Test
  void copiesItsWidths() {
    List<Integer> widths = Arrays.asList(4, 5);
    HiddenLayers layers = new HiddenLayers(widths);
    widths.set(0, 7);

    assertThat(layers).isEqualTo(HiddenLayers.of(4, 5));
  }

  @Test
  void refusesWidthsOutOfRange() {
    assertThatThrownBy(() -> HiddenLayers.of(4, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
