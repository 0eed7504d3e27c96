package org.sweepstack.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A condition with the numbers it was decided by. */
record Outcome(
    Condition condition, Selection selected, Measured measured, double threshold, String base) {

  boolean isMet() {
    return new Comparison(condition.comparison().operator(), threshold).isMetBy(measured.value());
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
    String asked = base.isEmpty() ? ShownNumber.of(threshold) : base;
    long unmeasured = Arrays.stream(measured.all()).filter(Double::isNaN).count();
    return what()
        + " "
        + ShownNumber.of(measured.value())
        + spread
        + (unmeasured > 0 ? " (" + unmeasured + " without)" : "")
        + ", asked: "
        + condition.comparison().operator()
        + " "
        + asked
        + (isMet() ? "" : ": no");
  }

  String what() {
    String only = selected.only().map(test -> " of those with " + test).orElse("");
    return selected.reduction().of(selected.measure()) + only;
  }

  String rests() {
    return condition.sweep() + ": " + selected.filter() + " (" + measured.all().length + ")";
  }
}
