package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.picture.DrawnTrials.AXES;
import static org.sweepstack.picture.DrawnTrials.seed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

class PictureLabelsTest {
  private static final Configuration FIRST = seed(1).with(Parameters.LEARNING_RATE, 0.5);

  @Test
  void tellsOnceWhatTrialsHaveInCommonAndOfEachWhatDiffers() {
    Configuration second = FIRST.with(Parameters.SEED, 2L);
    PictureLabels labels = new PictureLabels("demo", AXES, List.of(FIRST, second));
    assertThat(labels.title()).isEqualTo("demo: learning_rate=0.5");
    assertThat(labels.of(FIRST)).isEqualTo("seed=1");
    assertThat(labels.of(second)).isEqualTo("seed=2");
  }

  @Test
  void namesASingleTrial() {
    PictureLabels labels = new PictureLabels("demo", AXES, List.of(FIRST));
    assertThat(labels.title()).isEqualTo("demo, " + FIRST.id() + ": learning_rate=0.5, seed=1");
    assertThat(labels.of(FIRST)).isEmpty();
  }

  @Test
  void findsWhatDiffersBesideTheAxesWhenThoseDoNotTellTrialsApart() {
    Configuration second = FIRST.with(Parameters.ACTIVATION, Activation.TANH);
    PictureLabels labels = new PictureLabels("demo", AXES, List.of(FIRST, second));
    assertThat(labels.of(second)).isEqualTo("activation=tanh");
  }
}
