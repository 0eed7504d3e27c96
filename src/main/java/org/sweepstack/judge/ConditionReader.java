package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** Reads one condition of a rule. */
final class ConditionReader {
  private final String place;
  private final Mapping rules;

  private ConditionReader(Mapping rules) {
    this.place = rules.place();
    this.rules = rules;
  }

  /** Reads a condition at a place that errors name. */
  static Condition read(String place, Object node) {
    Mapping rules =
        new Mapping(
            place,
            node,
            "sweep",
            "where",
            "only",
            "each",
            "measure",
            "statistic",
            "share",
            "is",
            "than");
    return new ConditionReader(rules).condition();
  }

  private Condition condition() {
    Selection selection =
        new Selection(
            rules.settings("where"),
            only(),
            Measure.parse(rules.text("measure"), place),
            reduction());
    String is = rules.text("is");
    String operator = Comparison.operator(is, place);
    boolean hasOther = rules.has("than");
    if (hasOther != is.equals(operator)) {
      throw new InvalidInputException(
          place + "expected either a number behind " + operator + " or the key 'than'");
    }
    return new Condition(
        place,
        rules.text("sweep"),
        selection,
        rules.words("each").stream().<Parameter<?>>map(this::parameter).toList(),
        hasOther ? new Comparison(operator, Double.NaN) : Comparison.parse(is, place),
        hasOther ? Optional.of(other(selection)) : Optional.empty());
  }

  private Reference other(Selection first) {
    return new ConditionReader(
            new Mapping(
                place + "than: ",
                rules.entries().get("than"),
                "where",
                "only",
                "measure",
                "statistic",
                "share",
                "times",
                "plus"))
        .besides(first);
  }

  /** Returns what is compared with: the first selection but for what is said here. */
  private Reference besides(Selection first) {
    Map<String, List<String>> where = new LinkedHashMap<>(first.where());
    where.putAll(rules.settings("where"));
    boolean isReduced = rules.has("statistic") || rules.has("share");
    Selection selection =
        new Selection(
            where,
            only().or(first::only),
            rules.find("measure").map(text -> Measure.parse(text, place)).orElse(first.measure()),
            isReduced ? reduction() : first.reduction());
    return new Reference(selection, number("times", 1), number("plus", 0), difference());
  }

  private double number(String key, double otherwise) {
    return rules.find(key).map(text -> Comparison.number(text, place)).orElse(otherwise);
  }

  /** Says what the other selection has that the first one has not. */
  private String difference() {
    List<String> said = new ArrayList<>();
    for (String key : List.of("statistic", "measure", "share", "only")) {
      rules.find(key).ifPresent(said::add);
    }
    rules
        .settings("where")
        .forEach((setting, values) -> said.add(setting + "=" + String.join("|", values)));
    return String.join(", ", said);
  }

  private Optional<Criterion> only() {
    return rules.find("only").map(text -> Criterion.parse(text, place));
  }

  private Reduction reduction() {
    Optional<Comparison> share = rules.find("share").map(text -> Comparison.parse(text, place));
    String name = rules.find("statistic").orElse("mean");
    if (!Reduction.STATISTICS.contains(name)) {
      throw new InvalidInputException(
          place
              + "unknown statistic '"
              + name
              + "'; known are: "
              + String.join(", ", Reduction.STATISTICS));
    }
    return new Reduction(name, share);
  }

  private Parameter<?> parameter(String name) {
    return Parameters.byName(name)
        .orElseThrow(() -> new InvalidInputException(place + "unknown parameter '" + name + "'"));
  }
}
