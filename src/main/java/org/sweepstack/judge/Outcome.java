package org.sweepstack.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition with the numbers it was decided by.
 *
 * @param sweep the name of the sweep that it was judged by
 * @param kind what kind of claim decided how it is judged, if one did
 * @param asked what is asked of the measured number
 * @param base in words, what another selection comes to with which it is compared; or empty
 */
record Outcome(
    String sweep,
    Selection selected,
    Measured measured,
    Optional<ClaimKind> kind,
    Comparison asked,
    String base) {

  boolean isMet() {
    return asked.isMetBy(measured.value());
  }

  boolean has(Map.Entry<String, List<String>> setting) {
    return setting.getValue().equals(selected.where().get(setting.getKey()));
  }

  /** One line for a person. */
  String text() {
    String spread =
        selected.reduction().isMean() && !Double.isNaN(measured.deviation())
            ? " +- " + ShownNumber.of(measured.deviation())
            : "";
    boolean isBaseAsked = !base.isEmpty() && !comparesEach();
    String threshold = isBaseAsked ? base : ShownNumber.of(asked.number());
    long unmeasured = Arrays.stream(measured.all()).filter(Double::isNaN).count();
    return what()
        + " "
        + ShownNumber.of(measured.value())
        + spread
        + (unmeasured > 0 ? " (" + unmeasured + " without)" : "")
        + ", asked: "
        + asked.operator()
        + " "
        + threshold
        + (isMet() ? "" : ": no");
  }

  /** Returns whether each trial is compared with the base, not the number that they come to. */
  private boolean comparesEach() {
    return kind.isPresent() && selected.reduction().share().isPresent();
  }

  String what() {
    String only =
        selected.only().isEmpty()
            ? ""
            : selected.only().stream()
                .map(Criterion::toString)
                .collect(Collectors.joining(" and ", " of those with ", ""));
    String than = base.isEmpty() || !comparesEach() ? "" : " = " + base;
    return selected.reduction().of(selected.measure()) + than + only;
  }

  String rests() {
    return sweep + ": " + selected.filter() + " (" + measured.all().length + ")";
  }
}
