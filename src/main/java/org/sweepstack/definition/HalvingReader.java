package org.sweepstack.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sweepstack.trial.Halving.Share;
import org.sweepstack.trial.Numbers;

/** Reads how a grid is halved. */
final class HalvingReader {
  static final String HALVING = "halving";
  static final String KEEP = "keep";
  static final String RUNGS = "rungs";
  static final String FROM = "from";
  static final List<String> KEYS = List.of(KEEP, RUNGS, FROM);

  /** A fraction such as {@code 1/3}, or a decimal such as {@code 0.3}. */
  static final String SHARE_PATTERN = "[1-9][0-9]{0,8}/[1-9][0-9]{0,8}|0?\\.[0-9]{1,9}";

  private static final Pattern FRACTION = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,8})");

  private final Problems problems;

  HalvingReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads the rule; empty where there is none, and after a problem.
   *
   * @param hasObjective whether it is said by what trials are compared
   */
  Optional<HalvingRule> read(Optional<YamlNode> node, boolean hasObjective) {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Map<String, YamlNode> given = new MappingReader(problems).keys(HALVING, node.get(), KEYS);
    if (!node.get().isMapping()) {
      return Optional.empty();
    }
    Position position = node.get().position();
    if (!hasObjective) {
      problem(position, "say by what trials go on", Forms.suchAs(Settings.OBJECTIVE));
    }
    if (!given.containsKey(KEEP)) {
      problem(position, "keep is missing", Forms.suchAs(HALVING));
    }
    if (given.containsKey(RUNGS) == given.containsKey(FROM)) {
      String found = given.containsKey(FROM) ? "both" : "neither";
      problem(position, "expected either rungs or from, got " + found, Forms.suchAs(HALVING));
      return Optional.empty();
    }
    boolean isBegun = given.containsKey(FROM);
    YamlNode where = given.get(isBegun ? FROM : RUNGS);
    List<Integer> rungs = isBegun ? epochs(List.of(where), FROM) : rungs(where);
    Optional<Share> keep = Optional.ofNullable(given.get(KEEP)).flatMap(this::share);
    return rungs.isEmpty()
        ? Optional.empty()
        : keep.map(share -> new HalvingRule(share, rungs, isBegun, where.position()));
  }

  private Optional<Share> share(YamlNode node) {
    Optional<Share> share = node.isScalar() ? share(node.text().strip()) : Optional.empty();
    if (share.isEmpty()) {
      problem(
          node.position(),
          "keep: expected a share above 0 and below 1, such as 1/3 or 0.3",
          ", got " + node.shown());
    }
    return share;
  }

  private static Optional<Share> share(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
    }
    if (!text.matches(SHARE_PATTERN)) {
      return Optional.empty();
    }
    BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
    return share(
        decimal.unscaledValue().longValueExact(),
        BigDecimal.TEN.pow(Math.max(0, decimal.scale())).longValueExact());
  }

  private static Optional<Share> share(long part, long whole) {
    return part > 0 && part < whole ? Optional.of(new Share(part, whole)) : Optional.empty();
  }

  private List<Integer> rungs(YamlNode node) {
    if (!node.isList() || node.items().isEmpty()) {
      problem(
          node.position(),
          "rungs: expected a list of epochs, got " + (node.isList() ? "none" : node.shown()),
          "");
      return List.of();
    }
    return epochs(node.items(), RUNGS);
  }

  /** Reads epochs that grow; none after a problem. */
  private List<Integer> epochs(List<YamlNode> nodes, String key) {
    List<Integer> epochs = new ArrayList<>();
    for (YamlNode node : nodes) {
      int before = epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1);
      Optional<Integer> epoch =
          Optional.of(node)
              .filter(YamlNode::isScalar)
              .flatMap(scalar -> Numbers.parseWhole(scalar.text()))
              .filter(whole -> whole > before && whole <= Integer.MAX_VALUE)
              .map(Long::intValue);
      if (epoch.isEmpty()) {
        String allowed = before == 0 ? "an epoch, from 1 on" : "an epoch after " + before;
        problem(node.position(), key + ": expected " + allowed + ", got " + node.shown(), "");
        return List.of();
      }
      epochs.add(epoch.get());
    }
    return epochs;
  }

  private void problem(Position position, String text, String remedy) {
    problems.add(position, HALVING + ": " + text + remedy);
  }
}
