package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InitializerKind;
import org.sweepstack.trial.Parameters;

class WeightInitializerTest {
  private static final NetworkShape SHAPE = NetworkShape.of(3, List.of(4), 2, true);
  private static final Configuration UNIFORM =
      Configuration.defaults()
          .with(Parameters.INITIALIZER, InitializerKind.UNIFORM)
          .with(Parameters.INIT_LOW, 2.0)
          .with(Parameters.INIT_HIGH, 3.0);

  private static double[] draw(Configuration trial) {
    return WeightInitializer.draw(trial, SHAPE);
  }

  private static double[] biases(double[] parameters) {
    return SHAPE.weighted().stream()
        .flatMapToInt(layer -> IntStream.of(layer.matrix().biasPositions()))
        .mapToDouble(place -> parameters[place])
        .toArray();
  }

  private static double[] weights(double[] parameters) {
    return SHAPE.weighted().stream()
        .flatMapToInt(layer -> IntStream.of(layer.matrix().weightPositions()))
        .mapToDouble(place -> parameters[place])
        .toArray();
  }

  @Test
  void beginsBiasesWithANumberOrDrawsThemAsWeightsAndLeavesTheWeightsAsTheyAre() {
    double[] plain = draw(UNIFORM);
    double[] constant = draw(UNIFORM.with(Parameters.INIT_BIAS, Optional.of(-0.25)));
    double[] drawn = draw(UNIFORM.with(Parameters.INIT_BIAS, Optional.empty()));
    assertThat(biases(plain)).hasSize(6).containsOnly(0);
    assertThat(biases(constant)).containsOnly(-0.25);
    assertThat(biases(drawn)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(biases(drawn))).hasSize(6).allMatch(bias -> bias >= 2 && bias < 3);
    assertThat(weights(constant)).containsExactly(weights(plain));
    assertThat(weights(drawn)).containsExactly(weights(plain)).doesNotContain(biases(drawn));
  }

  @Test
  void leavesTheTrialsOfDefaultsTheirIds() {
    assertThat(UNIFORM.with(Parameters.INIT_BIAS, Optional.of(0.0)).id()).isEqualTo(UNIFORM.id());
    Configuration clipped = UNIFORM.with(Parameters.GRADIENT_CLIP, Optional.of(0.5));
    assertThat(clipped.with(Parameters.GRADIENT_CLIP_LOW, -0.5).id()).isEqualTo(clipped.id());
    assertThat(UNIFORM.with(Parameters.GRADIENT_CLIP_LOW, -0.1).id()).isEqualTo(UNIFORM.id());
    assertThat(clipped.with(Parameters.GRADIENT_CLIP_LOW, -0.1).id()).isNotEqualTo(clipped.id());
  }
}
