package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.SplitKind;

class RankingGroupsTest {
  private static final Objective LOSS = new Objective(Direction.MINIMIZE, Metric.TEST_LOSS);
  private static final Objective ACCURACY = new Objective(Direction.MAXIMIZE, Metric.TEST_ACCURACY);
  private static final Configuration MOONS =
      Configuration.defaults().with(Parameters.DATASET, DatasetKind.MOONS);
  private static final Configuration XOR =
      Configuration.defaults().with(Parameters.DATASET, DatasetKind.XOR);

  private static Configuration crossEntropy(Configuration configuration) {
    return configuration.with(Parameters.LOSS, LossKind.CROSS_ENTROPY);
  }

  @Test
  void takesAllTogetherWhereDataAndLossAgree() {
    Configuration tanh = MOONS.with(Parameters.ACTIVATION, Activation.TANH);
    RankingGroups groups = RankingGroups.of(List.of(MOONS, tanh), LOSS);

    assertThat(groups.areSeveral()).isFalse();
    assertThat(groups.axes()).isEmpty();
    assertThat(groups.of(tanh)).isEqualTo(groups.of(MOONS));
    assertThat(groups.of(tanh).name()).isEqualTo("moons");
  }

  @Test
  void partsDataSets() {
    RankingGroups groups = RankingGroups.of(List.of(XOR, MOONS), ACCURACY);

    assertThat(groups.areSeveral()).isTrue();
    assertThat(groups.axes()).containsExactly(Parameters.DATASET);
    assertThat(groups.of(XOR).name()).isEqualTo("xor");
    assertThat(groups.of(MOONS).name()).isEqualTo("moons");
  }

  @Test
  void partsKindsOfLossWhereALossRanksAndOnlyThere() {
    List<Configuration> grid = List.of(MOONS, crossEntropy(MOONS));

    assertThat(RankingGroups.of(grid, ACCURACY).areSeveral()).isFalse();
    RankingGroups groups = RankingGroups.of(grid, LOSS);
    assertThat(groups.axes()).containsExactly(Parameters.LOSS);
    assertThat(groups.of(MOONS).name()).isEqualTo("moons mse");
    assertThat(groups.of(crossEntropy(MOONS)).name()).isEqualTo("moons cross_entropy");
    assertThat(groups.of(MOONS).settings()).isEqualTo(Map.of("dataset", "moons", "loss", "mse"));
  }

  @Test
  void partsWaysToPartRowsAndOtherTermsOfALossWhereTheyDiffer() {
    Configuration csv =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.CSV)
            .with(Parameters.DATA_FILE, DataFile.named("a.csv"))
            .with(Parameters.TARGET, "y");
    Configuration inTime = csv.with(Parameters.SPLIT, SplitKind.TIME);
    assertThat(RankingGroups.of(List.of(csv), LOSS).of(csv).settings()).doesNotContainKey("split");
    assertThat(RankingGroups.of(List.of(inTime), LOSS).of(inTime).settings())
        .doesNotContainKey("split");

    RankingGroups groups = RankingGroups.of(List.of(csv, inTime), ACCURACY);
    assertThat(groups.axes()).containsExactly(Parameters.SPLIT);
    assertThat(groups.of(inTime).name()).isEqualTo("csv time");
    assertThat(groups.of(inTime).settings()).containsEntry("split", "time");

    Configuration huber = MOONS.with(Parameters.LOSS, LossKind.HUBER);
    List<Configuration> deltas = List.of(huber, huber.with(Parameters.HUBER_DELTA, 0.5));
    assertThat(RankingGroups.of(deltas, ACCURACY).areSeveral()).isFalse();
    assertThat(RankingGroups.of(deltas, LOSS).axes()).containsExactly(Parameters.HUBER_DELTA);
  }

  @Test
  void splitsInTheOrderOfTheGrid() {
    RankingGroups groups = RankingGroups.of(List.of(XOR, MOONS), LOSS);

    Map<RankingGroup, List<Configuration>> parted =
        groups.split(List.of(MOONS, XOR, MOONS), each -> each);
    assertThat(parted.keySet()).extracting(RankingGroup::name).containsExactly("xor", "moons");
    assertThat(parted.get(groups.of(MOONS))).containsExactly(MOONS, MOONS);
  }

  @Test
  void knowsNoGroupOutsideTheGrid() {
    RankingGroups groups = RankingGroups.of(List.of(XOR), LOSS);

    assertThatThrownBy(() -> groups.of(MOONS)).hasMessageContaining("is of no group of the grid");
  }
}
