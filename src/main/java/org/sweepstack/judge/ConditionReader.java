package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Suggestions;

/** Reads one condition of a rule. */
final class ConditionReader {
  private static final List<String> NAMES = Parameters.ALL.stream().map(Parameter::name).toList();
  static final List<String> KEYS =
      List.of(
          "sweep", "where", "only", "each", "measure", "kind", "statistic", "share", "is", "than");
  static final List<String> OTHER_KEYS =
      List.of("where", "only", "measure", "statistic", "share", "times", "plus");

  private final String place;
  private final Mapping rules;

  private ConditionReader(Mapping rules) {
    this.place = rules.place();
    this.rules = rules;
  }

  /**
   * Reads a condition.
   *
   * @param about what it is of, for errors
   * @param claimed the kind of claim of the finding, which the condition may narrow
   */
  static Condition read(String file, String about, Node node, Optional<ClaimKind> claimed) {
    return new ConditionReader(Mapping.of(file, about, node, KEYS)).condition(claimed);
  }

  /** Reads how much a claim says. */
  static Optional<ClaimKind> kind(Mapping rules) {
    Optional<String> word = rules.find("kind");
    Optional<ClaimKind> kind = word.flatMap(name -> Choice.parse(name, ClaimKind.values()));
    if (word.isPresent() && kind.isEmpty()) {
      throw new InvalidInputException(
          rules.place("kind")
              + "unknown kind '"
              + word.get()
              + "'; known are: "
              + String.join(", ", ClaimKind.WORDS));
    }
    return kind;
  }

  private Condition condition(Optional<ClaimKind> claimed) {
    Optional<ClaimKind> own = kind(rules);
    boolean isReduced = rules.has("statistic") || rules.has("share");
    if (isReduced && own.isPresent()) {
      throw new InvalidInputException(
          rules.place("kind") + "a kind says what is asked of the trials: no statistic or share");
    }
    Selection selection =
        new Selection(
            rules.settings("where"),
            only(),
            Measure.parse(rules.text("measure"), rules.place("measure")),
            reduction());
    String is = rules.text("is");
    String operator = Comparison.operator(is, rules.place("is"));
    boolean hasOther = rules.has("than");
    if (hasOther != is.equals(operator)) {
      throw new InvalidInputException(
          rules.place("is") + "expected either a number behind " + operator + " or the key 'than'");
    }
    Optional<ClaimKind> kind = isReduced ? Optional.empty() : own.or(() -> claimed);
    return new Condition(
        place,
        rules.find("sweep"),
        selection,
        rules.words("each").stream().<Parameter<?>>map(this::parameter).toList(),
        hasOther ? new Comparison(operator, Double.NaN) : Comparison.parse(is, rules.place("is")),
        hasOther ? Optional.of(other(selection, kind.isPresent())) : Optional.empty(),
        kind);
  }

  /** What a kind of claim compares with is a median, where nothing else is said. */
  private Reference other(Selection first, boolean isOfKind) {
    Selection compared = isOfKind ? first.reducedBy(Reduction.MEDIAN) : first;
    return new ConditionReader(rules.inner("than", OTHER_KEYS)).besides(compared);
  }

  /** Returns what is compared with: the first selection but for what is said here. */
  private Reference besides(Selection first) {
    Map<String, List<String>> where = new LinkedHashMap<>(first.where());
    where.putAll(rules.settings("where"));
    boolean isReduced = rules.has("statistic") || rules.has("share");
    Selection selection =
        new Selection(
            where,
            rules.has("only") ? only() : first.only(),
            rules
                .find("measure")
                .map(text -> Measure.parse(text, rules.place("measure")))
                .orElse(first.measure()),
            isReduced ? reduction() : first.reduction());
    return new Reference(selection, number("times", 1), number("plus", 0), difference());
  }

  private double number(String key, double otherwise) {
    return rules.find(key).map(text -> Comparison.number(text, rules.place(key))).orElse(otherwise);
  }

  /** Says what the other selection has that the first one has not. */
  private String difference() {
    List<String> said = new ArrayList<>();
    for (String key : List.of("statistic", "measure", "share")) {
      rules.find(key).ifPresent(said::add);
    }
    said.addAll(rules.words("only"));
    rules
        .settings("where")
        .forEach((setting, values) -> said.add(setting + "=" + String.join("|", values)));
    return String.join(", ", said);
  }

  private List<Criterion> only() {
    return rules.words("only").stream()
        .map(text -> Criterion.parse(text, rules.place("only")))
        .toList();
  }

  private Reduction reduction() {
    Optional<Comparison> share =
        rules.find("share").map(text -> Comparison.parse(text, rules.place("share")));
    String name = rules.find("statistic").orElse("mean");
    if (!Reduction.STATISTICS.contains(name)) {
      throw new InvalidInputException(
          rules.place("statistic")
              + "unknown statistic '"
              + name
              + "'; known are: "
              + String.join(", ", Reduction.STATISTICS));
    }
    return new Reduction(name, share);
  }

  private Parameter<?> parameter(String name) {
    return Parameters.byName(name)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    rules.place("each")
                        + "unknown parameter '"
                        + name
                        + "'"
                        + Suggestions.didYouMean(name, NAMES)));
  }
}
