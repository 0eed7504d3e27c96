package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrainedModel;

class TrialComparisonTest {
  private static final Optional<ToldClasses> KEPT =
      told(SampleSet.TEST, "bad", new int[] {0, 1, 1}, new int[] {1, 1, 0});

  private static Optional<ToldClasses> told(
      SampleSet set, String second, int[] truth, int[] predicted) {
    return Optional.of(
        new ToldClasses(List.of("good", second), Map.of(set, ClassCounts.of(truth, predicted, 2))));
  }

  private static Attempt attempt(Optional<ToldClasses> classes) {
    return Trials.keeping(Trials.completed(Trials.DEFAULTS, 0.5), Trials.keptClasses(classes));
  }

  private static Optional<String> place(
      Optional<ToldClasses> kept, Optional<ToldClasses> now, Set<Artefact> savedNow) {
    return TrialComparison.of(Trials.finished(attempt(kept)).get(0), attempt(now), savedNow, true)
        .first()
        .map(Difference::place);
  }

  private static Optional<String> placeNow(Optional<ToldClasses> now) {
    return place(KEPT, now, EnumSet.allOf(Artefact.class));
  }

  @Test
  void comparesHowOftenEachClassIsTold() {
    assertThat(placeNow(told(SampleSet.TEST, "bad", new int[] {0, 1, 1}, new int[] {1, 1, 0})))
        .isEmpty();
    assertThat(placeNow(told(SampleSet.TEST, "bad", new int[] {0, 1, 1}, new int[] {0, 0, 0})))
        .hasValue("classes, test, good");
    assertThat(placeNow(told(SampleSet.TEST, "worse", new int[] {0, 1, 1}, new int[] {1, 1, 0})))
        .hasValue("classes");
    assertThat(placeNow(told(SampleSet.TRAIN, "bad", new int[] {0, 1, 1}, new int[] {1, 1, 0})))
        .hasValue("sets of classes");
    assertThat(placeNow(Optional.empty())).hasValue("classes");
  }

  private static Attempt trained(Optional<TrainedModel> model) {
    return Trials.keeping(Trials.completed(Trials.DEFAULTS, 0.5), Trials.keptNetwork(model));
  }

  private static Optional<TrainedModel> model(String input, double weight) {
    return Optional.of(
        new TrainedModel(
            Preparation.ofNumbers(List.of("x1", input), 0, Optional.empty()),
            List.of("0", "1"),
            List.of(),
            Optional.empty(),
            new NamedArray("parameters", Precision.DOUBLE, List.of(2), new double[] {1, weight})));
  }

  private static Optional<String> place(Optional<TrainedModel> kept, Optional<TrainedModel> now) {
    return TrialComparison.of(
            Trials.finished(trained(kept)).get(0), trained(now), EnumSet.of(Artefact.MODEL), true)
        .first()
        .map(Difference::place);
  }

  @Test
  void comparesNetworksBitByBit() {
    Optional<TrainedModel> kept = model("x2", 0.5);

    assertThat(place(kept, model("x2", 0.5))).isEmpty();
    assertThat(place(kept, model("x2", Math.nextUp(0.5)))).hasValue("model, weight or bias 1");
    assertThat(place(kept, model("x3", 0.5))).hasValue("model, inputs");
    assertThat(place(kept, Optional.empty())).hasValue("model");
    assertThat(place(Optional.empty(), kept)).isEmpty();
  }

  @Test
  void comparesOnlyWhatIsKeptOfBoth() {
    assertThat(place(Optional.empty(), KEPT, EnumSet.allOf(Artefact.class))).isEmpty();
    assertThat(place(KEPT, Optional.empty(), Set.of(Artefact.CURVES))).isEmpty();
  }
}
